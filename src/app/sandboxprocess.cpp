// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandboxprocess.h"

#include "app/applog.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Firstframe {

namespace {

constexpr std::chrono::milliseconds longestPause{30'000};
constexpr int endPatienceMs = 2000;

QStringList sandboxArguments(const QString &stateFolder)
{
    QStringList arguments{QStringLiteral("--state-dir"), stateFolder,
                          QStringLiteral("--until-stdin-closes")};
    const QString speed = qEnvironmentVariable("FIRSTFRAME_SANDBOX_SPEED");
    if (!speed.isEmpty())
        arguments << QStringLiteral("--speed") << speed;
    return arguments;
}

} // namespace

SandboxProcess::SandboxProcess(QString program, QString stateFolder, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_stateFolder(std::move(stateFolder))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &SandboxProcess::start);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readPort);
    connect(&m_process, &QProcess::finished, this,
            [this](int code) { tryLater(QStringLiteral("it ended with code %1").arg(code)); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // the others are followed by finished()
            tryLater(m_process.errorString());
    });
}

SandboxProcess::~SandboxProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (m_process.waitForFinished(endPatienceMs))
        return;
    m_process.kill();
    m_process.waitForFinished(endPatienceMs);
}

QString SandboxProcess::findProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString name = QStringLiteral("firstframe-sandbox");
    for (const QString &folder : {here, here + QStringLiteral("/../sandbox")}) {
        const QFileInfo program(folder + u'/' + name);
        if (program.isExecutable())
            return program.canonicalFilePath();
    }
    return {};
}

void SandboxProcess::start()
{
    m_process.start(m_program, sandboxArguments(m_stateFolder));
}

void SandboxProcess::readPort()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine();
        const int port = QJsonDocument::fromJson(line)[QStringLiteral("port")].toInt();
        if (port <= 0 || port > 65535)
            continue;
        m_pause = firstPause;
        QUrl origin;
        origin.setScheme(QStringLiteral("http"));
        origin.setHost(QStringLiteral("127.0.0.1"));
        origin.setPort(port);
        Q_EMIT listening(origin);
    }
}

void SandboxProcess::tryLater(const QString &reason)
{
    qCWarning(appLog) << "the Sandbox is not running:" << reason;
    m_restart.start(m_pause);
    m_pause = std::min(longestPause, m_pause * 2);
    Q_EMIT failed(reason);
}

} // namespace Firstframe
