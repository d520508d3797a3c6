// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>
#include <functional>
#include <thread>

namespace Firstframe::Bench {

//! \brief An HTTP server that costs next to nothing, so that what is measured is the client.
//!
//! Plain blocking sockets, a thread for each connection. It reads a request's body and forgets it.
class FastServer final
{
public:
    struct Reply
    {
        QByteArray type = "application/json";
        QByteArray body;
        qint64 zeroBytes = 0; //!< when set, the body is so many bytes of zero instead
    };
    //! \brief Called on the server's threads with a method and a path.
    using Handler = std::function<Reply(const QByteArray &method, const QByteArray &path)>;

    //! \brief Listens on a free port of 127.0.0.1.
    explicit FastServer(Handler handler);
    ~FastServer();
    Q_DISABLE_COPY_MOVE(FastServer)

    [[nodiscard]] QUrl url(const QString &path) const;
    [[nodiscard]] QUrl origin() const { return url(QString()); }
    [[nodiscard]] int requests() const { return m_requests; }
    //! \brief Processor time, in milliseconds, of connections that have ended or were read from.
    [[nodiscard]] double processorTime() const { return double(m_microseconds) / 1e3; }

private:
    void listen();
    void serve(int socket);

    Handler m_handler;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<qint64> m_microseconds = 0;
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};

} // namespace Firstframe::Bench
