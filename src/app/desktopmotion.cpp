// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktopmotion.h"

#include "gui/motion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <array>

namespace Firstframe {

namespace {

struct Setting
{
    const char16_t *group;
    const char16_t *key;
};

// GNOME's is true or false, KDE's a factor of durations; with both, nought means none.
constexpr std::array<Setting, 2> settings = {{
    {u"org.gnome.desktop.interface", u"enable-animations"},
    {u"org.kde.kdeglobals.KDE", u"AnimationDurationFactor"},
}};

// The portal's answer is a variant in a variant.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

bool saysStill(const QVariant &value)
{
    bool isNumber = false;
    const double factor = value.toDouble(&isNumber);
    return isNumber && factor == 0;
}

} // namespace

void askForMotion(QObject &context)
{
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return; // looking for a bus may take long
    for (const Setting &setting : settings) {
        QDBusMessage call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.portal.Desktop"),
            QStringLiteral("/org/freedesktop/portal/desktop"),
            QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("Read"));
        call.setArguments({QString::fromUtf16(setting.group), QString::fromUtf16(setting.key)});
        auto *watcher =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), &context);
        QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &context, [watcher] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isValid() && saysStill(unwrapped(reply.value().variant())))
                setMotionWanted(false);
            watcher->deleteLater();
        });
    }
}

} // namespace Firstframe
