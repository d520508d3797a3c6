// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/umodelverse.h"

#include "sandbox/identifier.h"

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours linkLife{24}; // as on the platform's Veo page
constexpr qint64 mostPictureBytes = 20'000'000; // "≤20MB", inclusive unlike the others'
const QString submitPath = u"/v1/tasks/submit"_s;
const QString statusPath = u"/v1/tasks/status"_s;
const QString modelName = u"MiniMax-Hailuo-2.3"_s;
const QString fastModelName = u"MiniMax-Hailuo-2.3-Fast"_s;

QList<Field> fields()
{
    return {
        {.name = u"model"_s, .required = true},
        {.name = u"input"_s,
         .type = FieldType::Object,
         .required = true,
         .fields = {requiredPrompt(), {u"first_frame_image"_s, FieldType::Text, false, 1}}},
        {.name = u"parameters"_s,
         .type = FieldType::Object,
         .fields = {durationField(), resolutionField(), flagField(u"prompt_optimizer"_s),
                    flagField(u"fast_pretreatment"_s), flagField(u"aigc_watermark"_s)}},
    };
}

QString stateWord(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return u"Pending"_s;
    case TaskState::Running:
        return u"Running"_s;
    case TaskState::Done:
        return u"Success"_s;
    case TaskState::Failed:
    case TaskState::Cancelled:
        return u"Failure"_s;
    }
    Q_UNREACHABLE();
}

struct Words
{
    int status;
    QString code;
};

// The table of errors has no word for an unknown path or task, nor for an empty account: the
// nearest ones stand for them, a key's quota for the account.
Words wordsOf(Reason reason)
{
    switch (reason) {
    case Reason::MissingKey:
    case Reason::InvalidKey:
        return {401, u"auth_error"_s};
    case Reason::NoBalance:
        return {403, u"permission_error"_s};
    case Reason::UnknownPath:
        return {404, u"param_error"_s};
    case Reason::UnknownModel:
        return {400, u"model_error"_s};
    case Reason::TooLarge:
        return {413, u"param_error"_s};
    case Reason::UnknownTask:
    case Reason::AlreadyFinished:
    case Reason::InvalidBody:
    case Reason::PictureFormat:
    case Reason::PictureBytes:
    case Reason::PictureSize:
    case Reason::PictureLink:
        return {400, u"param_error"_s};
    case Reason::Fault:
        return {500, u"internal_error"_s};
    }
    Q_UNREACHABLE();
}

Reply errorReply(const Words &words, const QString &message)
{
    return jsonReply(words.status,
                     {{u"error"_s, QJsonObject{{u"message"_s, message},
                                               {u"type"_s, words.code},
                                               {u"param"_s, randomText(lowerHex, 32)}, // request id
                                               {u"code"_s, words.code}}}});
}

// Fast is image-to-video only, and fast_pretreatment is "only effective for MiniMax-Hailuo-2.3":
// asking Fast for it is a mistake of the caller's, leaving it off is none.
Checked<void> checkModel(const QString &model, const QJsonObject &input,
                         const QJsonObject &parameters)
{
    if (model != modelName && model != fastModelName)
        return refuse(Reason::UnknownModel, u"Unknown model "_s + model.left(100));
    if (model == modelName)
        return {};
    if (!input.contains("first_frame_image"_L1))
        return refuse(Reason::InvalidBody,
                      u"input.first_frame_image is required for "_s + fastModelName);
    if (parameters.value("fast_pretreatment"_L1).toBool())
        return refuse(Reason::InvalidBody,
                      u"parameters.fast_pretreatment is not available for "_s + fastModelName);
    return {};
}

} // namespace

QString UModelverse::name() const
{
    return u"umodelverse"_s;
}

bool UModelverse::owns(const QString &path) const
{
    return path.startsWith("/v1/tasks/"_L1);
}

Reply UModelverse::refusal(const Refusal &refusal) const
{
    return errorReply(wordsOf(refusal.reason), refusal.message);
}

std::optional<Operation> UModelverse::operationOf(const Request &request) const
{
    if (request.path == submitPath && request.method == "POST")
        return Operation::Submit;
    const bool isStatus = request.path == statusPath && request.method == "GET";
    return isStatus ? std::optional(Operation::Status) : std::nullopt;
}

QList<Operation> UModelverse::operations() const
{
    return {Operation::Submit, Operation::Status};
}

// The page prints no status for permission_error and forbidden.
QList<KnownFault> UModelverse::knownFaults() const
{
    const QList<Words> table{
        {400, u"param_error"_s},
        {400, u"invalid_messages"_s},
        {400, u"sensitive_check_error"_s},
        {400, u"model_error"_s},
        {400, u"tokens_too_long"_s},
        {401, u"auth_error"_s},
        {403, u"permission_error"_s},
        {403, u"forbidden"_s},
        {408, u"timeout"_s},
        {429, u"rate_limit"_s},
        {500, u"internal_error"_s},
        {500, u"model_server_error"_s},
        {504, u"gateway_timeout_error"_s},
    };
    QList<KnownFault> faults;
    for (const Words &row : table)
        faults.append({row.code, errorReply(row, injectedMessage(row.code)), {}});
    return faults;
}

Checked<Reply> UModelverse::route(const Request &request) const
{
    if (request.path == submitPath && request.method == "POST")
        return submit(request);
    if (request.path == statusPath && request.method == "GET")
        return status(request);
    return unknownPath(request);
}

Checked<Reply> UModelverse::submit(const Request &request) const
{
    const Checked<QString> key = keyOf(request, KeyForm::Bare);
    if (!key)
        return std::unexpected(key.error());
    const Checked<QJsonObject> body = checkedBody(request, fields());
    if (!body)
        return std::unexpected(body.error());
    const QString model = body->value("model"_L1).toString();
    const QJsonObject input = body->value("input"_L1).toObject();
    const QJsonObject parameters = body->value("parameters"_L1).toObject();
    if (const auto checked = checkModel(model, input, parameters); !checked)
        return std::unexpected(checked.error());
    const Checked<ClipSettings> settings = clipSettings(parameters);
    if (!settings)
        return std::unexpected(settings.error());

    Order order{
        .taskId = randomText(decimals, 15),
        .model = model,
        .prompt = input.value("prompt"_L1).toString(),
        .dialect = Dialect::Chinese,
        .pictureTerms = {.mostBytes = mostPictureBytes},
        .settings = *settings,
    };
    if (const QJsonValue picture = input.value("first_frame_image"_L1); picture.isString())
        order.picture = picture.toString();
    const Checked<Task> task = accept(order, *key, request);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, {{u"output"_s, QJsonObject{{u"task_id"_s, task->id}}},
                           {u"request_id"_s, randomText(lowerHex, 32)}});
}

Checked<Reply> UModelverse::status(const Request &request) const
{
    if (const Checked<QString> key = keyOf(request, KeyForm::Bare); !key)
        return std::unexpected(key.error());
    const Checked<Task> task = taskOf(request.query.value(u"task_id"_s));
    if (!task)
        return std::unexpected(task.error());
    QJsonObject output{
        {u"task_id"_s, task->id},
        {u"task_status"_s, wordFor(*task, stateWord(task->state))},
        {u"submit_time"_s, task->submitted.toSecsSinceEpoch()},
    };
    if (task->isFinished())
        output[u"finish_time"_s] = task->finished.toSecsSinceEpoch();
    if (hasClip(*task))
        output[u"urls"_s] =
            QJsonArray{clipLink(*task, request, linkEnd(*task, workshop().clock.now(), linkLife))};
    if (task->state == TaskState::Failed)
        output[u"error_message"_s] = task->error;
    return jsonReply(200,
                     {{u"output"_s, output},
                      {u"usage"_s, QJsonObject{{u"duration"_s, qint64(task->duration.count())}}},
                      {u"request_id"_s, QString()}});
}

} // namespace Firstframe::Sandbox
