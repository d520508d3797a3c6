// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/odirouter.h"

#include "sandbox/identifier.h"
#include "sandbox/taskstore.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours linkLife{24}; // on no page
const QString root = u"/model/v1/queue/"_s;

struct Model
{
    QLatin1StringView name;
    bool takesPicture = false;
};

constexpr std::array models = {
    Model{"minimax_hailuo_23_i2v"_L1, true},
    Model{"minimax_hailuo_23_t2v"_L1, false},
    Model{"minimax_hailuo_23_fast_i2v"_L1, true},
};

QList<Field> fieldsOf(const Model &model)
{
    QList<Field> fields = {durationField(), resolutionField(), flagField(u"prompt_optimizer"_s),
                           flagField(u"fast_pretreatment"_s), flagField(u"aigc_watermark"_s)};
    fields.append(model.takesPicture ? optionalPrompt() : requiredPrompt());
    if (model.takesPicture)
        fields.append({u"first_frame_image"_s, FieldType::Text, true, 1});
    return fields;
}

bool isError(const Task &task)
{
    return task.state == TaskState::Failed || task.state == TaskState::Cancelled;
}

// COMPLETED only means that it is over; the absence of "error" means success.
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

QJsonObject withLinks(QJsonObject object, const Task &task, const Request &request)
{
    const QString base = request.origin + root + task.model + u"/requests/"_s + task.id;
    object[u"request_id"_s] = task.id;
    object[u"response_url"_s] = base + u"/response"_s;
    object[u"status_url"_s] = base + u"/status"_s;
    object[u"cancel_url"_s] = base + u"/cancel"_s;
    return object;
}

QJsonObject statusBody(const Task &task, const QString &word, const Request &request)
{
    QJsonObject object = withLinks({{u"status"_s, word}}, task, request);
    if (task.state == TaskState::Waiting)
        object[u"queue_position"_s] = 0; // "a constant 0"
    if (task.state == TaskState::Done)
        object[u"metrics"_s] =
            QJsonObject{{u"inference_time"_s, double(task.started.msecsTo(task.finished)) / 1000}};
    if (task.state == TaskState::Failed) {
        object[u"error"_s] = task.error;
        object[u"error_type"_s] =
            task.outcome == TaskOutcome::Content ? u"CONTENT_BLOCKED"_s : u"INFERENCE_FAILURE"_s;
    }
    if (task.state == TaskState::Cancelled) {
        object[u"error"_s] = u"Request was canceled"_s;
        object[u"error_type"_s] = u"CANCELED"_s;
    }
    return object;
}

// The runtime behind the gateway answers as FastAPI does.
Reply detail(int status, const QString &text)
{
    return jsonReply(status, {{u"detail"_s, text}});
}

Reply gatewayError(int status, const QString &code, const QString &message)
{
    return jsonReply(status, {{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}},
                              {u"request_id"_s, randomText(lowerHex, 32)}});
}

constexpr int insufficientCredits = 40201;

Reply balanceError(int code, const QString &message)
{
    return jsonReply(
        402, {{u"status"_s,
               QJsonObject{{u"code"_s, 402}, {u"message"_s, message}, {u"error_code"_s, code}}},
              {u"data"_s, QJsonValue::Null}});
}

QRegularExpressionMatch matchedPath(const QString &path)
{
    static const QRegularExpression pattern(
        u"\\A/model/v1/queue/([a-z0-9_]+)(?:/requests/([a-z0-9_]+)/(status|response|cancel))?\\z"_s);
    return pattern.match(path);
}

} // namespace

QString OdiRouter::name() const
{
    return u"odirouter"_s;
}

bool OdiRouter::owns(const QString &path) const
{
    return path.startsWith("/model/"_L1);
}

Reply OdiRouter::refusal(const Refusal &refusal) const
{
    switch (refusal.reason) {
    case Reason::MissingKey:
    case Reason::InvalidKey:
        return gatewayError(401, u"UNAUTHORIZED"_s, refusal.message);
    case Reason::NoBalance:
        return balanceError(insufficientCredits, refusal.message);
    case Reason::UnknownPath:
        return detail(404, u"Not Found"_s);
    case Reason::UnknownModel:
        return detail(404, refusal.message);
    case Reason::UnknownTask:
        return detail(404, u"Request not found"_s);
    case Reason::TooLarge:
        return detail(413, refusal.message);
    case Reason::AlreadyFinished:
    case Reason::InvalidBody:
    case Reason::PictureFormat:
    case Reason::PictureBytes:
    case Reason::PictureSize:
    case Reason::PictureLink:
        return detail(400, refusal.message);
    case Reason::Fault:
        return detail(500, u"Runtime execution failed"_s);
    }
    Q_UNREACHABLE();
}

std::optional<Operation> OdiRouter::operationOf(const Request &request) const
{
    const auto match = matchedPath(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    const QString what = match.captured(3);
    if (what == "cancel"_L1)
        return Operation::Cancel;
    if (!what.isEmpty())
        return what == "status"_L1 ? Operation::Status : Operation::Result;
    return request.method == "POST" ? std::optional(Operation::Submit) : std::nullopt;
}

QList<Operation> OdiRouter::operations() const
{
    return {Operation::Submit, Operation::Status, Operation::Result, Operation::Cancel};
}

// Three envelopes, and the ways in which a request that was accepted ends without an output.
QList<KnownFault> OdiRouter::knownFaults() const
{
    QList<KnownFault> faults{
        {u"UNAUTHORIZED"_s, gatewayError(401, u"UNAUTHORIZED"_s, injectedMessage(u"401"_s)), {}},
        {u"RATE_LIMIT_EXCEEDED"_s,
         gatewayError(429, u"RATE_LIMIT_EXCEEDED"_s, injectedMessage(u"429"_s)),
         {}},
        {u"App not found"_s, detail(404, u"App not found: minimax_hailuo_23_i2v"_s), {}},
        {u"Request not found"_s, detail(404, u"Request not found"_s), {}},
        {u"Not Found"_s, detail(404, u"Not Found"_s), {}},
        {u"webhook not supported"_s, detail(400, u"webhook not supported"_s), {}},
        // The page gives no status for this one.
        {u"Model not allowed for this user"_s,
         detail(403, u"Model not allowed for this user"_s),
         {}},
        {u"Runtime execution failed"_s, detail(500, u"Runtime execution failed"_s), {}},
        {u"ALREADY_COMPLETED"_s, jsonReply(400, {{u"status"_s, u"ALREADY_COMPLETED"_s}}), {}},
        {u"NOT_FOUND"_s, jsonReply(404, {{u"status"_s, u"NOT_FOUND"_s}}), {}},
    };
    for (int code = insufficientCredits; code <= 40208; ++code)
        faults.append({QString::number(code), balanceError(code, u"Insufficient credits"_s), {}});
    for (const auto &type : {u"INFERENCE_FAILURE"_s, u"INFERENCE_TIMEOUT"_s, u"REQUEST_INVALID"_s,
                             u"CONTENT_BLOCKED"_s, u"CANCELED"_s, u"INTERNAL_SERVER_ERROR"_s})
        faults.append({type,
                       jsonReply(200, {{u"status"_s, u"COMPLETED"_s},
                                       {u"error"_s, injectedMessage(type)},
                                       {u"error_type"_s, type}}),
                       {}});
    return faults;
}

Checked<Reply> OdiRouter::route(const Request &request) const
{
    const auto match = matchedPath(request.path);
    if (!match.hasMatch())
        return unknownPath(request);
    const bool isSubmit = match.captured(3).isEmpty();
    const QByteArray method = isSubmit ? "POST" : match.captured(3) == "cancel"_L1 ? "PUT" : "GET";
    if (request.method != method)
        return unknownPath(request);
    return isSubmit ? submit(request, match.captured(1))
                    : follow(request, match.captured(1), match.captured(2), match.captured(3));
}

Checked<Reply> OdiRouter::submit(const Request &request, const QString &modelName) const
{
    const Checked<QString> key = keyOf(request, KeyForm::Bearer);
    if (!key)
        return std::unexpected(key.error());
    const auto *model = std::ranges::find(models, modelName, &Model::name);
    if (model == models.end())
        return refuse(Reason::UnknownModel, u"App not found: "_s + modelName.left(100));
    if (request.query.contains(u"webhook"_s))
        return refuse(Reason::InvalidBody, u"webhook not supported"_s);
    const Checked<QJsonObject> body = checkedBody(request, fieldsOf(*model));
    if (!body)
        return std::unexpected(body.error());
    const Checked<ClipSettings> settings = clipSettings(*body);
    if (!settings)
        return std::unexpected(settings.error());

    Order order{
        .taskId = u"mmsu_"_s + randomText(base32, 26),
        .model = model->name,
        .prompt = body->value("prompt"_L1).toString(),
        .dialect = Dialect::Chinese,
        .settings = *settings,
    };
    if (model->takesPicture)
        order.picture = body->value("first_frame_image"_L1).toString();
    const Checked<Task> task = accept(order, *key, request);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, withLinks({{u"queue_position"_s, 0}}, *task, request));
}

Checked<Reply> OdiRouter::follow(const Request &request, const QString &model, const QString &id,
                                 const QString &what) const
{
    if (const Checked<QString> key = keyOf(request, KeyForm::Bearer); !key)
        return std::unexpected(key.error());
    const Checked<Task> task = taskOf(id);
    const bool isKnown = task && task->model == model;
    if (!isKnown && what == "cancel"_L1)
        return jsonReply(404, {{u"status"_s, u"NOT_FOUND"_s}});
    if (!isKnown)
        return refuse(Reason::UnknownTask, {});
    if (what == "status"_L1)
        return jsonReply(200, statusBody(*task, wordFor(*task, stateWord(task->state)), request));
    return what == "cancel"_L1 ? cancel(*task) : response(*task, request);
}

Reply OdiRouter::response(const Task &task, const Request &request) const
{
    if (!task.isFinished())
        return jsonReply(202, statusBody(task, wordFor(task, stateWord(task.state)), request));
    // What the result of a failed request looks like is on no page: as its status does.
    if (isError(task))
        return jsonReply(200, statusBody(task, wordFor(task, stateWord(task.state)), request));
    const QJsonObject output{
        {u"type"_s, u"video"_s},
        {u"url"_s, clipLink(task, request, linkEnd(task, workshop().clock.now(), linkLife))},
        {u"content_type"_s, u"video/mp4"_s},
        {u"file_name"_s, task.id + u".mp4"_s},
        {u"file_size"_s, task.clipBytes},
        {u"duration"_s, qint64(task.duration.count())},
    };
    return jsonReply(200, {{u"request_id"_s, task.id},
                           {u"outputs"_s, hasClip(task) ? QJsonArray{output} : QJsonArray()},
                           {u"metadata"_s, QJsonObject{{u"prompt"_s, task.prompt}}}});
}

Reply OdiRouter::cancel(const Task &task) const
{
    if (!workshop().tasks.cancel(task.id))
        return jsonReply(400, {{u"status"_s, u"ALREADY_COMPLETED"_s}});
    return jsonReply(202, {{u"status"_s, u"CANCELLATION_REQUESTED"_s}});
}

} // namespace Firstframe::Sandbox
