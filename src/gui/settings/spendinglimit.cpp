// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/spendinglimit.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace Firstframe {

namespace {

const QString onKey = QStringLiteral("spending/ask");
const QString unknownKey = QStringLiteral("spending/askWhenUnknown");
const QString mostFolder = QStringLiteral("spending/most/");

} // namespace

bool SpendingLimit::isExceededBy(const Estimate &estimate) const
{
    if (!isOn)
        return false;
    if (asksWhenUnknown && estimate.unknown() > 0)
        return true;
    return std::ranges::any_of(estimate.sums(), [this](const Money &sum) {
        return sum.millionths > most.value(sum.currency);
    });
}

SpendingLimit loadSpendingLimit(const QSettings &settings)
{
    SpendingLimit limit;
    limit.isOn = settings.value(onKey, false).toBool();
    limit.asksWhenUnknown = settings.value(unknownKey, true).toBool();
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        const QString currency = key.mid(mostFolder.size());
        if (!key.startsWith(mostFolder) || !isCurrencyCode(currency))
            continue;
        // What cannot be read asks for every amount, rather than for none.
        limit.most.insert(currency, millionthsFromText(settings.value(key).toString()).value_or(0));
    }
    return limit;
}

void saveSpendingLimit(QSettings &settings, const SpendingLimit &limit)
{
    settings.setValue(onKey, limit.isOn);
    settings.setValue(unknownKey, limit.asksWhenUnknown);
    settings.remove(mostFolder.chopped(1));
    for (auto most = limit.most.cbegin(); most != limit.most.cend(); ++most)
        settings.setValue(mostFolder + most.key(), millionthsText(most.value()));
}

} // namespace Firstframe
