// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpmessage.h"

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Firstframe {

//! \brief A request as it came over the wire.
struct ServedRequest
{
    int connection = 0; //!< counted from 0, so that kept-alive requests can be told
    QByteArray method;
    QByteArray target; //!< path and query
    HttpHeaders headers;
    QByteArray body; //!< what came of it
    qint64 announcedBytes = 0; //!< Content-Length

    [[nodiscard]] bool isWhole() const { return body.size() == announcedBytes; }
    //! \brief Null when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

//! \brief What a ScriptedServer does with one request.
struct ScriptedAnswer
{
    enum class Then {
        KeepAlive,
        Close, //!< in good order, after everything was written
        Reset, //!< RST, as a crashed server or a router that forgot the connection
        Stall, //!< keeps the connection and never says another word
    };

    QByteArray bytes; //!< written as they are: status line, headers, body
    Then then = Then::KeepAlive;
    //! \brief Act after so many bytes of the request's body; by default when it came whole.
    std::optional<qint64> afterBodyBytes;
    //! \brief Written in pieces of so many bytes, each when the one before has left; 0: at once.
    qint64 pieceBytes = 0;
    //! \brief How long it thinks before it writes, and again before each further piece.
    std::chrono::milliseconds pause{0};
    //! \brief Called when it acts, before it thinks or writes; may be empty.
    std::function<void()> onActing;
};

//! \brief A whole reply with Content-Length.
[[nodiscard]] QByteArray httpReply(int status, const QByteArray &body = {},
                                   const HttpHeaders &headers = {});

//! \brief From now on this process trusts what a ScriptedServer with Tls shows.
void trustScriptedServers();

//! \brief A real HTTP server on a real socket of this machine that misbehaves as it is told.
//!
//! Lives on the test's thread; QNetworkAccessManager's own sockets are on another. Requests are
//! answered in the order of answer(), then by the handler, then with status 599.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT
public:
    enum class Wire { Plain, Tls };

    //! \brief Listens on 127.0.0.1; with Tls it shows tls/certificate.pem.
    explicit ScriptedServer(Wire wire = Wire::Plain, QObject *parent = nullptr);
    ~ScriptedServer() override;

    [[nodiscard]] QUrl url(const QString &pathAndQuery) const;

    void answer(const ScriptedAnswer &answer);
    void answer(const QByteArray &bytes) { answer(ScriptedAnswer{bytes}); }
    void setHandler(const std::function<ScriptedAnswer(const ServedRequest &)> &handler);

    //! \brief Writes that on every connection that stalls, and closes it; how many there were.
    qsizetype endStalls(const QByteArray &bytes);
    //! \brief No new connection is taken any more, or again on the same port.
    void refuse(bool refuses);
    //! \brief The next connection is taken and reset at once.
    void resetNextConnection() { m_resetsNext = true; }

    //! \brief Every request whose head arrived, in order.
    [[nodiscard]] const QList<ServedRequest> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    //! \brief Bytes of replies that the operating system took.
    [[nodiscard]] qint64 sentBytes() const { return m_sentBytes; }

Q_SIGNALS:
    //! \brief A request's head was read.
    void requested();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Connection;

    [[nodiscard]] ScriptedAnswer answerFor(const ServedRequest &request);

    Wire m_wire;
    QList<ScriptedAnswer> m_answers;
    std::function<ScriptedAnswer(const ServedRequest &)> m_handler;
    QList<ServedRequest> m_requests;
    int m_connections = 0;
    qint64 m_sentBytes = 0;
    quint16 m_port = 0;
    bool m_resetsNext = false;
    std::vector<std::unique_ptr<Connection>> m_open; //!< last: they write to the others
};

} // namespace Firstframe
