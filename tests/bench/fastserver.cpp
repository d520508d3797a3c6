// SPDX-License-Identifier: GPL-3.0-or-later
#include "fastserver.h"

#include "process.h"

#include <QList>

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace Firstframe::Bench {

namespace {

constexpr qint64 bufferBytes = 256 * 1024;

bool sendAll(int socket, const char *data, qint64 bytes)
{
    while (bytes > 0) {
        const ssize_t sent = ::send(socket, data, size_t(bytes), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        data += sent;
        bytes -= sent;
    }
    return true;
}

bool sendZeros(int socket, qint64 bytes)
{
    static const std::vector<char> zeros(bufferBytes);
    for (qint64 rest = bytes; rest > 0; rest -= bufferBytes) {
        if (!sendAll(socket, zeros.data(), std::min(rest, bufferBytes)))
            return false;
    }
    return true;
}

qint64 contentLength(const QByteArray &head)
{
    const QByteArray name = "\r\ncontent-length:";
    const qsizetype at = head.toLower().indexOf(name);
    if (at < 0)
        return 0;
    const qsizetype begin = at + name.size();
    return head.mid(begin, head.indexOf("\r\n", begin) - begin).trimmed().toLongLong();
}

//! One request's head; its body is read and dropped. Empty when the connection has ended.
QByteArray readRequest(int socket, std::vector<char> &buffer, QByteArray &left)
{
    qsizetype end = -1;
    while ((end = left.indexOf("\r\n\r\n")) < 0) {
        const ssize_t got = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (got <= 0)
            return {};
        left.append(buffer.data(), got);
    }
    const QByteArray head = left.left(end + 2);
    left.remove(0, end + 4);
    qint64 missing = contentLength(head) - left.size();
    left.remove(0, contentLength(head));
    while (missing > 0) {
        const ssize_t got = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (got <= 0)
            return {};
        missing -= got;
    }
    return head;
}

bool sendReply(int socket, const FastServer::Reply &reply)
{
    const qint64 bytes = reply.zeroBytes > 0 ? reply.zeroBytes : reply.body.size();
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: " + reply.type
                            + "\r\nETag: \"bench\"\r\nContent-Length: " + QByteArray::number(bytes)
                            + "\r\n\r\n";
    if (!sendAll(socket, head.constData(), head.size()))
        return false;
    return reply.zeroBytes > 0 ? sendZeros(socket, bytes)
                               : sendAll(socket, reply.body.constData(), bytes);
}

} // namespace

FastServer::FastServer(Handler handler)
    : m_handler(std::move(handler))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *const any = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, any, length) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, any, &length) != 0)
        qFatal("The benchmark's server cannot listen.");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { listen(); });
}

FastServer::~FastServer()
{
    m_ends = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

QUrl FastServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

void FastServer::listen()
{
    std::vector<std::jthread> connections;
    std::vector<int> sockets;
    while (!m_ends) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            break;
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockets.push_back(socket);
        connections.emplace_back([this, socket] { serve(socket); });
    }
    for (const int socket : sockets)
        ::shutdown(socket, SHUT_RDWR);
    connections.clear(); // waits for them
    for (const int socket : sockets)
        ::close(socket);
}

void FastServer::serve(int socket)
{
    std::vector<char> buffer(bufferBytes);
    QByteArray left;
    double counted = 0;
    while (true) {
        const QByteArray head = readRequest(socket, buffer, left);
        if (head.isEmpty())
            break;
        ++m_requests;
        const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
        const bool sent = sendReply(socket, m_handler(words.value(0), words.value(1)));
        const double time = threadProcessorTime();
        m_microseconds += qint64((time - counted) * 1e3);
        counted = time;
        if (!sent)
            break;
    }
    ::shutdown(socket, SHUT_RDWR);
}

} // namespace Firstframe::Bench
