// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pace.h"

#include <algorithm>

namespace Firstframe::Pace {

namespace {

using Milliseconds = std::chrono::milliseconds;

Milliseconds share(Milliseconds whole, double part)
{
    return Milliseconds(static_cast<Milliseconds::rep>(double(whole.count()) * part));
}

} // namespace

Milliseconds backoff(int failures, double random)
{
    constexpr int doublingsToLongest = 8; // 2 s << 8 is past five minutes
    const int doublings = std::clamp(failures - 1, 0, doublingsToLongest);
    const Milliseconds whole =
        std::min<Milliseconds>(Milliseconds(firstBackoff) * (1 << doublings), longestBackoff);
    return whole / 2 + share(whole / 2, random);
}

Milliseconds afterError(const Error &error, int failures, double random)
{
    const Milliseconds own = backoff(failures, random);
    if (!error.retryAfter)
        return own;
    const Milliseconds asked = std::min<Milliseconds>(*error.retryAfter, longestRetryAfter);
    return std::max(own, asked + share(firstBackoff, random));
}

bool isSlow(const Polling &polling)
{
    return polling.elapsed > polling.usual;
}

std::chrono::seconds pollInterval(const Polling &polling)
{
    using std::chrono::seconds;
    seconds interval = polling.interval;
    if (isSlow(polling)) {
        const auto late = std::chrono::duration_cast<seconds>(polling.elapsed - polling.usual);
        seconds longest = longestPoll;
        if (polling.linkLifetime)
            longest = std::min(longest, *polling.linkLifetime / 2);
        interval = std::max(interval, std::min(late / 4, longest));
    }
    const seconds minute = std::chrono::minutes(1);
    const seconds share =
        (minute * polling.running + seconds(polling.callsPerMinute - 1)) / polling.callsPerMinute;
    return std::max(interval, share);
}

Milliseconds untilNextPoll(std::chrono::seconds interval, double random)
{
    return Milliseconds(interval) + share(interval, random / 10);
}

} // namespace Firstframe::Pace
