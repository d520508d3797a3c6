// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/secrets.h"

#include <QHash>

namespace Firstframe {

//! \brief Keys for this session only: tests, and machines without a keychain.
class MemorySecrets final : public Secrets
{
    Q_OBJECT
public:
    using Secrets::Secrets;

    [[nodiscard]] bool isPersistent() const override { return false; }
    void load(const QString &providerId) override;
    void store(const QString &providerId, const QString &key) override;
    void forget(const QString &providerId) override;

private:
    QHash<QString, QString> m_keys;
};

} // namespace Firstframe
