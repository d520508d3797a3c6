// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QObject>
#include <QVariantMap>

namespace Firstframe {

//! \brief Locks and unlocks gnome-keyring's default keyring, as its owner would.
[[nodiscard]] bool lockKeyring();
//! \brief With the password that with-keyring.sh gave it.
[[nodiscard]] bool unlockKeyring();
[[nodiscard]] bool isKeyringLocked();

//! \brief Stands where gnome-keyring asks its owner for the keyring's password. As long as it
//! lives, nobody is shown a window.
class KeyringPrompter final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.keyring.internal.Prompter")
public:
    enum class Owner { Cancels, IsAway };

    explicit KeyringPrompter(Owner owner);
    ~KeyringPrompter() override;

    //! \brief How often the owner was asked for the password.
    [[nodiscard]] int asked() const { return m_asked; }
    //! \brief The owner who was away comes back and cancels.
    void cancel();

public Q_SLOTS: // gnome-keyring's words, called over D-Bus
    void BeginPrompting(const QDBusObjectPath &callback);
    void PerformPrompt(const QDBusObjectPath &callback, const QString &type,
                       const QVariantMap &properties, const QString &exchange);
    void StopPrompting(const QDBusObjectPath &callback);

private:
    void reply(const QString &daemon, const QString &path, const QString &answer,
               const QString &exchange);

    // A connection of its own: gnome-keyring would not be told from the test otherwise.
    QDBusConnection m_bus;
    Owner m_owner;
    int m_asked = 0;
    QString m_daemon;
    QString m_waiting; //!< the prompt that the owner who is away has not answered
    QString m_exchange;
};

} // namespace Firstframe
