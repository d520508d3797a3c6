// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/secrets.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Firstframe {

//! \brief Which providers' keys are known, whether from the keychain or from the environment, and
//! the way to change them. Never gives a key to the window; keyChanged() is for the engine.
class KeyRing final : public QObject
{
    Q_OBJECT
public:
    //! \a secrets has to outlive it.
    explicit KeyRing(Secrets &secrets, QObject *parent = nullptr);

    //! \brief Keys that go before the keychain's and are never stored.
    void setOverrides(const QHash<QString, QByteArray> &keys);
    //! \brief Asks the keychain for each of them.
    void load(const QStringList &providerIds);
    void store(const QString &providerId, const QString &key);
    void forget(const QString &providerId);

    [[nodiscard]] QSet<QString> keyed() const { return m_keyed; }
    [[nodiscard]] bool isOverridden(const QString &providerId) const
    {
        return m_overrides.contains(providerId);
    }
    //! \brief Whether the keychain did not give its key when it was asked last.
    [[nodiscard]] bool isWithheld(const QString &providerId) const
    {
        return m_withheld.contains(providerId);
    }
    //! \brief What keeps the keychain from giving keys, for people; empty when nothing does.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isPersistent() const { return m_secrets.isPersistent(); }

Q_SIGNALS:
    //! \brief An empty key: there is none any more.
    void keyChanged(const QString &providerId, const QByteArray &key);
    void keyedChanged(const QSet<QString> &providerIds);
    void stored(const QString &providerId, const Firstframe::Result<void> &result);
    void forgotten(const QString &providerId, const Firstframe::Result<void> &result);
    void persistenceChanged(bool persistent);
    void problemChanged();

private:
    void take(const QString &providerId, const QByteArray &key);
    void clearProblem(const QString &providerId);

    Secrets &m_secrets;
    QHash<QString, QByteArray> m_overrides;
    QHash<QString, QByteArray> m_storing; // on their way to the keychain
    QSet<QString> m_keyed;
    QHash<QString, QString> m_withheld; // why, by provider
};

} // namespace Firstframe
