// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpcall.h"

#include <QSignalSpy>

#include <optional>

namespace Firstframe {

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
    if (!spy.wait(60'000))
        return failure(ErrorKind::Internal, QStringLiteral("never finished"));
    spy.wait(1); // lets a second one in, if there were any
    if (spy.size() != 1)
        return failure(ErrorKind::Internal, QStringLiteral("finished twice"));
    return spy.first().first().value<Result<HttpReply>>();
}

} // namespace Firstframe
