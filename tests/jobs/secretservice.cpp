// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretservice.h"

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>

namespace Firstframe {

namespace {

const auto bus = QStringLiteral("org.freedesktop.secrets");
const auto servicePath = QStringLiteral("/org/freedesktop/secrets");
const auto keyring = QStringLiteral("/org/freedesktop/secrets/collection/login");

//! The Secret Service's own, (oayays).
struct Secret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument; // NOLINT(bugprone-return-const-ref-from-parameter): as Qt wants it
}

QDBusInterface service(const QString &interface)
{
    return {bus, servicePath, interface, QDBusConnection::sessionBus()};
}

} // namespace

} // namespace Firstframe

Q_DECLARE_METATYPE(Firstframe::Secret)

namespace Firstframe {

bool lockKeyring()
{
    const QList<QDBusObjectPath> all{QDBusObjectPath(keyring)};
    service(QStringLiteral("org.freedesktop.Secret.Service"))
        .call(QStringLiteral("Lock"), QVariant::fromValue(all));
    return isKeyringLocked();
}

bool unlockKeyring()
{
    qDBusRegisterMetaType<Secret>();
    const QDBusMessage session = service(QStringLiteral("org.freedesktop.Secret.Service"))
                                     .call(QStringLiteral("OpenSession"), QStringLiteral("plain"),
                                           QVariant::fromValue(QDBusVariant(QString())));
    const Secret password{session.arguments().value(1).value<QDBusObjectPath>(),
                          {},
                          "\n",
                          QStringLiteral("text/plain")};
    service(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"))
        .call(QStringLiteral("UnlockWithMasterPassword"),
              QVariant::fromValue(QDBusObjectPath(keyring)), QVariant::fromValue(password));
    return !isKeyringLocked();
}

bool isKeyringLocked()
{
    const QDBusInterface collection(bus, keyring,
                                    QStringLiteral("org.freedesktop.Secret.Collection"),
                                    QDBusConnection::sessionBus());
    return collection.property("Locked").toBool();
}

KeyringPrompter::KeyringPrompter(Owner owner)
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("prompter")))
    , m_owner(owner)
{
    m_bus.registerObject(QStringLiteral("/org/gnome/keyring/Prompter"), this,
                         QDBusConnection::ExportAllSlots);
    m_bus.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter"));
}

KeyringPrompter::~KeyringPrompter()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("prompter"));
}

void KeyringPrompter::BeginPrompting(const QDBusObjectPath &callback)
{
    reply(message().service(), callback.path(), {}, {});
}

void KeyringPrompter::PerformPrompt(const QDBusObjectPath &callback, const QString &type,
                                    const QVariantMap &properties, const QString &exchange)
{
    Q_UNUSED(type)
    Q_UNUSED(properties)
    ++m_asked;
    m_daemon = message().service();
    m_waiting = callback.path();
    m_exchange = exchange;
    if (m_owner == Owner::Cancels)
        cancel();
}

void KeyringPrompter::StopPrompting(const QDBusObjectPath &)
{} // it was told the answer

void KeyringPrompter::cancel()
{
    reply(m_daemon, m_waiting, QStringLiteral("no"), m_exchange);
}

void KeyringPrompter::reply(const QString &daemon, const QString &path, const QString &answer,
                            const QString &exchange)
{
    QDBusMessage ready = QDBusMessage::createMethodCall(
        daemon, path, QStringLiteral("org.gnome.keyring.internal.Prompter.Callback"),
        QStringLiteral("PromptReady"));
    ready.setArguments({answer, QVariantMap(), exchange});
    // After the return of the call that it answers, which gnome-keyring waits for first.
    QMetaObject::invokeMethod(
        this, [this, ready] { m_bus.send(ready); }, Qt::QueuedConnection);
}

} // namespace Firstframe
