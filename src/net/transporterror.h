// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QNetworkReply>
#include <QString>

namespace Firstframe {

//! \brief Whether the code says that no whole reply came, as opposed to a reply of status 4xx or
//! 5xx, for which Qt has codes too.
[[nodiscard]] bool isTransportFailure(QNetworkReply::NetworkError code);

//! \brief Whether a byte of the request has left this machine.
enum class Departure {
    No,
    Unknown, //!< Qt does not tell for a body of no bytes: the code has to
    Yes,
};

//! \brief The Error for a call without a reply.
//!
//! The departure decides between Network and UnknownOutcome, not the code: the same code comes
//! from a connection that broke before and after the request was written. Three codes are stronger
//! than it: a body that Qt wanted to send again has left once; a proxy that refused to let us
//! through has passed nothing on; an unknown scheme never opened a socket.
[[nodiscard]] Error transportError(QNetworkReply::NetworkError code, Departure departure,
                                   const QString &host);

//! \brief Whether transportError() made it of a silence, as opposed to a connection that broke.
[[nodiscard]] bool isTimeout(const Error &error);

//! \brief What happened and what to do, without a word on the request's fate.
[[nodiscard]] QString transportMessage(QNetworkReply::NetworkError code, const QString &host);

} // namespace Firstframe
