// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ownprotocol.h"

#include "sandbox/identifier.h"
#include "sandbox/pacing.h"
#include "sandbox/rehearsal.h"
#include "sandbox/taskstore.h"

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours linkLife{24};
constexpr qsizetype mostListed = 100;

struct Words
{
    int status;
    QString code;
};

Words wordsOf(Reason reason)
{
    switch (reason) {
    case Reason::UnknownPath:
    case Reason::UnknownModel:
    case Reason::UnknownTask:
        return {404, u"not_found"_s};
    case Reason::AlreadyFinished:
        return {409, u"already_finished"_s};
    case Reason::TooLarge:
    case Reason::PictureBytes:
        return {413, u"too_large"_s};
    case Reason::MissingKey:
    case Reason::InvalidKey:
    case Reason::NoBalance:
    case Reason::InvalidBody:
    case Reason::PictureFormat:
    case Reason::PictureSize:
    case Reason::PictureLink:
        return {400, u"invalid_request"_s};
    case Reason::Fault:
        return {500, u"render_failed"_s};
    }
    Q_UNREACHABLE();
}

QString stateWord(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return u"waiting"_s;
    case TaskState::Running:
        return u"running"_s;
    case TaskState::Done:
        return u"done"_s;
    case TaskState::Failed:
        return u"failed"_s;
    case TaskState::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QString failureCode(const Task &task)
{
    return task.outcome == TaskOutcome::Content ? u"content_refused"_s : u"render_failed"_s;
}

QJsonObject errorObject(const QString &code, const QString &message)
{
    return {{u"code"_s, code}, {u"message"_s, message}};
}

Reply errorReply(const Words &words, const QString &message)
{
    return jsonReply(words.status, {{u"error"_s, errorObject(words.code, message)}});
}

QList<Field> clipFields()
{
    return {
        {u"model"_s, FieldType::Text, true, 0, -1, QJsonArray{u"animatic"_s}},
        optionalPrompt(),
        {u"image"_s, FieldType::Text},
        durationField(),
        resolutionField(),
    };
}

const QString clipsPath = u"/v1/clips"_s;

// The part of the path behind the clips' own, empty when there is none.
QString idOf(const QString &path)
{
    return path.startsWith(clipsPath + u'/') ? path.sliced(clipsPath.size() + 1) : QString();
}

} // namespace

QString OwnProtocol::name() const
{
    return u"sandbox"_s;
}

// What belongs to nobody else is answered in our own words.
bool OwnProtocol::owns(const QString &) const
{
    return true;
}

Reply OwnProtocol::refusal(const Refusal &refusal) const
{
    return errorReply(wordsOf(refusal.reason), refusal.message);
}

std::optional<Operation> OwnProtocol::operationOf(const Request &request) const
{
    if (request.path == clipsPath && request.method == "POST")
        return Operation::Submit;
    const bool hasId = !idOf(request.path).isEmpty();
    if (hasId && request.method == "GET")
        return Operation::Status;
    return hasId && request.method == "DELETE" ? std::optional(Operation::Cancel) : std::nullopt;
}

QList<Operation> OwnProtocol::operations() const
{
    return {Operation::Submit, Operation::Status, Operation::Cancel};
}

QList<KnownFault> OwnProtocol::knownFaults() const
{
    const QList<Words> table{
        {400, u"invalid_request"_s}, {404, u"not_found"_s},     {409, u"already_finished"_s},
        {413, u"too_large"_s},       {500, u"render_failed"_s},
    };
    QList<KnownFault> faults;
    for (const Words &row : table)
        faults.append({row.code, errorReply(row, injectedMessage(row.code)), {}});
    return faults;
}

Checked<Reply> OwnProtocol::route(const Request &request) const
{
    if (Rehearsal::owns(request.path))
        return Rehearsal(workshop()).answer(request);
    if (request.path == clipsPath && request.method == "GET")
        return list();
    const std::optional<Operation> operation = operationOf(request);
    if (operation == Operation::Submit)
        return submit(request);
    if (operation == Operation::Status)
        return status(request, idOf(request.path));
    return operation == Operation::Cancel ? cancel(idOf(request.path)) : unknownPath(request);
}

Checked<Reply> OwnProtocol::submit(const Request &request) const
{
    const Checked<QJsonObject> body = checkedBody(request, clipFields());
    if (!body)
        return std::unexpected(body.error());
    const Checked<ClipSettings> settings = clipSettings(*body);
    if (!settings)
        return std::unexpected(settings.error());

    Order order{
        .taskId = u"clip_"_s + randomText(base32, 16),
        .model = u"animatic"_s,
        .prompt = body->value("prompt"_L1).toString(),
        .dialect = Dialect::English,
        .settings = *settings,
    };
    if (const QJsonValue image = body->value("image"_L1); image.isString())
        order.picture = image.toString();
    if (!order.picture && order.prompt.isEmpty())
        return refuse(Reason::InvalidBody, u"prompt is required without image"_s);
    if (order.picture && !order.picture->startsWith("data:"_L1))
        return refuse(Reason::PictureFormat, u"image must be a data URI"_s);
    const Checked<Task> task = accept(order, {}, request);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, {{u"id"_s, task->id}, {u"status"_s, stateWord(task->state)}});
}

Reply OwnProtocol::list() const
{
    QJsonArray clips;
    for (const Task &task : workshop().tasks.latest(name(), mostListed))
        clips.append(QJsonObject{{u"id"_s, task.id},
                                 {u"status"_s, stateWord(task.state)},
                                 {u"model"_s, task.model},
                                 {u"prompt"_s, task.prompt},
                                 {u"created_at"_s, task.submitted.toSecsSinceEpoch()}});
    return jsonReply(200, {{u"clips"_s, clips}});
}

Checked<Reply> OwnProtocol::status(const Request &request, const QString &id) const
{
    const Checked<Task> task = taskOf(id);
    if (!task)
        return std::unexpected(task.error());
    QJsonObject object{{u"id"_s, task->id}, {u"status"_s, wordFor(*task, stateWord(task->state))}};
    switch (task->state) {
    case TaskState::Waiting:
        object[u"queue_position"_s] = workshop().tasks.waitingBefore(*task);
        break;
    case TaskState::Running:
        object[u"progress"_s] = task->progress;
        if (const auto left = workshop().pacing.remaining(*task, workshop().clock.now()))
            object[u"remaining_seconds"_s] = qint64(left->count());
        break;
    case TaskState::Done:
        if (hasClip(*task)) {
            const QDateTime end = linkEnd(*task, workshop().clock.now(), linkLife);
            object[u"video"_s] = QJsonObject{{u"url"_s, clipLink(*task, request, end)},
                                             {u"expires_at"_s, end.toSecsSinceEpoch()}};
        }
        break;
    case TaskState::Failed:
        object[u"error"_s] = errorObject(failureCode(*task), task->error);
        break;
    case TaskState::Cancelled:
        break;
    }
    return jsonReply(200, object);
}

Checked<Reply> OwnProtocol::cancel(const QString &id) const
{
    const Checked<Task> task = taskOf(id);
    if (!task)
        return std::unexpected(task.error());
    if (!workshop().tasks.cancel(id))
        return refuse(Reason::AlreadyFinished, u"The clip is finished already"_s);
    return jsonReply(202, {{u"id"_s, id}, {u"status"_s, stateWord(TaskState::Cancelled)}});
}

} // namespace Firstframe::Sandbox
