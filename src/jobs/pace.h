// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <chrono>

//! \brief How long to wait before trying again. Pure: \a random is 0..1 and comes from the caller.
namespace Firstframe::Pace {

inline constexpr std::chrono::seconds firstBackoff{2};
inline constexpr std::chrono::minutes longestBackoff{5};
//! \brief What is asked of us beyond it is not believed: then we ask again.
inline constexpr std::chrono::hours longestRetryAfter{1};

//! \brief After the nth failure in a row (1 is the first): doubles up to longestBackoff, of which
//! the second half is random so that many jobs do not come back at once.
[[nodiscard]] std::chrono::milliseconds backoff(int failures, double random);

//! \brief The backoff, or what the other side asked for if that is longer; never earlier.
[[nodiscard]] std::chrono::milliseconds afterError(const Error &error, int failures, double random);

//! \brief Between two status calls: up to a tenth longer than asked for.
[[nodiscard]] std::chrono::milliseconds untilNextPoll(std::chrono::seconds interval, double random);

} // namespace Firstframe::Pace
