// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "jobs/job.h"

#include <QString>

namespace Firstframe {

//! \brief A few words for a row; the whole sentence is in the preview and the details.
[[nodiscard]] QString reasonWords(ErrorKind kind);

//! \brief Why a job waits and until when, in a few words. \a providerLimit as for jobDetail().
[[nodiscard]] QString waitWords(const Job &job, const QDateTime &now, int providerLimit);
//! \brief The same in whole sentences that say what to do.
[[nodiscard]] QString waitSentence(const Job &job, const QDateTime &now);

//! \brief What happened, in plain words. A reason that is not known is shown as the log has it.
[[nodiscard]] QString eventWords(const JobEvent &event);

} // namespace Firstframe
