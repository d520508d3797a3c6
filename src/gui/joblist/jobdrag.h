// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <optional>

class QMimeData;

namespace Firstframe {

//! \brief How a job travels while it is dragged along the queue.
[[nodiscard]] QString jobMimeType();
//! \brief The caller owns it.
[[nodiscard]] QMimeData *jobMimeData(JobId id);
//! \brief None when it is something else, or a job of another window of ours.
[[nodiscard]] std::optional<JobId> jobOf(const QMimeData *data);

} // namespace Firstframe
