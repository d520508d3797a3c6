// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/callgate.h"

#include <algorithm>

namespace Firstframe {

CallGate::CallGate(int calls, Milliseconds stretch)
    : m_calls(calls)
    , m_stretch(stretch)
{}

CallGate CallGate::evenly(int perMinute)
{
    // A divisor, so that a minute holds whole stretches and never one call too many.
    int atOnce = std::max(1, perMinute / 6);
    while (perMinute % atOnce != 0)
        --atOnce;
    const Milliseconds minute = std::chrono::minutes(1);
    return {atOnce, (minute * atOnce + Milliseconds(perMinute - 1)) / perMinute};
}

CallGate::Milliseconds CallGate::closedFor(Milliseconds now) const
{
    if (m_calls == 0 || m_passed.size() < m_calls)
        return Milliseconds(0);
    return std::max(Milliseconds(0), m_passed.first() + m_stretch - now);
}

void CallGate::pass(Milliseconds now)
{
    if (m_calls == 0)
        return;
    m_passed.append(now);
    if (m_passed.size() > m_calls)
        m_passed.removeFirst();
}

} // namespace Firstframe
