// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpcall.h"
#include "support/patience.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

namespace Firstframe {

inline HttpRequest getFrom(const ScriptedServer &server,
                           const QString &path = QStringLiteral("/status"))
{
    HttpRequest request;
    request.url = server.url(path);
    return request;
}

//! \brief The path of a file of so many bytes "p", instead of the one before.
inline QString fileIn(const QTemporaryDir &folder, qint64 size)
{
    const QString path = folder.filePath(QStringLiteral("picture.png"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 'p')) != size)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

//! \brief Starts the call, waits for its end, and gives what it said; Internal if it said nothing,
//! said it from start(), or said it twice.
inline Result<HttpReply> runCall(QNetworkAccessManager &network, const HttpRequest &request,
                                 const QByteArray &key = {})
{
    HttpCall call(network, request, key);
    QSignalSpy spy(&call, &HttpCall::finished);
    call.start();
    if (!spy.isEmpty())
        return failure(ErrorKind::Internal, QStringLiteral("finished from start()"));
    if (!spy.wait(patience))
        return failure(ErrorKind::Internal, QStringLiteral("never finished"));
    spy.wait(1); // lets a second one in, if there were any
    if (spy.size() != 1)
        return failure(ErrorKind::Internal, QStringLiteral("finished twice"));
    return spy.first().first().value<Result<HttpReply>>();
}

} // namespace Firstframe
