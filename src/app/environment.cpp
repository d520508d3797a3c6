// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"

#include "app/applog.h"
#include "core/httpmessage.h"

namespace Firstframe {

namespace {

QString variable(const QString &prefix, const QString &providerId)
{
    return prefix + providerId.toUpper().replace(u'-', u'_');
}

} // namespace

QString keyVariable(const QString &providerId)
{
    return variable(QStringLiteral("FIRSTFRAME_KEY_"), providerId);
}

QString baseUrlVariable(const QString &providerId)
{
    return variable(QStringLiteral("FIRSTFRAME_BASE_URL_"), providerId);
}

QHash<QString, QByteArray> keysOf(const QProcessEnvironment &environment,
                                  const ProviderCatalog &catalog)
{
    QHash<QString, QByteArray> keys;
    for (const Provider &provider : catalog.providers) {
        const QByteArray key = environment.value(keyVariable(provider.id())).trimmed().toUtf8();
        if (!key.isEmpty())
            keys.insert(provider.id(), key);
    }
    return keys;
}

QHash<QString, QUrl> baseUrlsOf(const QProcessEnvironment &environment,
                                const ProviderCatalog &catalog)
{
    QHash<QString, QUrl> wanted;
    for (const Provider &provider : catalog.providers) {
        const QString name = baseUrlVariable(provider.id());
        if (!environment.contains(name))
            continue;
        const QUrl origin(environment.value(name), QUrl::StrictMode);
        if (origin.isValid() && !origin.host().isEmpty() && isSafeForKey(origin))
            wanted.insert(provider.id(), origin);
        else
            qCWarning(appLog) << "ignoring" << name
                              << "because it is neither https nor http to this machine";
    }
    return wanted;
}

bool hasDisplay(const QProcessEnvironment &environment)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (const char16_t *name : {u"QT_QPA_PLATFORM", u"DISPLAY", u"WAYLAND_DISPLAY"}) {
        if (!environment.value(QString::fromUtf16(name)).isEmpty())
            return true;
    }
    return false;
#else
    Q_UNUSED(environment)
    return true;
#endif
}

} // namespace Firstframe
