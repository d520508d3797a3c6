// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/toapis.h"

#include "sandbox/identifier.h"

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours linkLife{24};
constexpr qint64 mostUploadBytes = 10'000'000;
const QString generations = u"/v1/videos/generations"_s;
const QString uploads = u"/v1/uploads/images"_s;
const QString modelName = u"MiniMax-Hailuo-2.3"_s;
const QString fastModelName = u"MiniMax-Hailuo-2.3-Fast"_s;

QList<Field> fields()
{
    return {
        {u"model"_s, FieldType::Text, true, 0, -1, QJsonArray{modelName, fastModelName}},
        requiredPrompt(),
        durationField(),
        resolutionField(),
        {u"image_urls"_s, FieldType::TextList, false, 0, 1},
        {.name = u"metadata"_s,
         .type = FieldType::Object,
         .fields = {flagField(u"prompt_optimizer"_s), flagField(u"fast_pretreatment"_s)}},
    };
}

QString stateWord(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return u"queued"_s;
    case TaskState::Running:
        return u"in_progress"_s;
    case TaskState::Done:
        return u"completed"_s;
    case TaskState::Failed:
    case TaskState::Cancelled:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

struct Words
{
    int status;
    QString type;
};

// Types as in the page's samples where it has one, else as in its table; the two differ.
Words wordsOf(Reason reason)
{
    switch (reason) {
    case Reason::MissingKey:
    case Reason::InvalidKey:
        return {401, u"authentication_error"_s};
    case Reason::NoBalance:
        return {402, u"payment_required"_s};
    case Reason::UnknownPath:
    case Reason::UnknownTask:
        return {404, u"not_found_error"_s};
    case Reason::TooLarge:
        return {413, u"invalid_request"_s};
    case Reason::UnknownModel:
    case Reason::AlreadyFinished:
    case Reason::InvalidBody:
    case Reason::PictureFormat:
    case Reason::PictureBytes:
    case Reason::PictureSize:
    case Reason::PictureLink:
        return {400, u"invalid_request"_s};
    case Reason::Fault:
        return {500, u"internal_error"_s};
    }
    Q_UNREACHABLE();
}

Reply errorReply(const Words &words, const QString &message)
{
    return jsonReply(words.status, {{u"error"_s, QJsonObject{{u"code"_s, words.status},
                                                             {u"message"_s, message},
                                                             {u"type"_s, words.type}}}});
}

QJsonObject taskObject(const Task &task)
{
    return {
        {u"id"_s, task.id},
        {u"object"_s, u"generation.task"_s},
        {u"model"_s, task.model},
        {u"status"_s, stateWord(task.state)},
        {u"progress"_s, task.progress},
        {u"created_at"_s, task.submitted.toSecsSinceEpoch()},
        {u"metadata"_s, QJsonObject()},
    };
}

// That a refused content has a code of its own in a failed task too is inferred.
QString failureCode(const Task &task)
{
    return task.outcome == TaskOutcome::Content ? u"content_policy_violation"_s
                                                : u"generation_failed"_s;
}

// The upload answers in an envelope of its own.
Reply uploadRefusal(const QString &message)
{
    return jsonReply(400, {{u"success"_s, false}, {u"message"_s, message}});
}

} // namespace

QString ToApis::name() const
{
    return u"toapis"_s;
}

bool ToApis::owns(const QString &path) const
{
    return path.startsWith("/v1/videos/"_L1) || path.startsWith("/v1/uploads/"_L1);
}

Reply ToApis::refusal(const Refusal &refusal) const
{
    return errorReply(wordsOf(refusal.reason), refusal.message);
}

std::optional<Operation> ToApis::operationOf(const Request &request) const
{
    if (request.method == "POST" && request.path == uploads)
        return Operation::Upload;
    if (request.method == "POST" && request.path == generations)
        return Operation::Submit;
    const bool isStatus = request.method == "GET" && request.path.startsWith(generations + u'/');
    return isStatus ? std::optional(Operation::Status) : std::nullopt;
}

QList<Operation> ToApis::operations() const
{
    return {Operation::Upload, Operation::Submit, Operation::Status};
}

// The words of the table, those of the samples, and the upload's own envelope.
QList<KnownFault> ToApis::knownFaults() const
{
    const QList<Words> table{
        {400, u"invalid_request"_s},          {401, u"unauthorized"_s},
        {402, u"insufficient_quota"_s},       {404, u"task_not_found"_s},
        {422, u"content_policy_violation"_s}, {429, u"rate_limit_exceeded"_s},
        {500, u"internal_error"_s},           {401, u"authentication_error"_s},
        {402, u"payment_required"_s},         {404, u"not_found_error"_s},
    };
    QList<KnownFault> faults;
    for (const Words &row : table)
        faults.append({row.type, errorReply(row, injectedMessage(row.type)), {}});
    faults.append({u"upload-failed"_s, uploadRefusal(injectedMessage(u"upload-failed"_s)), {}});
    return faults;
}

Checked<Reply> ToApis::route(const Request &request) const
{
    const bool isPost = request.method == "POST";
    const QString task = request.path.startsWith(generations + u'/')
                             ? request.path.sliced(generations.size() + 1)
                             : QString();
    const bool isSubmit = isPost && request.path == generations;
    const bool isUpload = isPost && request.path == uploads;
    const bool isStatus = request.method == "GET" && !task.isEmpty();
    if (!isSubmit && !isUpload && !isStatus)
        return unknownPath(request);
    if (const Checked<QString> key = keyOf(request, KeyForm::Bearer); !key)
        return std::unexpected(key.error());
    if (isUpload)
        return upload(request);
    return isSubmit ? submit(request) : status(request, task);
}

Checked<Reply> ToApis::submit(const Request &request) const
{
    const Checked<QString> key = keyOf(request, KeyForm::Bearer);
    if (!key)
        return std::unexpected(key.error());
    const Checked<QJsonObject> body = checkedBody(request, fields());
    if (!body)
        return std::unexpected(body.error());
    const Checked<ClipSettings> settings = clipSettings(*body);
    if (!settings)
        return std::unexpected(settings.error());
    const QJsonArray pictures = body->value("image_urls"_L1).toArray();
    const QString model = body->value("model"_L1).toString();
    if (model == fastModelName && pictures.isEmpty())
        return refuse(Reason::InvalidBody, u"image_urls is required for "_s + model);

    Order order{
        .taskId = u"video_"_s + randomText(lowerHex, 24),
        .model = model,
        .prompt = body->value("prompt"_L1).toString(),
        .dialect = Dialect::English,
        .pictureTerms = {.linksOnly = true},
        .settings = *settings,
    };
    if (!pictures.isEmpty())
        order.picture = pictures.first().toString();
    const Checked<Task> task = accept(order, *key, request);
    if (!task)
        return std::unexpected(task.error());
    return jsonReply(200, taskObject(*task));
}

Checked<Reply> ToApis::status(const Request &request, const QString &id) const
{
    const Checked<Task> task = taskOf(id);
    if (!task)
        return std::unexpected(task.error());
    QJsonObject object = taskObject(*task);
    object[u"status"_s] = wordFor(*task, stateWord(task->state));
    if (hasClip(*task)) {
        const QDateTime end = linkEnd(*task, task->finished, linkLife);
        const QJsonObject video{
            {u"url"_s, clipLink(*task, request, end)},
            {u"format"_s, u"mp4"_s},
        };
        object[u"completed_at"_s] = task->finished.toSecsSinceEpoch();
        object[u"expires_at"_s] = end.toSecsSinceEpoch();
        object[u"result"_s] = QJsonObject{{u"type"_s, u"video"_s}, {u"data"_s, QJsonArray{video}}};
    }
    if (task->state == TaskState::Failed)
        object[u"error"_s] =
            QJsonObject{{u"code"_s, failureCode(*task)}, {u"message"_s, task->error}};
    return jsonReply(200, object);
}

// The page has one more, optional field, a text that tells the purpose; its name is lost.
Reply ToApis::upload(const Request &request) const
{
    const FormPart *file = nullptr;
    for (const FormPart &part : request.parts) {
        const bool isFile = part.name == "file"_L1 && !part.fileName.isEmpty();
        if (isFile && file)
            return uploadRefusal(u"Only one file at a time"_s);
        if (isFile)
            file = &part;
        else if (!part.fileName.isEmpty())
            return uploadRefusal(u"Unknown file field: "_s + part.name.left(100));
    }
    if (!file)
        return uploadRefusal(u"The field file is required, as multipart/form-data"_s);

    const Checked<Upload> upload =
        workshop().pictures.keepUpload(file->content, randomText(base32, 26), mostUploadBytes);
    if (!upload)
        return uploadRefusal(upload.error().message);
    return jsonReply(
        200, {{u"success"_s, true},
              {u"message"_s, QString()},
              {u"data"_s, QJsonObject{
                              {u"id"_s, upload->name.section(u'.', 0, 0)},
                              {u"url"_s, request.origin + u"/uploads/"_s + upload->name},
                              {u"mime_type"_s, QString::fromLatin1(mimeType(upload->info.format))},
                              {u"size"_s, upload->info.bytes},
                          }}});
}

} // namespace Firstframe::Sandbox
