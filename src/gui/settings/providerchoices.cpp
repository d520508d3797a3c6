// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/providerchoices.h"

#include "core/httpmessage.h"

#include <QSettings>

namespace Firstframe {

namespace {

QString keyOf(const QString &providerId, const QString &name)
{
    return QStringLiteral("providers/%1/%2").arg(providerId, name);
}

const QString baseUrlName = QStringLiteral("baseUrl");
const QString dialectKeyName = QStringLiteral("dialect");

void put(QSettings &settings, const QString &key, const QString &value)
{
    if (value.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, value);
}

} // namespace

ProviderChoices loadProviderChoices(const QSettings &settings, const QString &providerId)
{
    // The file may have been written by hand: what a key must not travel to is not taken.
    return {.baseUrl = originFromText(settings.value(keyOf(providerId, baseUrlName)).toString())
                           .value_or(QUrl()),
            .dialect =
                dialectFromName(settings.value(keyOf(providerId, dialectKeyName)).toString())};
}

void saveProviderChoices(QSettings &settings, const QString &providerId,
                         const ProviderChoices &choices)
{
    put(settings, keyOf(providerId, baseUrlName), choices.baseUrl.toString());
    put(settings, keyOf(providerId, dialectKeyName),
        choices.dialect ? dialectName(*choices.dialect) : QString());
}

std::optional<QUrl> originFromText(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (url.path() == QStringLiteral("/"))
        url.setPath({});
    const bool isOrigin = url.isValid() && !url.host().isEmpty() && url.path().isEmpty()
                          && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    if (!isOrigin || !isSafeForKey(url))
        return std::nullopt;
    return url;
}

} // namespace Firstframe
