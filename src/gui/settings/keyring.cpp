// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/keyring.h"

namespace Firstframe {

KeyRing::KeyRing(Secrets &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{
    connect(&m_secrets, &Secrets::loaded, this, [this](const QString &id, const QString &key) {
        if (!isOverridden(id))
            take(id, key.toUtf8());
        clearProblem(id);
    });
    // A key that is known already is kept.
    connect(&m_secrets, &Secrets::withheld, this, [this](const QString &id, const Error &error) {
        m_withheld.insert(id, error.message);
        Q_EMIT problemChanged();
    });
    connect(&m_secrets, &Secrets::stored, this,
            [this](const QString &id, const Result<void> &result) {
                const QByteArray key = m_storing.take(id);
                if (!isOverridden(id))
                    take(id, key); // kept for the session even where the keychain refuses
                if (result)
                    clearProblem(id);
                Q_EMIT stored(id, result);
            });
    connect(&m_secrets, &Secrets::forgotten, this,
            [this](const QString &id, const Result<void> &result) {
                if (result && !isOverridden(id))
                    take(id, {});
                Q_EMIT forgotten(id, result);
            });
    connect(&m_secrets, &Secrets::persistenceChanged, this, &KeyRing::persistenceChanged);
}

void KeyRing::setOverrides(const QHash<QString, QByteArray> &keys)
{
    m_overrides = keys;
    for (auto it = keys.cbegin(); it != keys.cend(); ++it)
        take(it.key(), it.value());
}

void KeyRing::load(const QStringList &providerIds)
{
    for (const QString &id : providerIds) {
        if (!isOverridden(id))
            m_secrets.load(id);
    }
}

void KeyRing::store(const QString &providerId, const QString &key)
{
    m_storing.insert(providerId, key.toUtf8());
    m_secrets.store(providerId, key);
}

void KeyRing::forget(const QString &providerId)
{
    m_secrets.forget(providerId);
}

QString KeyRing::problem() const
{
    return m_withheld.isEmpty() ? QString() : *m_withheld.cbegin();
}

void KeyRing::clearProblem(const QString &providerId)
{
    if (m_withheld.remove(providerId))
        Q_EMIT problemChanged();
}

void KeyRing::take(const QString &providerId, const QByteArray &key)
{
    if (key.isEmpty() && !m_keyed.contains(providerId))
        return;
    if (key.isEmpty())
        m_keyed.remove(providerId);
    else
        m_keyed.insert(providerId);
    Q_EMIT keyChanged(providerId, key);
    Q_EMIT keyedChanged(m_keyed);
}

} // namespace Firstframe
