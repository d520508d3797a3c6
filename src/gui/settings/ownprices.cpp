// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ownprices.h"

#include <QSettings>
#include <QStringList>

#include <optional>

namespace Firstframe {

namespace {

QString folderOf(const QString &providerId)
{
    return QStringLiteral("prices/%1/").arg(providerId);
}

// "prices/fal/hailuo-2.3/768P-6"
QString keyOf(const PricedClip &clip)
{
    return folderOf(clip.providerId)
           + QStringLiteral("%1/%2-%3")
                 .arg(clip.modelId, resolutionName(clip.resolution))
                 .arg(clip.duration.count());
}

// The file may have been written by hand: what cannot be read is not there.
std::optional<ClipPrice> priceFrom(const QString &clip, const QString &text)
{
    const std::optional<Resolution> resolution = resolutionFromName(clip.section(u'-', 0, 0));
    const int seconds = clip.section(u'-', 1).toInt();
    const std::optional<qint64> amount = millionthsFromText(text.section(u' ', 0, 0));
    const QString currency = text.section(u' ', 1);
    if (!resolution || seconds < 1 || !amount || !isCurrencyCode(currency))
        return std::nullopt;
    return ClipPrice{.resolution = *resolution,
                     .duration = std::chrono::seconds(seconds),
                     .price = {*amount, currency},
                     .isOwn = true};
}

} // namespace

QHash<QString, QList<ClipPrice>> loadOwnPrices(const QSettings &settings, const QString &providerId)
{
    QHash<QString, QList<ClipPrice>> prices;
    const QString folder = folderOf(providerId);
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        if (!key.startsWith(folder))
            continue;
        const QString place = key.mid(folder.size());
        const QString text = settings.value(key).toString();
        if (const std::optional<ClipPrice> price = priceFrom(place.section(u'/', 1), text))
            prices[place.section(u'/', 0, 0)].append(*price);
    }
    return prices;
}

void saveOwnPrice(QSettings &settings, const PricedClip &clip, const Money &price)
{
    settings.setValue(keyOf(clip), millionthsText(price.millionths) + u' ' + price.currency);
}

void removeOwnPrice(QSettings &settings, const PricedClip &clip)
{
    settings.remove(keyOf(clip));
}

} // namespace Firstframe
