// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/secrets.h"

#include <QHash>

namespace QKeychain {
class Job;
}

namespace Firstframe {

//! \brief Keys in the system's keychain, under the service "Firstframe" and the provider's id.
//!
//! When no keychain answers, they are kept in memory for the session and isPersistent() turns
//! false; they are never written to a plain file.
class KeychainSecrets final : public Secrets
{
    Q_OBJECT
public:
    using Secrets::Secrets;

    [[nodiscard]] bool isPersistent() const override { return m_persistent; }
    void load(const QString &providerId) override;
    void store(const QString &providerId, const QString &key) override;
    void forget(const QString &providerId) override;

private:
    void finishLoading(const QString &providerId, const QKeychain::Job &job, const QString &key);
    void withhold(const QString &providerId, const QString &detail);
    void finishStoring(const QString &providerId, const QKeychain::Job &job, const QString &key);
    void finishForgetting(const QString &providerId, const QKeychain::Job &job);
    void failForgetting(const QString &providerId, const QString &detail);
    //! \brief Whether the job failed because there is no keychain; remembers it.
    bool isWithoutKeychain(const QKeychain::Job &job);

    QHash<QString, QString> m_session; //!< what the keychain did not take
    bool m_persistent = true;
};

} // namespace Firstframe
