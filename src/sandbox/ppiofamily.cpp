// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ppiofamily.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

// video_url_ttl is 3600 by PPIO's page, which also types it as a string for videos.
constexpr std::chrono::seconds linkLife{3600};
const QString root = u"/v3/async/"_s;
const QString resultPath = u"/v3/async/task-result"_s;
const QString userPath = u"/v3/user"_s;

struct Model
{
    QLatin1StringView name;
    QLatin1StringView taskType;
    bool takesPicture = false;
    bool hasFastPretreatment = false;
};

constexpr std::array models = {
    Model{"minimax-hailuo-2.3-i2v"_L1, "MINIMAX_HAILUO_2.3_I2V"_L1, true, true},
    Model{"minimax-hailuo-2.3-t2v"_L1, "MINIMAX_HAILUO_2.3_T2V"_L1, false, true},
    Model{"minimax-hailuo-2.3-fast-i2v"_L1, "MINIMAX_HAILUO_2.3_FAST_I2V"_L1, true, false},
};

// aigc_watermark, which PPIO has, is on neither sister's pages and therefore unknown here.
QList<Field> fieldsOf(const Model &model)
{
    QList<Field> fields = {requiredPrompt(), durationField(), resolutionField(),
                           flagField(u"enable_prompt_expansion"_s)};
    if (model.takesPicture)
        fields.append({u"image"_s, FieldType::Text, true, 1});
    if (model.hasFastPretreatment)
        fields.append(flagField(u"fast_pretreatment"_s));
    return fields;
}

QString stateWord(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return u"TASK_STATUS_QUEUED"_s;
    case TaskState::Running:
        return u"TASK_STATUS_PROCESSING"_s;
    case TaskState::Done:
        return u"TASK_STATUS_SUCCEED"_s;
    case TaskState::Failed:
    case TaskState::Cancelled:
        return u"TASK_STATUS_FAILED"_s;
    }
    Q_UNREACHABLE();
}

struct Words
{
    int status;
    QString name;
};

Words wordsOf(Reason reason)
{
    switch (reason) {
    case Reason::MissingKey:
        return {400, u"MISSING_API_KEY"_s};
    case Reason::InvalidKey:
        return {403, u"INVALID_API_KEY"_s};
    case Reason::NoBalance:
        return {400, u"BILLING_BALANCE_NOT_ENOUGH"_s};
    case Reason::UnknownPath:
    case Reason::UnknownModel:
        return {404, u"API_NOT_FOUND"_s};
    case Reason::UnknownTask:
        return {404, u"TASK_NOT_FOUND"_s};
    case Reason::AlreadyFinished:
    case Reason::InvalidBody:
        return {400, u"INVALID_REQUEST_BODY"_s};
    case Reason::TooLarge:
        return {413, u"INVALID_REQUEST_BODY"_s};
    case Reason::PictureFormat:
    case Reason::PictureLink:
        return {400, u"INVALID_IMAGE_FORMAT"_s};
    case Reason::PictureBytes:
        return {400, u"IMAGE_FILE_EXCEEDS_MAX_SIZE"_s};
    case Reason::PictureSize:
        return {400, u"INVALID_IMAGE_SIZE"_s};
    case Reason::Fault:
        return {500, u"CREATE_TASK_FAILED"_s};
    }
    Q_UNREACHABLE();
}

Reply errorReply(const Words &words, const QString &message)
{
    return jsonReply(words.status, {{u"code"_s, words.status},
                                    {u"reason"_s, words.name},
                                    {u"message"_s, message},
                                    {u"metadata"_s, QJsonObject()}});
}

// PPIO's table for images, videos and audio.
struct TableRow
{
    int status = 0;
    QLatin1StringView name;
};

constexpr std::array errorTable = {
    TableRow{400, "INVALID_REQUEST_BODY"_L1},
    TableRow{400, "IMAGE_FILE_EXCEEDS_MAX_SIZE"_L1},
    TableRow{400, "INVALID_IMAGE_FORMAT"_L1},
    TableRow{400, "IMAGE_EXCEEDS_MAX_RESOLUTION"_L1},
    TableRow{400, "INVALID_IMAGE_SIZE"_L1},
    TableRow{400, "ILLEGAL_PROMPT"_L1},
    TableRow{400, "ILLEGAL_IMAGE_CONTENT"_L1},
    TableRow{400, "MISSING_API_KEY"_L1},
    TableRow{400, "BILLING_BALANCE_NOT_ENOUGH"_L1},
    TableRow{403, "INVALID_API_KEY"_L1},
    TableRow{403, "API_NOT_ALLOWED"_L1},
    TableRow{403, "NEED_REAL_NAME_VERIFY"_L1},
    TableRow{403, "BILLING_AUTH_FAILED"_L1},
    TableRow{404, "API_NOT_FOUND"_L1},
    TableRow{404, "TASK_NOT_FOUND"_L1},
    TableRow{429, "RATE_LIMIT_EXCEEDED"_L1},
    TableRow{500, "CREATE_TASK_FAILED"_L1},
    TableRow{500, "GET_RESULT_FAILED"_L1},
    TableRow{500, "TASK_FAILED"_L1},
    TableRow{500, "BILLING_FAILED"_L1},
};

} // namespace

QString PpioFamily::name() const
{
    return m_member == Member::MyRouter ? u"myrouter"_s : u"novita"_s;
}

bool PpioFamily::owns(const QString &path) const
{
    return path.startsWith("/v3/"_L1);
}

Reply PpioFamily::refusal(const Refusal &refusal) const
{
    return errorReply(wordsOf(refusal.reason), refusal.message);
}

std::optional<Operation> PpioFamily::operationOf(const Request &request) const
{
    const bool isGet = request.method == "GET";
    if (isGet && request.path == userPath)
        return Operation::Check;
    if (isGet && request.path == resultPath)
        return Operation::Status;
    const bool isSubmit = request.method == "POST" && request.path.startsWith(root);
    return isSubmit ? std::optional(Operation::Submit) : std::nullopt;
}

QList<Operation> PpioFamily::operations() const
{
    return {Operation::Submit, Operation::Status, Operation::Check};
}

QList<KnownFault> PpioFamily::knownFaults() const
{
    QList<KnownFault> faults;
    for (const TableRow &row : errorTable)
        faults.append(
            {row.name, errorReply({row.status, row.name}, injectedMessage(row.name)), {}});
    return faults;
}

Checked<Reply> PpioFamily::route(const Request &request) const
{
    if (request.path == userPath && request.method == "GET")
        return user(request);
    if (request.path == resultPath && request.method == "GET")
        return result(request);
    if (request.path.startsWith(root) && request.method == "POST")
        return submit(request, request.path.sliced(root.size()));
    return unknownPath(request);
}

Checked<Reply> PpioFamily::submit(const Request &request, const QString &modelName) const
{
    const auto *model = std::ranges::find(models, modelName, &Model::name);
    if (model == models.end())
        return unknownPath(request);
    const Checked<QString> key = keyOf(request, KeyForm::Bearer);
    if (!key)
        return std::unexpected(key.error());
    const Checked<QJsonObject> body = checkedBody(request, fieldsOf(*model));
    if (!body)
        return std::unexpected(body.error());
    const Checked<ClipSettings> settings = clipSettings(*body);
    if (!settings)
        return std::unexpected(settings.error());

    Order order{
        .taskId = QUuid::createUuid().toString(QUuid::WithoutBraces),
        .model = model->name,
        .prompt = body->value("prompt"_L1).toString(),
        .dialect = m_member == Member::MyRouter ? Dialect::MyRouter : Dialect::English,
        .settings = *settings,
    };
    if (model->takesPicture)
        order.picture = body->value("image"_L1).toString();
    const Checked<Task> task = accept(order, *key, request);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, {{u"task_id"_s, task->id}});
}

Checked<Reply> PpioFamily::result(const Request &request) const
{
    if (const Checked<QString> key = keyOf(request, KeyForm::Bearer); !key)
        return std::unexpected(key.error());
    const Checked<Task> task = taskOf(request.query.value(u"task_id"_s));
    if (!task)
        return std::unexpected(task.error());

    const QDateTime now = workshop().clock.now();
    QJsonArray videos;
    if (hasClip(*task))
        videos.append(QJsonObject{
            {u"video_url"_s, clipLink(*task, request, linkEnd(*task, now, linkLife))},
            {u"video_url_ttl"_s, QString::number(linkLife.count())},
            {u"video_type"_s, u"mp4"_s},
        });
    QJsonObject extra{{u"seed"_s, QString()}};
    if (m_member == Member::Novita)
        extra[u"enable_nsfw_detection"_s] = false;
    const auto *model = std::ranges::find(models, task->model, &Model::name);
    const auto eta = workshop().pacing.remaining(*task, now);
    return jsonReply(200,
                     {{u"extra"_s, extra},
                      {u"task"_s,
                       QJsonObject{
                           {u"task_id"_s, task->id},
                           {u"status"_s, wordFor(*task, stateWord(task->state))},
                           {u"reason"_s, task->error},
                           {u"task_type"_s, model == models.end() ? QString() : model->taskType},
                           {u"eta"_s, task->isFinished() || !eta ? 0 : qint64(eta->count())},
                           {u"progress_percent"_s, task->progress},
                       }},
                      {u"images"_s, QJsonArray()},
                      {u"videos"_s, videos},
                      {u"audios"_s, QJsonArray()}});
}

// Documented for PPIO; its page counts in ten-thousandths of the currency.
Checked<Reply> PpioFamily::user(const Request &request)
{
    const Checked<QString> key = keyOf(request, KeyForm::Bearer);
    if (!key)
        return std::unexpected(key.error());
    return jsonReply(200, {{u"credit_balance"_s, isBroke(*key) ? 0 : 250'000}});
}

} // namespace Firstframe::Sandbox
