// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include "app/applog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

namespace Firstframe {

namespace {

constexpr int patienceMs = 5000;
constexpr int pauseMs = 100;

// By hash, since a socket's path may have about a hundred bytes, and a data folder's more.
QString socketPath(const QString &dataRoot)
{
    const QByteArray hash =
        QCryptographicHash::hash(QDir(dataRoot).absolutePath().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .first(20);
    const QString name = QStringLiteral("firstframe-") + QString::fromLatin1(hash);
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? name : runtime + u'/' + name;
}

bool isAnswered(const QString &socketName)
{
    QLocalSocket socket;
    socket.connectToServer(socketName);
    return socket.waitForConnected(pauseMs);
}

// Percent encoded, since a file's name may hold a space and even a line's end.
QByteArray lineOf(const QStringList &pictures)
{
    QByteArrayList words;
    for (const QString &picture : pictures)
        words.append(QUrl::toPercentEncoding(picture));
    return words.join(' ') + '\n';
}

QStringList picturesOf(const QByteArray &line)
{
    QStringList pictures;
    for (const QByteArray &word : line.trimmed().split(' ')) {
        if (!word.isEmpty())
            pictures.append(QUrl::fromPercentEncoding(word));
    }
    return pictures;
}

} // namespace

SingleInstance::SingleInstance(const QString &dataRoot, QObject *parent)
    : QObject(parent)
    , m_socket(socketPath(dataRoot))
    , m_lock(dataRoot + QStringLiteral("/lock"))
{
    m_lock.setStaleLockTime(0); // only a dead owner makes it stale, not a long day
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0)) {
        // In a folder that cannot be written to, and on a full disk, whoever answers is the first.
        const bool isHeld = m_lock.error() == QLockFile::LockFailedError;
        if (isHeld || isAnswered(m_socket))
            return false;
    }
    QLocalServer::removeServer(m_socket); // left behind by one that was killed
    if (!m_server.listen(m_socket))
        qCWarning(appLog) << "cannot listen for other instances:" << m_server.errorString();
    return true;
}

bool SingleInstance::tellFirst(const QStringList &pictures) const
{
    // The first one may hold the lock and not listen yet.
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < patienceMs) {
        QLocalSocket socket;
        socket.connectToServer(m_socket);
        if (!socket.waitForConnected(pauseMs)) {
            QThread::msleep(pauseMs);
            continue;
        }
        socket.write(lineOf(pictures));
        return socket.waitForBytesWritten(patienceMs) && socket.waitForReadyRead(patienceMs);
    }
    return false;
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine())
                return;
            const QStringList pictures = picturesOf(socket->readLine());
            socket->write("ok\n");
            socket->flush();
            Q_EMIT anotherStarted(pictures);
        });
    }
}

} // namespace Firstframe
