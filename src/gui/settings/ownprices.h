// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/price.h"

#include <QHash>
#include <QList>
#include <QString>

class QSettings;

namespace Firstframe {

//! \brief The clip of a model that a price is for.
struct PricedClip
{
    QString providerId;
    QString modelId;
    Resolution resolution = Resolution::P768;
    std::chrono::seconds duration{6};

    bool operator==(const PricedClip &) const = default;
};

//! \brief The prices that the user entered for a provider, by model.
[[nodiscard]] QHash<QString, QList<ClipPrice>> loadOwnPrices(const QSettings &settings,
                                                             const QString &providerId);
void saveOwnPrice(QSettings &settings, const PricedClip &clip, const Money &price);
void removeOwnPrice(QSettings &settings, const PricedClip &clip);

} // namespace Firstframe
