// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "jobs/jobsalvage.h"

#include <QDateTime>
#include <QString>

//! \brief A damaged database gives way to a new one with whatever could be read from it.
namespace Firstframe::JobRescue {

struct Rescued
{
    QString aside; //!< where the damaged file is now
    Salvage salvage;
};

//! \brief Where there is no database yet, makes one that is whole or is not there: an empty file
//! means that something was lost.
[[nodiscard]] Result<void> begin(const QString &path);

//! \brief Whether the files at \a path show, before SQLite changes them, that commits are missing.
[[nodiscard]] bool isCut(const QString &path);

//! \brief Replaces the file and its companions, which nobody has open. The new one is complete
//! before the old one is moved, so that a crash loses nothing; finish() goes on with it. After a
//! failure everything is as before.
[[nodiscard]] Result<Rescued> replace(const QString &path, const QDateTime &now);

//! \brief To be called before \a path is opened: ends a replacement that a crash broke off.
void finish(const QString &path, const QDateTime &now);

//! \brief What people are told about it.
[[nodiscard]] Error notice(const Rescued &rescued, const QString &detail);

} // namespace Firstframe::JobRescue
