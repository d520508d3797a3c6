// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrecord.h"

namespace Firstframe {

//! \brief A record in which every field has a value of its own, so that a mixed-up column shows.
[[nodiscard]] JobRecord fullRecord();

//! \brief A job that waits for its turn at a provider since that time.
[[nodiscard]] JobRecord waitingRecord(const QString &providerId, const QDateTime &since);

} // namespace Firstframe
