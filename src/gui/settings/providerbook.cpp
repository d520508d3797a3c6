// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/providerbook.h"

#include <QSettings>

namespace Firstframe {

ProviderBook::ProviderBook(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{}

void ProviderBook::setRead(const ProviderCatalog &catalog, const QHash<QString, QUrl> &fixed)
{
    m_read = catalog;
    m_fixed.insert(fixed);
    apply();
}

void ProviderBook::fixBaseUrl(const QString &id, const QUrl &origin)
{
    m_fixed.insert(id, origin);
    apply();
}

ProviderChoices ProviderBook::choices(const QString &id) const
{
    return loadProviderChoices(m_settings, id);
}

void ProviderBook::setChoices(const QString &id, const ProviderChoices &choices)
{
    if (choices == this->choices(id))
        return;
    saveProviderChoices(m_settings, id, choices);
    apply();
}

void ProviderBook::setOwnPrice(const PricedClip &clip, const Money &price)
{
    saveOwnPrice(m_settings, clip, price);
    apply();
}

void ProviderBook::resetOwnPrice(const PricedClip &clip)
{
    removeOwnPrice(m_settings, clip);
    apply();
}

SpendingLimit ProviderBook::spendingLimit() const
{
    return loadSpendingLimit(m_settings);
}

void ProviderBook::setSpendingLimit(const SpendingLimit &limit)
{
    if (limit == spendingLimit())
        return;
    saveSpendingLimit(m_settings, limit);
    Q_EMIT spendingLimitChanged();
}

void ProviderBook::checkKey(const QString &id, const QByteArray &key)
{
    if (const Provider *provider = m_catalog.provider(id))
        Q_EMIT keyCheckRequested(*provider, key);
}

void ProviderBook::takeWritten(const Result<WrittenProvider> &result)
{
    Q_EMIT written(result);
    if (result)
        Q_EMIT reloadRequested();
}

void ProviderBook::apply()
{
    m_catalog = m_read;
    for (Provider &provider : m_catalog.providers) {
        const ProviderChoices chosen = choices(provider.id());
        if (!chosen.baseUrl.isEmpty())
            provider = provider.withBaseUrl(chosen.baseUrl);
        if (chosen.dialect)
            provider = provider.withDialect(*chosen.dialect);
        if (const auto prices = loadOwnPrices(m_settings, provider.id()); !prices.isEmpty())
            provider = provider.withPrices(prices);
        if (const auto fixed = m_fixed.constFind(provider.id()); fixed != m_fixed.cend())
            provider = provider.withBaseUrl(*fixed);
    }
    Q_EMIT catalogChanged(m_catalog);
}

} // namespace Firstframe
