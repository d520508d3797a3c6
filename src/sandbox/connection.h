// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <httplib.h>

namespace Firstframe::Sandbox {

//! \brief One client's connection, which can also end in the ways that httplib has no words for.
//!
//! Lives on the thread that serves it, for one request and its reply.
class Connection final : public httplib::Stream
{
public:
    Connection(socket_t socket, const std::atomic_bool &isStopping);
    //! \brief Closes the socket.
    ~Connection() override;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    //! \brief The one that this thread serves.
    [[nodiscard]] static Connection *current();

    //! \brief From here on nothing goes out any more.
    void mute() { m_isMute = true; }
    //! \brief Ends with a reset, not with an orderly end. Nothing goes out any more.
    void resetAtEnd();
    //! \brief Blocks until the client has gone or the sandbox ends.
    void waitForItsEnd() const;

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    [[nodiscard]] bool waitFor(short events) const;

    const socket_t m_socket;
    const std::atomic_bool &m_isStopping;
    bool m_isMute = false;
    bool m_resets = false;
    std::array<char, 16384> m_buffer{}; //!< httplib reads heads byte by byte
    size_t m_begin = 0;
    size_t m_end = 0;
};

//! \brief httplib's server on such connections, one request each.
class ConnectionServer final : public httplib::Server
{
public:
    //! \brief Connections end soon after \a isStopping becomes true.
    explicit ConnectionServer(const std::atomic_bool &isStopping)
        : m_isStopping(isStopping)
    {}

private:
    bool process_and_close_socket(socket_t socket) override;

    const std::atomic_bool &m_isStopping;
};

} // namespace Firstframe::Sandbox
