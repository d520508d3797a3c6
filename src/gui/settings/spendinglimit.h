// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <QMap>
#include <QString>

class QSettings;

namespace Firstframe {

//! \brief Above which cost the user wants to be asked. Currencies are never converted: each has an
//! amount of its own, which is nothing where none was set. A value.
struct SpendingLimit
{
    bool isOn = false;
    bool asksWhenUnknown = true; //!< a cost that nobody knows may be above any limit
    QMap<QString, qint64> most; //!< in millionths, by currency

    [[nodiscard]] bool isExceededBy(const Estimate &estimate) const;

    bool operator==(const SpendingLimit &) const = default;
};

[[nodiscard]] SpendingLimit loadSpendingLimit(const QSettings &settings);
void saveSpendingLimit(QSettings &settings, const SpendingLimit &limit);

} // namespace Firstframe
