// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/externalsandbox.h"

#include "support/childprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
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
    QStringList arguments{u"--speed"_s, QString::number(m_speed), u"--state-dir"_s, m_stateFolder};
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

int ExternalSandbox::submissions(const QString &providerId) const
{
    // By hand, since the tests count requests and Qt's network access may repeat one.
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_port));
    socket.write("GET /_sandbox/stats HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    if (!socket.waitForConnected(5000))
        return -1;
    while (socket.waitForReadyRead(5000)) {} // until the server closes
    const QByteArray reply = socket.readAll();
    const QByteArray body = reply.mid(reply.indexOf("\r\n\r\n") + 4);
    const QJsonObject stats = QJsonDocument::fromJson(body).object();
    return stats.value("submissions"_L1).toObject().value(providerId).toInt(-1);
}

} // namespace Firstframe
