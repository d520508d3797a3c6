// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/fal.h"

#include "sandbox/taskstore.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours linkLife{24}; // on no page
const QString root = u"/fal-ai/minimax/"_s;
const QString requestsRoot = u"/fal-ai/minimax/requests/"_s;

struct Model
{
    QLatin1StringView name;
    bool takesPicture = false;
    bool isPro = false; //!< 1080p and 6 seconds; the others 768p and a choice
};

constexpr std::array models = {
    Model{"hailuo-2.3/standard/image-to-video"_L1, true, false},
    Model{"hailuo-2.3/standard/text-to-video"_L1, false, false},
    Model{"hailuo-2.3/pro/image-to-video"_L1, true, true},
    Model{"hailuo-2.3/pro/text-to-video"_L1, false, true},
    Model{"hailuo-2.3-fast/standard/image-to-video"_L1, true, false},
    Model{"hailuo-2.3-fast/pro/image-to-video"_L1, true, true},
};

QList<Field> fieldsOf(const Model &model)
{
    QList<Field> fields = {requiredPrompt(), flagField(u"prompt_optimizer"_s)};
    if (model.takesPicture)
        fields.append({u"image_url"_s, FieldType::Text, true, 1});
    if (!model.isPro)
        fields.append({u"duration"_s, FieldType::Text, false, 0, -1, QJsonArray{u"6"_s, u"10"_s}});
    return fields;
}

ClipSettings settingsOf(const Model &model, const QJsonObject &body)
{
    return {std::chrono::seconds(body.value("duration"_L1).toString(u"6"_s).toInt()),
            model.isPro ? Resolution::P1080 : Resolution::P768};
}

QString stateWord(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return u"IN_QUEUE"_s;
    case TaskState::Running:
        return u"IN_PROGRESS"_s;
    case TaskState::Done:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return u"COMPLETED"_s;
    }
    Q_UNREACHABLE();
}

Reply detail(int status, const QString &text)
{
    return jsonReply(status, {{u"detail"_s, text}});
}

// A model's own errors come as a list, with a header that says whether to try again.
Reply modelError(int status, const QString &place, const QString &type, const QString &message)
{
    QJsonArray where{u"body"_s};
    if (!place.isEmpty())
        where.append(place);
    const QJsonObject error{{u"loc"_s, where},
                            {u"msg"_s, message},
                            {u"type"_s, type},
                            {u"url"_s, u"https://docs.fal.ai/errors/#"_s + type}};
    Reply reply = jsonReply(status, {{u"detail"_s, QJsonArray{error}}});
    reply.headers = {{"X-Fal-Retryable", status >= 500 ? "true" : "false"}};
    return reply;
}

// The page has no type for a picture of a wrong shape: "too small" stands for it.
Reply pictureError(const Refusal &refusal)
{
    const QString type = refusal.reason == Reason::PictureBytes  ? u"file_too_large"_s
                         : refusal.reason == Reason::PictureSize ? u"image_too_small"_s
                         : refusal.reason == Reason::PictureLink ? u"file_download_error"_s
                                                                 : u"image_load_error"_s;
    return modelError(422, u"image_url"_s, type, refusal.message);
}

QJsonObject linksOf(const Task &task, const Request &request)
{
    const QString base = request.origin + requestsRoot + task.id;
    return {{u"request_id"_s, task.id},
            {u"response_url"_s, base},
            {u"status_url"_s, base + u"/status"_s},
            {u"cancel_url"_s, base + u"/cancel"_s}};
}

Reply statusReply(const Task &task, const QString &word, const Request &request)
{
    QJsonObject object = linksOf(task, request);
    object[u"status"_s] = word;
    if (task.state == TaskState::Waiting)
        object[u"queue_position"_s] = 0;
    const bool hasLogs =
        task.state != TaskState::Waiting && request.query.value(u"logs"_s) == "1"_L1;
    if (hasLogs)
        object[u"logs"_s] =
            QJsonArray{QJsonObject{{u"message"_s, u"Rendering"_s},
                                   {u"timestamp"_s, task.started.toString(Qt::ISODateWithMs)}}};
    return jsonReply(task.isFinished() ? 200 : 202, object);
}

Reply cancelReply(int status, const QString &word)
{
    return jsonReply(status, {{u"status"_s, word}});
}

const QString exhaustedBalance = u"User is locked. Reason: Exhausted balance."_s;

struct TableRow
{
    int status = 0;
    QLatin1StringView place;
    QLatin1StringView type;
};

constexpr std::array errorTable = {
    TableRow{500, {}, "internal_server_error"_L1},
    TableRow{504, {}, "generation_timeout"_L1},
    TableRow{400, {}, "downstream_service_error"_L1},
    TableRow{500, {}, "downstream_service_unavailable"_L1},
    TableRow{422, "prompt"_L1, "content_policy_violation"_L1},
    TableRow{422, "image_url"_L1, "image_too_small"_L1},
    TableRow{422, "image_url"_L1, "image_too_large"_L1},
    TableRow{422, "image_url"_L1, "image_load_error"_L1},
    TableRow{422, "image_url"_L1, "file_download_error"_L1},
    TableRow{422, "image_url"_L1, "file_too_large"_L1},
    TableRow{422, "image_url"_L1, "unsupported_image_format"_L1},
    TableRow{422, "duration"_L1, "one_of"_L1},
    TableRow{422, "prompt"_L1, "sequence_too_short"_L1},
    TableRow{422, "prompt"_L1, "sequence_too_long"_L1},
    TableRow{422, {}, "feature_not_supported"_L1},
};

QRegularExpressionMatch matchedRequest(const QString &path)
{
    static const QRegularExpression pattern(
        u"\\A/fal-ai/minimax/requests/([0-9a-f-]+)(?:/(status|cancel))?\\z"_s);
    return pattern.match(path);
}

} // namespace

QString Fal::name() const
{
    return u"fal"_s;
}

bool Fal::owns(const QString &path) const
{
    return path.startsWith("/fal-ai/"_L1);
}

Reply Fal::refusal(const Refusal &refusal) const
{
    switch (refusal.reason) {
    case Reason::MissingKey:
    case Reason::InvalidKey:
        return detail(401, refusal.message);
    case Reason::NoBalance:
        return detail(403, exhaustedBalance);
    case Reason::UnknownPath:
    case Reason::UnknownModel:
    case Reason::UnknownTask:
        return detail(404, refusal.message);
    case Reason::TooLarge:
        return detail(413, refusal.message);
    case Reason::AlreadyFinished:
        return detail(400, refusal.message);
    case Reason::InvalidBody:
        return modelError(422, {}, u"value_error"_s, refusal.message);
    case Reason::PictureFormat:
    case Reason::PictureBytes:
    case Reason::PictureSize:
    case Reason::PictureLink:
        return pictureError(refusal);
    case Reason::Fault:
        return modelError(500, {}, u"internal_server_error"_s, refusal.message);
    }
    Q_UNREACHABLE();
}

std::optional<Operation> Fal::operationOf(const Request &request) const
{
    const auto match = matchedRequest(request.path);
    const QString what = match.captured(2);
    if (what == "cancel"_L1)
        return request.method == "PUT" ? std::optional(Operation::Cancel) : std::nullopt;
    if (match.hasMatch())
        return what == "status"_L1 ? Operation::Status : Operation::Result;
    const bool isSubmit = request.method == "POST" && request.path.startsWith(root);
    return isSubmit ? std::optional(Operation::Submit) : std::nullopt;
}

QList<Operation> Fal::operations() const
{
    return {Operation::Submit, Operation::Status, Operation::Result, Operation::Cancel};
}

// The page's types that a video made of a picture or a text can meet. What the queue itself
// refuses comes as a text; its statuses are inferred.
QList<KnownFault> Fal::knownFaults() const
{
    QList<KnownFault> faults;
    for (const TableRow &row : errorTable)
        faults.append(
            {row.type, modelError(row.status, row.place, row.type, injectedMessage(row.type)), {}});
    faults.append({u"unauthorized"_s, detail(401, u"Invalid API key"_s), {}});
    faults.append({u"exhausted-balance"_s, detail(403, exhaustedBalance), {}});
    faults.append({u"rate-limited"_s, detail(429, u"Too many requests"_s), {}});
    faults.append({u"in-progress"_s, detail(400, u"Request is still in progress"_s), {}});
    faults.append({u"ALREADY_COMPLETED"_s, cancelReply(400, u"ALREADY_COMPLETED"_s), {}});
    faults.append({u"NOT_FOUND"_s, cancelReply(404, u"NOT_FOUND"_s), {}});
    return faults;
}

Checked<Reply> Fal::route(const Request &request) const
{
    const std::optional<Operation> operation = operationOf(request);
    const auto match = matchedRequest(request.path);
    const bool reads = operation == Operation::Status || operation == Operation::Result;
    if (!operation || (reads && request.method != "GET"))
        return unknownPath(request);
    const Checked<QString> key = keyOf(request, KeyForm::Key);
    if (!key)
        return std::unexpected(key.error());
    return operation == Operation::Submit ? submit(request, *key)
                                          : follow(request, match.captured(1), match.captured(2));
}

Checked<Reply> Fal::submit(const Request &request, const QString &key) const
{
    const auto *model = std::ranges::find(models, request.path.sliced(root.size()), &Model::name);
    if (model == models.end())
        return refuse(Reason::UnknownModel, u"Path %1 not found"_s.arg(request.path.left(200)));
    const Checked<QJsonObject> body = checkedBody(request, fieldsOf(*model));
    if (!body)
        return std::unexpected(body.error());
    Order order{
        .taskId = QUuid::createUuid().toString(QUuid::WithoutBraces),
        .model = model->name,
        .prompt = body->value("prompt"_L1).toString(),
        .dialect = Dialect::English,
        .settings = settingsOf(*model, *body),
    };
    if (model->takesPicture)
        order.picture = body->value("image_url"_L1).toString();
    const Checked<Task> task = accept(order, key, request);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, linksOf(*task, request));
}

Checked<Reply> Fal::follow(const Request &request, const QString &id, const QString &what) const
{
    const Checked<Task> task = taskOf(id);
    const bool isKnown = task && task->state != TaskState::Cancelled;
    if (!isKnown && what == "cancel"_L1)
        return cancelReply(404, u"NOT_FOUND"_s);
    if (!isKnown)
        return refuse(Reason::UnknownTask, u"Request not found"_s);
    if (what == "status"_L1)
        return statusReply(*task, wordFor(*task, stateWord(task->state)), request);
    return what == "cancel"_L1 ? cancel(*task) : result(*task, request);
}

Reply Fal::result(const Task &task, const Request &request) const
{
    if (!task.isFinished())
        return detail(400, u"Request is still in progress"_s);
    if (task.state == TaskState::Failed && task.outcome == TaskOutcome::Content)
        return modelError(422, u"prompt"_s, u"content_policy_violation"_s, task.error);
    if (task.state == TaskState::Failed)
        return modelError(500, {}, u"internal_server_error"_s, task.error);
    const QJsonObject video{
        {u"url"_s, clipLink(task, request, linkEnd(task, workshop().clock.now(), linkLife))},
        {u"content_type"_s, u"video/mp4"_s},
        {u"file_name"_s, u"output.mp4"_s},
        {u"file_size"_s, task.clipBytes},
    };
    return jsonReply(200, {{u"video"_s, hasClip(task) ? QJsonValue(video) : QJsonValue::Null}});
}

Reply Fal::cancel(const Task &task) const
{
    if (!workshop().tasks.cancel(task.id))
        return cancelReply(400, u"ALREADY_COMPLETED"_s);
    return cancelReply(202, u"CANCELLATION_REQUESTED"_s);
}

} // namespace Firstframe::Sandbox
