// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/replicate.h"

#include "sandbox/identifier.h"
#include "sandbox/taskstore.h"

#include <QRegularExpression>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours dataLife{1}; // inputs, outputs and files, from the end on
const QString predictionsRoot = u"/v1/predictions/"_s;
const QString modelName = u"hailuo-2.3"_s;
const QString fastModelName = u"hailuo-2.3-fast"_s;

QList<Field> fieldsOf(const QString &model)
{
    return {
        {.name = u"input"_s,
         .type = FieldType::Object,
         .required = true,
         .fields = {
             requiredPrompt(),
             {u"first_frame_image"_s, FieldType::Text, model == fastModelName, 1},
             durationField(),
             {u"resolution"_s, FieldType::Text, false, 0, -1, QJsonArray{u"768p"_s, u"1080p"_s}},
             flagField(u"prompt_optimizer"_s),
         }}};
}

// The names of the resolutions differ from the others' in their case only.
Checked<ClipSettings> settingsOf(QJsonObject input)
{
    if (const QJsonValue resolution = input.value("resolution"_L1); resolution.isString())
        input[u"resolution"_s] = resolution.toString().toUpper();
    return clipSettings(input);
}

QString stateWord(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return u"starting"_s;
    case TaskState::Running:
        return u"processing"_s;
    case TaskState::Done:
        return u"succeeded"_s;
    case TaskState::Failed:
        return u"failed"_s;
    case TaskState::Cancelled:
        return u"canceled"_s;
    }
    Q_UNREACHABLE();
}

struct Words
{
    int status;
    QString title;
};

Words wordsOf(Reason reason)
{
    switch (reason) {
    case Reason::MissingKey:
    case Reason::InvalidKey:
        return {401, u"Unauthenticated"_s};
    case Reason::NoBalance:
        return {402, u"Insufficient credit"_s};
    case Reason::UnknownPath:
    case Reason::UnknownModel:
    case Reason::UnknownTask:
        return {404, u"Not found"_s};
    case Reason::TooLarge:
        return {413, u"Request too large"_s};
    case Reason::AlreadyFinished:
    case Reason::InvalidBody:
    case Reason::PictureFormat:
    case Reason::PictureBytes:
    case Reason::PictureSize:
    case Reason::PictureLink:
        return {422, u"Input validation failed"_s};
    case Reason::Fault:
        return {500, u"Internal server error"_s};
    }
    Q_UNREACHABLE();
}

Reply errorReply(const Words &words, const QString &message)
{
    return jsonReply(
        words.status,
        {{u"title"_s, words.title}, {u"detail"_s, message}, {u"status"_s, words.status}});
}

//! \brief What a path names: a model to run or a prediction.
struct Target
{
    QString model;
    QString id;
    bool isCancel = false;
};

Target targetOf(const QString &path)
{
    static const QRegularExpression submits(
        u"\\A/v1/models/minimax/([a-z0-9.-]+)/predictions\\z"_s);
    static const QRegularExpression follows(u"\\A/v1/predictions/([a-z0-9]+)(/cancel)?\\z"_s);
    const auto followed = follows.match(path);
    return {submits.match(path).captured(1), followed.captured(1), !followed.captured(2).isEmpty()};
}

// E005 is what others have met; the page of codes has none for this.
QString errorText(const Task &task)
{
    return task.outcome == TaskOutcome::Content ? task.error + u" (E005)"_s : task.error;
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toString(Qt::ISODateWithMs)) : QJsonValue::Null;
}

} // namespace

QString Replicate::name() const
{
    return u"replicate"_s;
}

bool Replicate::owns(const QString &path) const
{
    return path.startsWith("/v1/models/"_L1) || path.startsWith("/v1/predictions"_L1);
}

Reply Replicate::refusal(const Refusal &refusal) const
{
    return errorReply(wordsOf(refusal.reason), refusal.message);
}

std::optional<Operation> Replicate::operationOf(const Request &request) const
{
    const auto [model, id, isCancel] = targetOf(request.path);
    if (model.isEmpty() && id.isEmpty())
        return std::nullopt;
    if (request.method != (model.isEmpty() && !isCancel ? "GET" : "POST"))
        return std::nullopt;
    if (!model.isEmpty())
        return Operation::Submit;
    return isCancel ? Operation::Cancel : Operation::Status;
}

QList<Operation> Replicate::operations() const
{
    return {Operation::Submit, Operation::Status, Operation::Cancel};
}

// 429 is written as on the page of the limits, which has nothing but the detail.
QList<KnownFault> Replicate::knownFaults() const
{
    const QList<Words> table{
        {401, u"Unauthenticated"_s},
        {402, u"Insufficient credit"_s},
        {404, u"Not found"_s},
        {422, u"Input validation failed"_s},
        {500, u"Internal server error"_s},
        {503, u"Service unavailable"_s},
    };
    QList<KnownFault> faults;
    for (const Words &row : table) {
        const QString name = QString::number(row.status);
        faults.append({name, errorReply(row, injectedMessage(name)), {}});
    }
    const QString throttled = u"Request was throttled. Your rate limit resets in ~30s."_s;
    faults.append({u"429"_s, jsonReply(429, {{u"detail"_s, throttled}}), {}});
    return faults;
}

Checked<Reply> Replicate::route(const Request &request) const
{
    const std::optional<Operation> operation = operationOf(request);
    const bool isList = request.path == "/v1/predictions"_L1 && request.method == "GET";
    if (!operation && !isList)
        return unknownPath(request);
    const Checked<QString> key = keyOf(request, KeyForm::Bearer);
    if (!key)
        return std::unexpected(key.error());
    if (isList)
        return list(request);
    const Target target = targetOf(request.path);
    if (operation == Operation::Submit)
        return submit(request, *key, target.model);
    if (operation == Operation::Cancel)
        return cancel(request, target.id);
    const Checked<Task> task = taskOf(target.id);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, prediction(*task, request));
}

Checked<Reply> Replicate::submit(const Request &request, const QString &key,
                                 const QString &model) const
{
    if (model != modelName && model != fastModelName)
        return refuse(Reason::UnknownModel, u"The requested resource could not be found."_s);
    const Checked<QJsonObject> body = checkedBody(request, fieldsOf(model));
    if (!body)
        return std::unexpected(body.error());
    const QJsonObject input = body->value("input"_L1).toObject();
    const Checked<ClipSettings> settings = settingsOf(input);
    if (!settings)
        return std::unexpected(settings.error());
    Order order{
        .taskId = randomText(base32, 26),
        .model = u"minimax/"_s + model,
        .prompt = input.value("prompt"_L1).toString(),
        .dialect = Dialect::English,
        .settings = *settings,
    };
    if (const QJsonValue picture = input.value("first_frame_image"_L1); picture.isString())
        order.picture = picture.toString();
    const Checked<Task> task = accept(order, key, request);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(201, prediction(*task, request));
}

// One page of it; the service has more, 100 on each.
Reply Replicate::list(const Request &request) const
{
    QJsonArray results;
    for (const Task &task : workshop().tasks.latest(name(), 100))
        results.append(prediction(task, request));
    return jsonReply(200, {{u"next"_s, QJsonValue::Null},
                           {u"previous"_s, QJsonValue::Null},
                           {u"results"_s, results}});
}

Checked<Reply> Replicate::cancel(const Request &request, const QString &id) const
{
    workshop().tasks.cancel(taskOf(id) ? id : QString());
    const Checked<Task> task = taskOf(id);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, prediction(*task, request));
}

// The service gives the input back too; the picture in it is left out here.
QJsonObject Replicate::prediction(const Task &task, const Request &request) const
{
    const QDateTime now = workshop().clock.now();
    const bool isRemoved = task.isFinished() && task.finished + dataLife <= now;
    const QString base = request.origin + predictionsRoot + task.id;
    QJsonObject object{
        {u"id"_s, task.id},
        {u"model"_s, task.model},
        {u"version"_s, u"hidden"_s},
        {u"input"_s, isRemoved ? QJsonObject() : QJsonObject{{u"prompt"_s, task.prompt}}},
        {u"logs"_s, QString()},
        {u"output"_s, QJsonValue::Null},
        {u"data_removed"_s, isRemoved},
        {u"error"_s,
         task.state == TaskState::Failed ? QJsonValue(errorText(task)) : QJsonValue::Null},
        {u"status"_s, wordFor(task, stateWord(task.state))},
        {u"created_at"_s, timeOrNull(task.submitted)},
        {u"started_at"_s, timeOrNull(task.started)},
        {u"completed_at"_s, timeOrNull(task.finished)},
        {u"urls"_s, QJsonObject{{u"get"_s, base}, {u"cancel"_s, base + u"/cancel"_s}}},
    };
    if (hasClip(task) && !isRemoved)
        object[u"output"_s] = clipLink(task, request, linkEnd(task, task.finished, dataLife));
    return object;
}

} // namespace Firstframe::Sandbox
