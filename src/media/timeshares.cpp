// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timeshares.h"

#include <algorithm>
#include <functional>

namespace Firstframe {

namespace {

constexpr double leastShare = 0.05;

} // namespace

TimeShares::TimeShares(qsizetype groups)
{
    for (qsizetype group = 0; group < groups; ++group)
        m_ends.append(double(group + 1) / double(groups));
}

TimeShares TimeShares::fromEnds(const QList<double> &ends)
{
    const bool isInOrder =
        std::ranges::adjacent_find(ends, std::ranges::greater_equal()) == ends.end();
    TimeShares shares;
    if (isInOrder && !ends.isEmpty() && ends.first() > 0 && ends.last() == 1)
        shares.m_ends = ends;
    return shares;
}

double TimeShares::start(qsizetype group) const
{
    return group == 0 ? 0 : m_ends.at(group - 1);
}

qsizetype TimeShares::groupAt(double position) const
{
    const auto end = std::ranges::upper_bound(m_ends, position);
    return std::min(end - m_ends.begin(), m_ends.size() - 1);
}

void TimeShares::moveEnd(qsizetype group, double position)
{
    if (group < 0 || group + 1 >= size())
        return;
    const double from = start(group);
    const double to = end(group + 1);
    const double room = std::min(leastShare, (to - from) / 2);
    m_ends[group] = std::clamp(position, from + room, to - room);
}

} // namespace Firstframe
