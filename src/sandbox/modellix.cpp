// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/modellix.h"

#include "sandbox/identifier.h"

#include <algorithm>
#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours linkLife{24};
const QString modelsRoot = u"/api/v1/minimax/"_s;
const QString tasksRoot = u"/api/v1/tasks/"_s;
const QString submitTail = u"/async"_s;
const QString validatePath = u"/api/v1/apikey/validate"_s;
const QString balancePath = u"/api/v1/team/balance"_s;

struct Model
{
    QLatin1StringView name;
    bool takesPicture = false;
};

constexpr std::array models = {
    Model{"hailuo-2.3-i2v"_L1, true},
    Model{"hailuo-2.3-t2v"_L1, false},
    Model{"hailuo-2.3-fast-i2v"_L1, true},
};

QList<Field> fieldsOf(const Model &model)
{
    QList<Field> fields = {durationField(), resolutionField(), flagField(u"prompt_optimizer"_s),
                           flagField(u"fast_pretreatment"_s)};
    fields.append(model.takesPicture ? optionalPrompt(1) : requiredPrompt());
    if (model.takesPicture)
        fields.append({u"first_frame_image"_s, FieldType::Text, true, 1});
    return fields;
}

QString stateWord(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return u"pending"_s;
    case TaskState::Running:
        return u"processing"_s;
    case TaskState::Done:
        return u"success"_s;
    case TaskState::Failed:
    case TaskState::Cancelled:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

struct Words
{
    int status;
    QString category;
};

// "code equals the HTTP status, message is 'Category: detail'".
Words wordsOf(Reason reason)
{
    switch (reason) {
    case Reason::MissingKey:
    case Reason::InvalidKey:
        return {401, u"Unauthorized"_s};
    case Reason::NoBalance:
        return {402, u"Payment required"_s};
    case Reason::UnknownPath:
    case Reason::UnknownModel:
    case Reason::UnknownTask:
        return {404, u"Not found"_s};
    case Reason::TooLarge:
        return {413, u"Payload too large"_s};
    case Reason::AlreadyFinished:
    case Reason::InvalidBody:
    case Reason::PictureFormat:
    case Reason::PictureBytes:
    case Reason::PictureSize:
    case Reason::PictureLink:
        return {400, u"Invalid parameters"_s};
    case Reason::Fault:
        return {500, u"Internal server error"_s};
    }
    Q_UNREACHABLE();
}

Reply errorReply(const Words &words, const QString &message)
{
    return jsonReply(words.status, {{u"code"_s, words.status},
                                    {u"message"_s, words.category + u": "_s + message}});
}

Reply envelope(const QJsonObject &data)
{
    return jsonReply(200, {{u"code"_s, 0}, {u"message"_s, u"success"_s}, {u"data"_s, data}});
}

} // namespace

QString Modellix::name() const
{
    return u"modellix"_s;
}

bool Modellix::owns(const QString &path) const
{
    return path.startsWith("/api/"_L1);
}

Reply Modellix::refusal(const Refusal &refusal) const
{
    return errorReply(wordsOf(refusal.reason), refusal.message);
}

std::optional<Operation> Modellix::operationOf(const Request &request) const
{
    const QString &path = request.path;
    const bool isSubmit = path.startsWith(modelsRoot) && path.endsWith(submitTail);
    if (request.method == "POST")
        return isSubmit ? std::optional(Operation::Submit) : std::nullopt;
    if (path == validatePath || path == balancePath)
        return Operation::Check;
    return path.startsWith(tasksRoot) ? std::optional(Operation::Status) : std::nullopt;
}

QList<Operation> Modellix::operations() const
{
    return {Operation::Submit, Operation::Status, Operation::Check};
}

// A 429 carries the end of the wait, whose form is on no page: Unix time, as elsewhere. The last
// one is what the command line of the vendor is ready for from apikey/validate.
QList<KnownFault> Modellix::knownFaults() const
{
    const QList<Words> table{
        {400, u"Invalid parameters"_s},  {401, u"Unauthorized"_s},
        {402, u"Payment required"_s},    {404, u"Not found"_s},
        {429, u"Too many requests"_s},   {500, u"Internal server error"_s},
        {503, u"Service unavailable"_s},
    };
    QList<KnownFault> faults;
    for (const Words &row : table) {
        const QString name = QString::number(row.status);
        faults.append({name, errorReply(row, injectedMessage(name)), {}});
        if (row.status == 429)
            faults.last().hint = RetryHint{.form = RetryHint::Form::Reset};
    }
    faults.append({u"not-valid"_s, envelope({{u"is_valid"_s, false}}), {}});
    return faults;
}

Checked<Reply> Modellix::route(const Request &request) const
{
    const QString &path = request.path;
    if (request.method == "GET" && path.startsWith(tasksRoot))
        return status(request, path.sliced(tasksRoot.size()));
    if (request.method == "POST" && path.startsWith(modelsRoot) && path.endsWith(submitTail))
        return submit(request, path.chopped(submitTail.size()).sliced(modelsRoot.size()));
    if (request.method == "GET" && (path == validatePath || path == balancePath))
        return account(request);
    return unknownPath(request);
}

Checked<Reply> Modellix::submit(const Request &request, const QString &modelName) const
{
    const Checked<QString> key = keyOf(request, KeyForm::Bearer);
    if (!key)
        return std::unexpected(key.error());
    const auto *model = std::ranges::find(models, modelName, &Model::name);
    if (model == models.end())
        return refuse(Reason::UnknownModel, u"Unknown model "_s + modelName.left(100));
    const Checked<QJsonObject> body = checkedBody(request, fieldsOf(*model));
    if (!body)
        return std::unexpected(body.error());
    const Checked<ClipSettings> settings = clipSettings(*body);
    if (!settings)
        return std::unexpected(settings.error());

    Order order{
        .taskId = u"task-"_s + randomText(base32, 16),
        .model = model->name,
        .prompt = body->value("prompt"_L1).toString(),
        .dialect = Dialect::English,
        .settings = *settings,
    };
    if (model->takesPicture)
        order.picture = body->value("first_frame_image"_L1).toString();
    const Checked<Task> task = accept(order, *key, request);
    if (!task)
        return std::unexpected(task.error());
    return envelope({
        {u"status"_s, stateWord(task->state)},
        {u"task_id"_s, task->id},
        {u"model_id"_s, task->model},
        {u"get_result"_s,
         QJsonObject{{u"method"_s, u"GET"_s}, {u"url"_s, request.origin + tasksRoot + task->id}}},
    });
}

Checked<Reply> Modellix::status(const Request &request, const QString &id) const
{
    if (const Checked<QString> key = keyOf(request, KeyForm::Bearer); !key)
        return std::unexpected(key.error());
    const Checked<Task> task = taskOf(id);
    if (!task)
        return std::unexpected(task.error());
    QJsonObject data{
        {u"status"_s, wordFor(*task, stateWord(task->state))},
        {u"task_id"_s, task->id},
        {u"model_id"_s, task->model},
    };
    if (hasClip(*task)) {
        const QJsonObject resource{
            {u"url"_s, clipLink(*task, request, linkEnd(*task, task->finished, linkLife))},
            {u"type"_s, u"video"_s},
            {u"format"_s, u"mp4"_s},
        };
        data[u"result"_s] = QJsonObject{{u"resources"_s, QJsonArray{resource}}};
    }
    if (task->state == TaskState::Failed)
        data[u"error"_s] = task->error;
    return envelope(data);
}

// The paths and the two values are known from the vendor's own command line; what they say of a
// key that is not known is not: refused as anywhere else.
Checked<Reply> Modellix::account(const Request &request)
{
    const Checked<QString> key = keyOf(request, KeyForm::Bearer);
    if (!key)
        return std::unexpected(key.error());
    if (request.path == validatePath)
        return envelope({{u"is_valid"_s, true}});
    return envelope({{u"balance"_s, isBroke(*key) ? 0.0 : 25.0}});
}

} // namespace Firstframe::Sandbox
