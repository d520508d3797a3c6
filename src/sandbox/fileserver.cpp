// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/fileserver.h"

#include "media/pictureprobe.h"
#include "sandbox/byterange.h"
#include "sandbox/faultplan.h"
#include "sandbox/linksigner.h"
#include "sandbox/statefolder.h"
#include "sandbox/taskstore.h"

#include <QFileInfo>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString clipsPath = u"/files/"_s;
const QString uploadsPath = u"/uploads/"_s;

// Storage services answer in plain words or XML, never in the API's envelope.
Reply plain(int status, const QByteArray &text)
{
    return {status, QByteArrayLiteral("text/plain; charset=utf-8"), text};
}

// If-Range with another tag means: the file is not the one you have a part of, here is all of it.
bool hasOtherFile(const Request &request, const QByteArray &entityTag)
{
    const QByteArray condition = request.header("if-range");
    return !condition.isEmpty() && condition != entityTag;
}

Reply fileReply(const Request &request, const QString &path, const QByteArray &entityTag)
{
    const qint64 size = QFileInfo(path).size();
    const ByteRange range = hasOtherFile(request, entityTag)
                                ? ByteRange{ByteRange::Kind::Whole, 0, size}
                                : byteRange(request.header("range"), size);
    const QByteArray total = QByteArray::number(size);
    Reply reply{200, QByteArrayLiteral("video/mp4")};
    reply.headers = {{"Accept-Ranges", "bytes"}, {"ETag", entityTag}};
    switch (range.kind) {
    case ByteRange::Kind::Whole:
        reply.file = FileBody{path, 0, size};
        return reply;
    case ByteRange::Kind::Part:
        reply.status = 206;
        reply.file = FileBody{path, range.offset, range.length};
        reply.headers.append(
            {"Content-Range", "bytes " + QByteArray::number(range.offset) + '-'
                                  + QByteArray::number(range.offset + range.length - 1) + '/'
                                  + total});
        return reply;
    case ByteRange::Kind::Unsatisfiable:
        reply = plain(416, "The range begins behind the end of the file\n");
        reply.headers = {{"Accept-Ranges", "bytes"}, {"Content-Range", "bytes */" + total}};
        return reply;
    }
    Q_UNREACHABLE();
}

} // namespace

bool FileServer::owns(const QString &path)
{
    return path.startsWith(clipsPath) || path.startsWith(uploadsPath);
}

Reply FileServer::answer(const Request &request) const
{
    if (request.method != "GET") {
        Reply reply = plain(405, "Only GET and HEAD\n");
        reply.headers = {{"Allow", "GET, HEAD"}};
        return reply;
    }
    if (request.path.startsWith(clipsPath))
        return clip(request, request.path.sliced(clipsPath.size()));
    return upload(request.path.sliced(uploadsPath.size()));
}

Reply FileServer::clip(const Request &request, const QString &name) const
{
    const QString id = name.endsWith(".mp4"_L1) ? name.chopped(4) : QString();
    const std::optional<Task> task = m_workshop.tasks.find(id);
    const std::optional<Injection> injection =
        task ? m_workshop.faults.takeForReply(task->provider, Operation::Download) : std::nullopt;
    Reply reply = linkedClip(request, id, task);
    if (!injection)
        return reply;
    const Reply faulty = commonFault(injection->fault, request, reply);
    const std::optional<RetryHint> hint = injection->retryHint;
    return hint ? withRetryHint(faulty, *hint, m_workshop.clock.now()) : faulty;
}

Reply FileServer::linkedClip(const Request &request, const QString &id,
                             const std::optional<Task> &task) const
{
    if (!m_workshop.links.isValid(id, request.query, m_workshop.clock.now()))
        return plain(403, "The link has expired or is not valid\n");
    const QString path = task ? m_folder.clip(task->id) : QString();
    if (!task || task->state != TaskState::Done || !QFileInfo::exists(path))
        return plain(404, "No such file\n");
    return fileReply(request, path, '"' + task->entityTag + '"');
}

Reply FileServer::upload(const QString &name) const
{
    const QString path = m_workshop.pictures.uploadFile(name);
    const Result<PictureInfo> picture =
        path.isEmpty() ? failure(ErrorKind::NotFound, {}) : probePicture(path);
    if (!picture)
        return plain(404, "No such file\n");
    Reply reply{200, mimeType(picture->format)};
    reply.file = FileBody{path, 0, picture->bytes};
    return reply;
}

} // namespace Firstframe::Sandbox
