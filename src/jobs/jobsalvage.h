// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QString>

namespace Firstframe {

class Database;

//! \brief What came out of a damaged database.
struct Salvage
{
    int jobs = 0; //!< are back, under the ids they had
    int doubtful = 0; //!< of those: were waiting, but may have been sent since; now unconfirmed
    int lost = 0; //!< were made and not deleted, and cannot be read

    bool operator==(const Salvage &) const = default;
};

//! \brief Writes every job, and every event of one, that can still be read from the file at
//! \a damagedPath into \a into, which is empty and has the newest schema. All or none.
//!
//! Reads the file's pages itself and leaves them as they are. Where they do not prove that a row is
//! the newest of its job, one that was waiting or being submitted becomes unconfirmed, so that
//! nothing is submitted a second time.
[[nodiscard]] Result<Salvage> salvageJobs(const QString &damagedPath, Database &into,
                                          const QDateTime &now);

} // namespace Firstframe
