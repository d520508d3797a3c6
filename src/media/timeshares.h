// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace Firstframe {

//! \brief How groups that follow each other share a stretch of time. Positions go from 0, its
//! beginning, to 1, its end; every group has some of it.
class TimeShares final
{
public:
    //! \brief Equal shares.
    explicit TimeShares(qsizetype groups = 0);

    //! \brief With the groups' ends; none at all if those are not in order or do not go to 1.
    [[nodiscard]] static TimeShares fromEnds(const QList<double> &ends);

    [[nodiscard]] qsizetype size() const { return m_ends.size(); }
    [[nodiscard]] double start(qsizetype group) const;
    [[nodiscard]] double end(qsizetype group) const { return m_ends.at(group); }
    [[nodiscard]] double share(qsizetype group) const { return end(group) - start(group); }
    //! \brief The group that is on at that position; at a border, the one that begins there.
    //! There must be one.
    [[nodiscard]] qsizetype groupAt(double position) const;
    [[nodiscard]] bool areEqual() const { return *this == TimeShares(size()); }

    //! \brief Moves the border between \a group and the next one. It stays between that one's far
    //! border and the group's own, with room for both.
    void moveEnd(qsizetype group, double position);

    bool operator==(const TimeShares &) const = default;

private:
    QList<double> m_ends;
};

} // namespace Firstframe
