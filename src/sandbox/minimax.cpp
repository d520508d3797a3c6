// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/minimax.h"

#include "sandbox/identifier.h"

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours linkLife{6};
const QString submitPath = u"/v1/video_generation"_s;
const QString queryPath = u"/v1/query/video_generation"_s;
const QString retrievePath = u"/v1/files/retrieve"_s;
const QString modelName = u"MiniMax-Hailuo-2.3"_s;
const QString fastModelName = u"MiniMax-Hailuo-2.3-Fast"_s;

// Fifteen digits, as in recorded replies. A task and its file differ in the first one.
constexpr QChar taskDigit = u'1';
constexpr QChar fileDigit = u'2';

QString stateWord(const Task &task)
{
    switch (task.state) {
    case TaskState::Waiting:
        return u"Queueing"_s;
    case TaskState::Running:
        return task.progress > 0 ? u"Processing"_s : u"Preparing"_s;
    case TaskState::Done:
        return u"Success"_s;
    case TaskState::Failed:
    case TaskState::Cancelled:
        return u"Fail"_s;
    }
    Q_UNREACHABLE();
}

// Names a missing key 1004, "not authorised", as the table has no other.
int codeOf(Reason reason)
{
    switch (reason) {
    case Reason::MissingKey:
        return 1004;
    case Reason::InvalidKey:
        return 2049;
    case Reason::NoBalance:
        return 1008;
    case Reason::UnknownPath:
    case Reason::UnknownModel:
    case Reason::UnknownTask:
    case Reason::AlreadyFinished:
    case Reason::InvalidBody:
    case Reason::TooLarge:
    case Reason::PictureFormat:
    case Reason::PictureBytes:
    case Reason::PictureSize:
    case Reason::PictureLink:
        return 2013;
    case Reason::Fault:
        return 1033;
    }
    Q_UNREACHABLE();
}

int httpStatusOf(Reason reason)
{
    if (reason == Reason::UnknownPath)
        return 404;
    return reason == Reason::TooLarge ? 413 : 200;
}

QJsonObject baseResp(int code, const QString &message)
{
    return {{u"status_code"_s, code}, {u"status_msg"_s, message}};
}

QJsonObject succeeded(QJsonObject object)
{
    object[u"base_resp"_s] = baseResp(0, u"success"_s);
    return object;
}

} // namespace

QString MiniMax::name() const
{
    return m_region == Region::International ? u"minimax"_s : u"minimax-cn"_s;
}

bool MiniMax::owns(const QString &path) const
{
    return path == submitPath || path.startsWith("/v1/query/"_L1)
           || path.startsWith("/v1/files/"_L1);
}

Reply MiniMax::refusal(const Refusal &refusal) const
{
    return jsonReply(httpStatusOf(refusal.reason),
                     {{u"base_resp"_s, baseResp(codeOf(refusal.reason), refusal.message)}});
}

std::optional<Operation> MiniMax::operationOf(const Request &request) const
{
    const bool isGet = request.method == "GET";
    if (request.method == "POST" && request.path == submitPath)
        return Operation::Submit;
    if (isGet && request.path == queryPath)
        return Operation::Status;
    return isGet && request.path == retrievePath ? std::optional(Operation::Result) : std::nullopt;
}

QList<Operation> MiniMax::operations() const
{
    return {Operation::Submit, Operation::Status, Operation::Result};
}

// The page's table without what concerns voices; below it what others have met: 2062 with HTTP 429.
QList<KnownFault> MiniMax::knownFaults() const
{
    QList<KnownFault> faults;
    for (const int code : {1000, 1001, 1002, 1004, 1008, 1024, 1026, 1027, 1033, 1039, 1041,
                           1042, 2013, 2045, 2049, 2056, 1028, 1030, 2038, 2061, 2062}) {
        const QString name = QString::number(code);
        const int status = code == 2062 ? 429 : 200;
        faults.append({name,
                       jsonReply(status, {{u"base_resp"_s, baseResp(code, injectedMessage(name))}}),
                       {}});
    }
    return faults;
}

Checked<Reply> MiniMax::route(const Request &request) const
{
    const bool isSubmit = request.path == submitPath && request.method == "POST";
    const bool isQuery = request.path == queryPath && request.method == "GET";
    const bool isRetrieve = request.path == retrievePath && request.method == "GET";
    if (!isSubmit && !isQuery && !isRetrieve)
        return unknownPath(request);
    const Checked<QString> key = keyOf(request, KeyForm::Bearer);
    if (!key)
        return std::unexpected(key.error());
    if (isSubmit)
        return submit(request, *key);
    return isQuery ? query(request) : retrieve(request);
}

QList<Field> MiniMax::fields() const
{
    QList<Field> fields = {
        {.name = u"model"_s, .required = true},
        optionalPrompt(),
        {u"first_frame_image"_s, FieldType::Text, false, 1},
        durationField(),
        resolutionField(),
        flagField(u"prompt_optimizer"_s),
        flagField(u"fast_pretreatment"_s),
        {u"callback_url"_s, FieldType::Text},
    };
    if (m_region == Region::China)
        fields.append(flagField(u"aigc_watermark"_s));
    return fields;
}

// What depends on whether there is a picture.
Checked<QJsonObject> MiniMax::orderedBody(const Request &request) const
{
    Checked<QJsonObject> body = checkedBody(request, fields());
    if (!body)
        return body;
    const QString model = body->value("model"_L1).toString();
    if (model != modelName && model != fastModelName)
        return refuse(Reason::UnknownModel, u"invalid params, unknown model "_s + model.left(100));
    if (body->contains("callback_url"_L1))
        return refuse(Reason::InvalidBody,
                      u"invalid params, the sandbox reaches no callback_url"_s);
    const bool hasPicture = body->contains("first_frame_image"_L1);
    if (!hasPicture && model == fastModelName)
        return refuse(Reason::InvalidBody, u"invalid params, first_frame_image is required"_s);
    if (!hasPicture && body->value("prompt"_L1).toString().isEmpty())
        return refuse(Reason::InvalidBody, u"invalid params, prompt is required"_s);
    if (hasPicture && body->contains("aigc_watermark"_L1))
        return refuse(Reason::InvalidBody,
                      u"invalid params, aigc_watermark is for text to video only"_s);
    return body;
}

Checked<Reply> MiniMax::submit(const Request &request, const QString &key) const
{
    const Checked<QJsonObject> body = orderedBody(request);
    if (!body)
        return std::unexpected(body.error());
    const Checked<ClipSettings> settings = clipSettings(*body);
    if (!settings)
        return std::unexpected(settings.error());
    Order order{
        .taskId = taskDigit + randomText(decimals, 14),
        .model = body->value("model"_L1).toString(),
        .prompt = body->value("prompt"_L1).toString(),
        .dialect = m_region == Region::China ? Dialect::Chinese : Dialect::English,
        .settings = *settings,
    };
    if (const QJsonValue picture = body->value("first_frame_image"_L1); picture.isString())
        order.picture = picture.toString();
    const Checked<Task> task = accept(order, key, request);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, succeeded({{u"task_id"_s, task->id}}));
}

Checked<Reply> MiniMax::query(const Request &request) const
{
    const Checked<Task> task = taskOf(request.query.value(u"task_id"_s));
    if (!task)
        return std::unexpected(task.error());
    QJsonObject object{{u"task_id"_s, task->id}, {u"status"_s, wordFor(*task, stateWord(*task))}};
    if (task->state == TaskState::Failed && task->outcome == TaskOutcome::Content) {
        object[u"base_resp"_s] = baseResp(1027, task->error); // "output sensitive"
        return jsonReply(200, object);
    }
    if (hasClip(*task)) {
        object[u"file_id"_s] = fileDigit + task->id.sliced(1);
        object[u"video_width"_s] = task->clipSize.width();
        object[u"video_height"_s] = task->clipSize.height();
    }
    return jsonReply(200, succeeded(object));
}

Checked<Reply> MiniMax::retrieve(const Request &request) const
{
    const QString fileId = request.query.value(u"file_id"_s);
    const Checked<Task> task =
        taskOf(fileId.startsWith(fileDigit) ? taskDigit + fileId.sliced(1) : QString());
    if (!task || task->state != TaskState::Done)
        return refuse(Reason::UnknownTask, u"invalid params, file not found"_s);
    const QJsonObject file{
        {u"file_id"_s, fileId.toLongLong()},
        {u"bytes"_s, 0},
        {u"created_at"_s, task->finished.toSecsSinceEpoch()},
        {u"filename"_s, u"output_aigc.mp4"_s},
        {u"purpose"_s, u"video_generation"_s},
        {u"download_url"_s,
         clipLink(*task, request, linkEnd(*task, workshop().clock.now(), linkLife),
                  LinkForm::Aliyun)},
    };
    return jsonReply(200, succeeded({{u"file"_s, file}}));
}

} // namespace Firstframe::Sandbox
