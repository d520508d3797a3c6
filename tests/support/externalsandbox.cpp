// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/externalsandbox.h"

#include "support/childprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Firstframe {

ExternalSandbox::ExternalSandbox(QString stateFolder, double speed, QString only)
    : m_stateFolder(std::move(stateFolder))
    , m_speed(speed)
    , m_only(std::move(only))
{}

ExternalSandbox::~ExternalSandbox()
{
    stop();
}

bool ExternalSandbox::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier(dieWithParent);
    QStringList arguments{u"--speed"_s,  QString::number(m_speed), u"--state-dir"_s, m_stateFolder,
                          u"--shrink"_s, QString::number(m_shrink)};
    if (!m_only.isEmpty())
        arguments << u"--only"_s << m_only;
    m_process.start(QStringLiteral(FIRSTFRAME_SANDBOX), arguments);
    const QByteArray line = firstLine(m_process, 20s);
    m_port = QJsonDocument::fromJson(line).object().value("port"_L1).toInt();
    return m_port > 0;
}

void ExternalSandbox::stop()
{
    endGroup(m_process);
}

QUrl ExternalSandbox::origin() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

// By hand, since the tests count requests and Qt's network access may repeat one.
QByteArray ExternalSandbox::exchange(const QByteArray &head, const QByteArray &body) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_port));
    socket.write(
        head
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
          "Content-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    if (!socket.waitForConnected(5000))
        return {};
    while (socket.waitForReadyRead(5000)) {} // until the server closes
    const QByteArray reply = socket.readAll();
    return reply.startsWith("HTTP/1.1 2") ? reply.mid(reply.indexOf("\r\n\r\n") + 4) : QByteArray();
}

int ExternalSandbox::submissions(const QString &providerId) const
{
    const QJsonObject stats = QJsonDocument::fromJson(exchange("GET /_sandbox/stats")).object();
    return stats.value("submissions"_L1).toObject().value(providerId).toInt(-1);
}

bool ExternalSandbox::inject(const QJsonObject &order) const
{
    return !exchange("POST /_sandbox/inject", QJsonDocument(order).toJson()).isNull();
}

int ExternalSandbox::pendingFaults() const
{
    const QByteArray body = exchange("GET /_sandbox/inject");
    if (body.isEmpty())
        return -1;
    int times = 0;
    const QJsonArray orders = QJsonDocument::fromJson(body).object().value("pending"_L1).toArray();
    for (const QJsonValue &order : orders)
        times += order.toObject().value("times"_L1).toInt(1);
    return times;
}

} // namespace Firstframe
