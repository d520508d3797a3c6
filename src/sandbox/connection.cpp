// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/connection.h"

#include <algorithm>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Firstframe::Sandbox {

using namespace std::chrono_literals;

namespace {

constexpr auto longestWait = 5s; // for the other side, to read or to write
constexpr auto glance = 50ms; // between looks at whether the sandbox ends

thread_local Connection *servedHere = nullptr;

int portOf(const sockaddr_storage &address)
{
    sockaddr_in internet{};
    std::memcpy(&internet, &address, sizeof(internet));
    return ntohs(internet.sin_port);
}

bool isReady(socket_t socket, short events)
{
    pollfd watched{socket, events, 0};
    return poll(&watched, 1, int(glance.count())) > 0;
}

} // namespace

Connection::Connection(socket_t socket, const std::atomic_bool &isStopping)
    : m_socket(socket)
    , m_isStopping(isStopping)
{
    servedHere = this;
}

Connection::~Connection()
{
    servedHere = nullptr;
    if (!m_resets)
        ::shutdown(m_socket, SHUT_RDWR);
    ::close(m_socket);
}

Connection *Connection::current()
{
    return servedHere;
}

void Connection::resetAtEnd()
{
    const linger atOnce{1, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
    m_resets = true;
    mute();
}

void Connection::waitForItsEnd() const
{
    char byte = 0;
    while (!m_isStopping) {
        if (isReady(m_socket, POLLIN) && recv(m_socket, &byte, 1, MSG_PEEK) <= 0)
            return;
    }
}

bool Connection::is_readable() const
{
    return m_begin < m_end || waitFor(POLLIN);
}

bool Connection::is_writable() const
{
    return !m_isMute && waitFor(POLLOUT);
}

ssize_t Connection::read(char *data, size_t size)
{
    if (m_begin == m_end) {
        if (!waitFor(POLLIN))
            return -1;
        const ssize_t count = recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (count <= 0)
            return count;
        m_begin = 0;
        m_end = size_t(count);
    }
    const size_t given = std::min(size, m_end - m_begin);
    std::memcpy(data, m_buffer.data() + m_begin, given);
    m_begin += given;
    return ssize_t(given);
}

ssize_t Connection::write(const char *data, size_t size)
{
    return is_writable() ? send(m_socket, data, size, MSG_NOSIGNAL) : -1;
}

void Connection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_storage address{};
    socklen_t length = sizeof(address);
    ip = "127.0.0.1"; // the sandbox listens nowhere else
    if (getpeername(m_socket, reinterpret_cast<sockaddr *>(&address), &length) == 0)
        port = portOf(address);
}

void Connection::get_local_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_storage address{};
    socklen_t length = sizeof(address);
    ip = "127.0.0.1";
    if (getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length) == 0)
        port = portOf(address);
}

bool Connection::waitFor(short events) const
{
    const auto start = std::chrono::steady_clock::now();
    while (!m_isStopping && std::chrono::steady_clock::now() - start < longestWait) {
        if (isReady(m_socket, events))
            return true;
    }
    return false;
}

bool ConnectionServer::process_and_close_socket(socket_t socket)
{
    Connection connection(socket, m_isStopping);
    bool isClosed = false;
    // One request on a connection: what is left of a body that was refused half-way could
    // otherwise be read as a request of its own, past the check of where requests come from.
    return process_request(connection, true, isClosed, nullptr);
}

} // namespace Firstframe::Sandbox
