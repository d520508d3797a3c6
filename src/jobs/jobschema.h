// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QStringList>

namespace Firstframe {

class Database;

//! \brief Every step of the database's schema, oldest first; the file's user_version counts the
//! steps it has. Append-only: a step that was released is never edited.
[[nodiscard]] const QList<QStringList> &jobSchemaSteps();

//! \brief The file's own count of steps.
[[nodiscard]] Result<int> jobSchemaVersion(Database &database);

//! \brief Brings an older file up to date, each step in a transaction of its own. A newer file is
//! left alone.
[[nodiscard]] Result<void> migrateJobs(Database &database);

} // namespace Firstframe
