// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price.h"
#include "core/videomodel.h"

#include <QList>
#include <QString>

namespace Firstframe {

//! \brief What some clips will cost, as far as their prices are known. A value.
class Estimate
{
public:
    //! \brief So many more clips of that kind.
    void add(const VideoModel &model, Resolution resolution, std::chrono::seconds duration,
             int clips);

    Estimate &operator+=(const Estimate &other);

    [[nodiscard]] int clips() const { return m_clips; }
    //! \brief One sum for each currency, in the order in which they came; nothings left out.
    [[nodiscard]] const QList<Money> &sums() const { return m_sums; }
    //! \brief How many clips have no known price.
    [[nodiscard]] int unknown() const { return m_unknown; }
    [[nodiscard]] bool isFree() const { return m_clips > 0 && m_unknown == 0 && m_sums.isEmpty(); }
    //! \brief "$0.56 est.", "$0.56 est. + 1 unknown", "cost unknown", "free"; empty for no clips.
    [[nodiscard]] QString text() const;

    bool operator==(const Estimate &) const = default;

private:
    void addMoney(const Money &money);
    [[nodiscard]] QString sumText() const;

    QList<Money> m_sums;
    int m_clips = 0;
    int m_unknown = 0;
};

} // namespace Firstframe
