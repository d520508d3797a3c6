// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keychainlock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace Firstframe {

namespace {

using Paths = QList<QDBusObjectPath>;
using Attributes = QMap<QString, QString>;

//! As QtKeychain names them when it stores something.
QDBusMessage searchFor(const QString &service, const QString &user)
{
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage search = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    search.setAutoStartService(false);
    search.setArguments({QVariant::fromValue(
        Attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), user}})});
    return search;
}

} // namespace

void askIfLocked(const QString &service, const QString &user, QObject *context,
                 const std::function<void(bool isLocked)> &then)
{
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(searchFor(service, user));
    auto *const watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then] {
        watcher->deleteLater();
        const QDBusPendingReply<Paths, Paths> found = *watcher;
        then(!found.isError() && !found.argumentAt<1>().isEmpty());
    });
}

} // namespace Firstframe
