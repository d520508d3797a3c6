// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>
#include <unistd.h>

namespace Firstframe {

namespace {

QByteArray fileBytes(const char *name)
{
    QFile file(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/tests/support/tls/")
               + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! So that closing it sends a reset and not an end.
void resetWhenClosed(qintptr descriptor)
{
    const linger atOnce{1, 0};
    ::setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
}

ServedRequest parseHead(const QByteArray &head)
{
    ServedRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    request.announcedBytes = request.header("Content-Length").toLongLong();
    return request;
}

} // namespace

QByteArray ServedRequest::header(QByteArrayView name) const
{
    return HttpReply{0, headers, {}}.header(name);
}

void trustScriptedServers()
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(QSslCertificate(fileBytes("certificate.pem")));
    QSslConfiguration::setDefaultConfiguration(trusting);
}

QByteArray httpReply(int status, const QByteArray &body, const HttpHeaders &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

//! One socket: reads requests one after the other and acts on each as the server says.
class ScriptedServer::Connection final : public QObject
{
public:
    Connection(ScriptedServer *server, QTcpSocket *socket, int number)
        : m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::readOn);
        connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) {
            m_server->m_sentBytes += bytes;
            goOn();
        });
    }

    bool endStall(const QByteArray &bytes)
    {
        if (!m_isDeaf)
            return false;
        m_socket->write(bytes);
        m_socket->disconnectFromHost();
        return true;
    }

private:
    void readOn()
    {
        while (m_socket->bytesAvailable() > 0) {
            if (m_request < 0 && !readHead())
                return;
            readBody();
            if (m_request >= 0 || m_isDeaf)
                return;
        }
    }

    bool readHead()
    {
        while (m_socket->canReadLine()) {
            const QByteArray line = m_socket->readLine();
            m_head += line;
            if (line != "\r\n")
                continue;
            ServedRequest request = parseHead(std::exchange(m_head, {}));
            request.connection = m_number;
            m_request = m_server->m_requests.size();
            m_server->m_requests.append(request);
            m_answer = m_server->answerFor(request);
            m_hasActed = false;
            Q_EMIT m_server->requested();
            return true;
        }
        return false;
    }

    void readBody()
    {
        ServedRequest &request = m_server->m_requests[m_request];
        const qint64 trigger = m_answer.afterBodyBytes.value_or(request.announcedBytes);
        while (request.body.size() < request.announcedBytes) {
            const qint64 wanted = m_hasActed ? request.announcedBytes : trigger;
            const QByteArray bytes = m_socket->read(wanted - request.body.size());
            if (bytes.isEmpty())
                break;
            request.body += bytes;
            if (!m_hasActed && request.body.size() >= trigger)
                break;
        }
        if (!m_hasActed && request.body.size() >= trigger)
            act();
        if (m_request >= 0 && m_server->m_requests.at(m_request).isWhole())
            m_request = -1;
    }

    void act()
    {
        m_hasActed = true;
        m_unwritten = m_answer.bytes;
        if (m_answer.onActing)
            m_answer.onActing();
        if (m_unwritten.isEmpty())
            end();
        else
            goOn();
    }

    void goOn()
    {
        if (m_answer.pause.count() == 0 || m_unwritten.isEmpty())
            writeOn();
        else if (m_socket->bytesToWrite() == 0)
            QTimer::singleShot(m_answer.pause, this, [this] { writeOn(); });
    }

    void writeOn()
    {
        if (!m_unwritten.isEmpty()) {
            if (m_answer.pieceBytes > 0 && m_socket->bytesToWrite() > 0)
                return;
            const qsizetype size =
                m_answer.pieceBytes > 0 ? m_answer.pieceBytes : m_unwritten.size();
            m_socket->write(m_unwritten.left(size));
            m_unwritten.remove(0, size);
            return;
        }
        if (m_hasActed && m_socket->bytesToWrite() == 0)
            end();
    }

    void end()
    {
        switch (m_answer.then) {
        case ScriptedAnswer::Then::KeepAlive:
            return;
        case ScriptedAnswer::Then::Stall:
            m_isDeaf = true;
            return;
        case ScriptedAnswer::Then::Close:
            m_socket->disconnectFromHost();
            return;
        case ScriptedAnswer::Then::Reset:
            resetWhenClosed(m_socket->socketDescriptor());
            m_socket->abort();
            return;
        }
    }

    ScriptedServer *m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_head;
    qsizetype m_request = -1; //!< index of the one whose body is being read
    ScriptedAnswer m_answer;
    QByteArray m_unwritten;
    bool m_hasActed = false;
    bool m_isDeaf = false;
};

ScriptedServer::ScriptedServer(Wire wire, QObject *parent)
    : QTcpServer(parent)
    , m_wire(wire)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on: %s", qPrintable(errorString()));
    m_port = serverPort();
}

ScriptedServer::~ScriptedServer() = default;

QUrl ScriptedServer::url(const QString &pathAndQuery) const
{
    const QString scheme = m_wire == Wire::Tls ? QStringLiteral("https") : QStringLiteral("http");
    const quint16 port = isListening() ? serverPort() : m_port; // a test may have moved it
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(port).arg(pathAndQuery));
}

void ScriptedServer::refuse(bool refuses)
{
    if (refuses)
        close();
    else if (!isListening() && !listen(QHostAddress::LocalHost, m_port))
        qFatal("the port was taken: %s", qPrintable(errorString()));
}

void ScriptedServer::answer(const ScriptedAnswer &answer)
{
    m_answers.append(answer);
}

void ScriptedServer::setHandler(const std::function<ScriptedAnswer(const ServedRequest &)> &handler)
{
    m_handler = handler;
}

ScriptedAnswer ScriptedServer::answerFor(const ServedRequest &request)
{
    if (!m_answers.isEmpty())
        return m_answers.takeFirst();
    return m_handler ? m_handler(request) : ScriptedAnswer{httpReply(599, "not scripted")};
}

qsizetype ScriptedServer::endStalls(const QByteArray &bytes)
{
    return std::ranges::count_if(
        m_open, [&bytes](const auto &connection) { return connection->endStall(bytes); });
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    if (std::exchange(m_resetsNext, false)) {
        resetWhenClosed(descriptor);
        ::close(static_cast<int>(descriptor));
        return;
    }
    std::unique_ptr<QTcpSocket> socket;
    if (m_wire == Wire::Tls) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setLocalCertificate(QSslCertificate(fileBytes("certificate.pem")));
        secure->setPrivateKey(QSslKey(fileBytes("key.pem"), QSsl::Ec));
        socket = std::move(secure);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    socket->setSocketDescriptor(descriptor);
    if (auto *const secure = qobject_cast<QSslSocket *>(socket.get()))
        secure->startServerEncryption();
    m_open.push_back(std::make_unique<Connection>(this, socket.release(), m_connections++));
}

} // namespace Firstframe
