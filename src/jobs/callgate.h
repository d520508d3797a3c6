// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

namespace Firstframe {

//! \brief Lets so many calls through in any stretch of time of a given length. Times are of a steady
//! clock.
class CallGate
{
public:
    using Milliseconds = std::chrono::milliseconds;

    CallGate() = default; //!< lets everything through
    CallGate(int calls, Milliseconds stretch);

    //! \brief So many calls in any minute, of which at most a sixth may come at once.
    [[nodiscard]] static CallGate evenly(int perMinute);

    //! \brief How long until the next call may go; 0 for now.
    [[nodiscard]] Milliseconds closedFor(Milliseconds now) const;
    void pass(Milliseconds now);

private:
    int m_calls = 0; //!< 0: no limit
    Milliseconds m_stretch{0};
    QList<Milliseconds> m_passed; //!< the latest m_calls of them, oldest first
};

} // namespace Firstframe
