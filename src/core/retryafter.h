// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpmessage.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace Firstframe {

//! \brief No server makes us wait longer than this, whatever it says.
inline constexpr std::chrono::hours longestRetryAfter{24};

//! \brief A Retry-After header's value: seconds, or a date in one of HTTP's three forms (RFC 9110,
//! 5.6.7 and 10.2.3). None when it is neither; 0 for a date that has passed.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value,
                                                                  const QDateTime &now);

//! \brief How long the reply asks to wait. A date is compared with the reply's own Date where it
//! has one, since the two clocks may differ.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const HttpReply &reply,
                                                                  const QDateTime &now);

//! \brief A date as HTTP headers write it, in UTC; invalid when it is none.
[[nodiscard]] QDateTime httpDate(const QByteArray &value);

} // namespace Firstframe
