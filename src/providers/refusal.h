// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"
#include "providers/providerdescription.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace Firstframe {

//! \brief The reply's body as JSON; undefined when it is not.
[[nodiscard]] QJsonValue jsonOf(const HttpReply &reply);

//! \brief What an HTTP status alone says of a failure.
[[nodiscard]] ErrorKind kindOfStatus(int status);
//! \brief Whether the status proves that the request was not taken. 408, 409 and every 5xx do not.
[[nodiscard]] bool isDefiniteRefusal(int status);

//! \brief Whether the status says that the place has moved. 303 does not: it follows on a request
//! that was taken.
[[nodiscard]] bool isMoved(int status);

//! \brief Whether the body says that something went wrong, whatever the HTTP status.
[[nodiscard]] bool hasEnvelopeError(const QJsonValue &json, const ErrorTable &table);
//! \brief The HTTP status that a reply amounts to: an envelope's code of 400 to 599 inside a 2xx.
[[nodiscard]] int effectiveStatus(const HttpReply &reply, const QJsonValue &json,
                                  const ErrorTable &table);

//! \brief Every code in the body, the provider's own places first.
[[nodiscard]] QStringList errorCodes(const QJsonValue &json, const ErrorTable &table);
//! \brief What the provider's own code means, if any of them is known.
[[nodiscard]] std::optional<ErrorKind> kindOfCodes(const QStringList &codes,
                                                   const ErrorTable &table);

//! \brief What the body's own codes say went wrong, the provider's first, then MiniMax's.
[[nodiscard]] std::optional<ErrorKind> kindOfBody(const QJsonValue &json, const ErrorTable &table);

//! \brief A sentence of advice for people and, when there are any, the provider's own words.
[[nodiscard]] QString errorMessage(ErrorKind kind, const QString &providerName,
                                   const QString &words);

//! \brief A reply that says no, as an Error: by the provider's code first, then by HTTP status,
//! unless \a known says what it is.
[[nodiscard]] Error refusal(const HttpReply &reply, const ErrorTable &table,
                            const QString &providerName, std::optional<ErrorKind> known = {});

} // namespace Firstframe
