// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QDateTime>
#include <QString>

namespace Firstframe {

//! \brief A file name without suffix that a person can read and every file system takes, for
//! example "A cat walks 2026-11-20 14-05 (12)": the prompt's first words without its camera moves,
//! when the job was made in local time, and its id. Nothing in it comes from a reply.
[[nodiscard]] QString clipBaseName(const QString &prompt, const QDateTime &madeAt, JobId id);

//! \brief \a baseName with \a suffix, counted up until no file of that name is in \a folder.
[[nodiscard]] QString unusedFileName(const QString &folder, const QString &baseName,
                                     const QString &suffix);

} // namespace Firstframe
