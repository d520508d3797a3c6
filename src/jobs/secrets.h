// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QObject>
#include <QString>

namespace Firstframe {

//! \brief Where providers' keys are kept. Asynchronous: a keychain may ask its owner something.
//!
//! Lives on the GUI thread, since keychains may show a window. Every call is answered by exactly
//! one signal, later: a load by loaded() or withheld().
class Secrets : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! \brief Whether keys outlive the program; false means that they are kept for this session.
    //! May turn false when the keychain turns out not to answer: persistenceChanged() says so.
    [[nodiscard]] virtual bool isPersistent() const = 0;

    virtual void load(const QString &providerId) = 0;
    virtual void store(const QString &providerId, const QString &key) = 0;
    virtual void forget(const QString &providerId) = 0;

Q_SIGNALS:
    //! \brief An empty key means that there is none.
    void loaded(const QString &providerId, const QString &key);
    //! \brief There may be a key, but the keychain does not give it.
    void withheld(const QString &providerId, const Firstframe::Error &error);
    void stored(const QString &providerId, const Firstframe::Result<void> &result);
    void forgotten(const QString &providerId, const Firstframe::Result<void> &result);
    void persistenceChanged(bool persistent);
};

} // namespace Firstframe
