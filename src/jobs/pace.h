// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <chrono>
#include <optional>

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

inline constexpr std::chrono::minutes longestPoll{5};

//! \brief What decides how often a running task is asked for.
struct Polling
{
    std::chrono::seconds interval{1}; //!< the provider's usual one
    std::chrono::milliseconds elapsed{0}; //!< since the submit
    std::chrono::seconds usual{0}; //!< after it the task is slow
    std::optional<std::chrono::seconds> linkLifetime; //!< a result may be gone after it
    int running = 1; //!< tasks at the provider, this one included
    int callsPerMinute = 60; //!< that the provider takes for all of them
};

[[nodiscard]] bool isSlow(const Polling &polling);
//! \brief A slow task is asked for less and less often, though often enough for its link to live;
//! and many tasks share what the provider takes.
[[nodiscard]] std::chrono::seconds pollInterval(const Polling &polling);

//! \brief Between two status calls: up to a tenth longer than asked for.
[[nodiscard]] std::chrono::milliseconds untilNextPoll(std::chrono::seconds interval, double random);

} // namespace Firstframe::Pace
