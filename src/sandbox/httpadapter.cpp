// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpadapter.h"

#include "sandbox/connection.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <httplib.h>
#include <memory>

namespace Firstframe::Sandbox {

namespace {

constexpr size_t mostBodyBytes = 64'000'000;

Request headOf(const httplib::Request &from)
{
    Request request;
    request.method = QByteArray::fromStdString(from.method == "HEAD" ? "GET" : from.method);
    request.path = QString::fromStdString(from.path);
    for (const auto &[name, value] : from.params)
        request.query.insert(QString::fromStdString(name), QString::fromStdString(value));
    for (const auto &[name, value] : from.headers)
        request.headers[QByteArray::fromStdString(name).toLower()].append(
            QByteArray::fromStdString(value));
    return request;
}

// Counts while it reads: a length may be absent, and compressed bytes say little of what they hold.
bool readBody(Request &request, const httplib::Request &from, const httplib::ContentReader &reader,
              bool &isTooLarge)
{
    size_t total = 0;
    const auto fits = [&](size_t length) {
        total += length;
        isTooLarge = total > mostBodyBytes;
        return !isTooLarge;
    };
    if (!from.is_multipart_form_data()) {
        return reader([&](const char *data, size_t length) {
            if (fits(length))
                request.body.append(data, qsizetype(length));
            return !isTooLarge;
        });
    }
    const auto startPart = [&](const httplib::MultipartFormData &part) {
        request.parts.append(
            {QString::fromStdString(part.name), QString::fromStdString(part.filename), {}});
        return fits(part.name.size() + part.filename.size() + sizeof(FormPart));
    };
    const auto addToPart = [&](const char *data, size_t length) {
        if (fits(length))
            request.parts.last().content.append(data, qsizetype(length));
        return !isTooLarge;
    };
    return reader(startPart, addToPart);
}

bool announcesBody(const httplib::Request &from)
{
    return from.has_header("Content-Length") || from.has_header("Transfer-Encoding");
}

void sendFile(const FileBody &body, const QByteArray &type, httplib::Response &to,
              const std::atomic_bool &isStopping, bool isHalf)
{
    const auto file = std::make_shared<QFile>(body.path);
    if (!file->open(QIODevice::ReadOnly)) {
        to.status = 500;
        return;
    }
    const size_t end = isHalf ? size_t(body.length) / 2 : size_t(body.length);
    to.set_content_provider(size_t(body.length), type.toStdString(),
                            [file, start = body.offset, end,
                             &isStopping](size_t offset, size_t length, httplib::DataSink &sink) {
                                std::array<char, 65536> block{};
                                const qint64 wanted = qint64(
                                    std::min({length, block.size(), end - std::min(offset, end)}));
                                if (isStopping || !file->seek(start + qint64(offset)))
                                    return false;
                                const qint64 count = file->read(block.data(), wanted);
                                return count > 0 && sink.write(block.data(), size_t(count));
                            });
}

// Announces all of the body and breaks off in the middle of it.
void sendHalf(const QByteArray &body, const QByteArray &type, httplib::Response &to)
{
    to.set_content_provider(
        size_t(body.size()), type.toStdString(),
        [half = body.first(body.size() / 2)](size_t offset, size_t, httplib::DataSink &sink) {
            return offset == 0 && !half.isEmpty() && sink.write(half.data(), size_t(half.size()));
        });
}

// Whether the connection ends without a reply.
bool withholds(Delivery delivery)
{
    Connection *connection = Connection::current();
    switch (delivery) {
    case Delivery::Whole:
    case Delivery::Half:
        return false;
    case Delivery::Reset:
        connection->resetAtEnd();
        return true;
    case Delivery::Stall:
        connection->waitForItsEnd();
        connection->mute();
        return true;
    case Delivery::Close:
        connection->mute();
        return true;
    }
    Q_UNREACHABLE();
}

void send(const Reply &reply, httplib::Response &to, const std::atomic_bool &isStopping)
{
    if (withholds(reply.delivery))
        return;
    to.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        to.set_header(name.toStdString(), value.toStdString());
    const bool isHalf = reply.delivery == Delivery::Half;
    if (reply.file)
        sendFile(*reply.file, reply.contentType, to, isStopping, isHalf);
    else if (isHalf)
        sendHalf(reply.body, reply.contentType, to);
    else
        to.set_content(reply.body.toStdString(), reply.contentType.toStdString());
}

// httplib would cut any reply to the range by itself, without looking at If-Range or at a first
// byte behind the end; FileServer does both. The request is httplib's own variable, not a constant.
void leaveRangesToUs(const httplib::Request &from)
{
    const_cast<httplib::Request &>(from).ranges.clear();
}

} // namespace

void serve(httplib::Server &server, const Router &router, const std::atomic_bool &isStopping)
{
    const auto answer = [&](const httplib::Request &from, httplib::Response &to) {
        leaveRangesToUs(from);
        send(router.answer(headOf(from)), to, isStopping);
    };
    const auto answerWithBody = [&](const httplib::Request &from, httplib::Response &to,
                                    const httplib::ContentReader &reader) {
        leaveRangesToUs(from);
        Request request = headOf(from);
        bool isTooLarge = false;
        // Without a length there is no body (RFC 9112 6.3); httplib would wait for the end.
        if (!announcesBody(from) || readBody(request, from, reader, isTooLarge))
            return send(router.answer(request), to, isStopping);
        isTooLarge = isTooLarge || to.status == 413; // from the announced length
        const Refusal refusal =
            isTooLarge ? Refusal{Reason::TooLarge, QStringLiteral("The body is larger than 64 MB")}
                       : Refusal{Reason::InvalidBody, QStringLiteral("The body cannot be read")};
        send(router.refusal(request.path, refusal), to, isStopping);
    };
    // What httplib refuses by itself: an unknown method, a malformed request line or range.
    const auto explain = [&](const httplib::Request &from, httplib::Response &to) {
        if (!to.body.empty() || to.content_provider_)
            return httplib::Server::HandlerResponse::Unhandled;
        const int status = to.status;
        const Refusal refusal{status == 404 ? Reason::UnknownPath : Reason::InvalidBody,
                              QStringLiteral("The request cannot be read")};
        send(router.refusal(QString::fromStdString(from.path), refusal), to, isStopping);
        to.status = status;
        return httplib::Server::HandlerResponse::Handled;
    };

    const char *const anyPath = R"([\s\S]*)";
    server.Get(anyPath, answer);
    server.Options(anyPath, answer);
    server.Post(anyPath, answerWithBody);
    server.Put(anyPath, answerWithBody);
    server.Patch(anyPath, answerWithBody);
    server.Delete(anyPath, answerWithBody);
    server.set_error_handler(httplib::Server::HandlerWithResponse(explain));
    server.set_payload_max_length(mostBodyBytes);
}

} // namespace Firstframe::Sandbox
