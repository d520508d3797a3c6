// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/memorysecrets.h"

namespace Firstframe {

void MemorySecrets::load(const QString &providerId)
{
    QMetaObject::invokeMethod(
        this,
        [this, providerId, key = m_keys.value(providerId)] { Q_EMIT loaded(providerId, key); },
        Qt::QueuedConnection);
}

void MemorySecrets::store(const QString &providerId, const QString &key)
{
    m_keys.insert(providerId, key);
    QMetaObject::invokeMethod(
        this, [this, providerId] { Q_EMIT stored(providerId, {}); }, Qt::QueuedConnection);
}

void MemorySecrets::forget(const QString &providerId)
{
    m_keys.remove(providerId);
    QMetaObject::invokeMethod(
        this, [this, providerId] { Q_EMIT forgotten(providerId, {}); }, Qt::QueuedConnection);
}

} // namespace Firstframe
