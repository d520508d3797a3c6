// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace Firstframe {

//! \brief What went wrong, as far as code may decide by it. Never decide by Error::message.
enum class ErrorKind {
    Key, //!< the provider refused the key, or there is none
    Balance, //!< no credit, or a quota is used up
    RateLimit, //!< too many requests: wait, then the same request is fine
    Content, //!< the prompt, the picture or the clip was refused by a moderation rule
    InvalidRequest, //!< the provider says that the request itself is wrong
    NotFound, //!< the task or the link is not known (any more)
    ProviderFault, //!< the provider failed, or answered something that cannot be read
    Network, //!< the request certainly did not reach the provider
    UnknownOutcome, //!< the request may have been received: a submit must not be sent again
    NotReady, //!< asked too early: ask again later
    File, //!< a local file cannot be read, written or understood
    NoSpace, //!< the disk is full
    Cancelled, //!< somebody asked for it to stop
    Internal, //!< a broken promise of our own
};

//! \brief A failure as a value: a kind for code, a sentence for people, a detail for the log.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message; //!< translated; says what happened and what to do
    QString detail; //!< for the log; never holds a key or a signed link
    std::optional<std::chrono::milliseconds> retryAfter; //!< the other side asked to wait this long

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = std::expected<T, Error>;

//! \brief The unexpected half of a Result.
[[nodiscard]] std::unexpected<Error> failure(ErrorKind kind, const QString &message,
                                             const QString &detail = {});

//! \brief A stable English word for the log and the database, for example "rateLimit".
[[nodiscard]] QString errorKindName(ErrorKind kind);
//! \brief The kind of that word; Internal for a word that is not known.
[[nodiscard]] ErrorKind errorKindFromName(QStringView name);

} // namespace Firstframe
