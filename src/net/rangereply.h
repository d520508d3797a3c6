// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace Firstframe {

//! \brief A Content-Range header, in bytes.
struct ContentRange
{
    std::optional<qint64> first; //!< none in the form that a 416 has: "bytes */1234"
    std::optional<qint64> last; //!< inclusive
    std::optional<qint64> total; //!< none: not known

    bool operator==(const ContentRange &) const = default;
};

//! \brief None when it is malformed or contradicts itself.
[[nodiscard]] std::optional<ContentRange> parseContentRange(const QByteArray &value);

//! \brief What If-Range can hold for these headers: the ETag if it is a strong one, else
//! Last-Modified if it is at least a second older than Date (then no second change can hide behind
//! the same second, RFC 9110, 8.8.2.2), else nothing: a part of it cannot be resumed.
[[nodiscard]] QByteArray rangeValidator(const HttpReply &reply);

//! \brief What was asked for, as far as judging the reply needs it.
struct RangeQuestion
{
    qint64 from = 0; //!< bytes that the part held; 0: everything was asked for
    QByteArray entityTag; //!< of those bytes
    qint64 byteLimit = 0;
};

//! \brief What to do with a download's reply, known from its head alone.
struct RangeVerdict
{
    enum class Action {
        WriteAll, //!< forget what the part holds
        Append,
        Complete, //!< the part is the whole file already
        AskForAll, //!< the reply is of no use; ask again without a range
    };

    Action action = Action::WriteAll;
    qint64 totalBytes = -1; //!< of the finished file; -1: not known
    QByteArray entityTag; //!< of the bytes that the part will hold

    bool operator==(const RangeVerdict &) const = default;
};

//! \brief The body of \a reply is not looked at; redirects have been followed before.
[[nodiscard]] Result<RangeVerdict> judgeRangeReply(const HttpReply &reply,
                                                   const RangeQuestion &question,
                                                   const QDateTime &now);

} // namespace Firstframe
