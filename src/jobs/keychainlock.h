// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace Firstframe {

//! \brief Asks the Secret Service over D-Bus whether it holds a password behind a lock, which is
//! not to be told from having none otherwise: QtKeychain says EntryNotFound for both, and that
//! something was deleted when it was not.
//!
//! Shows nothing and unlocks nothing. \a then is called once, later, unless \a context is gone;
//! with false where there is no Secret Service.
void askIfLocked(const QString &service, const QString &user, QObject *context,
                 const std::function<void(bool isLocked)> &then);

} // namespace Firstframe
