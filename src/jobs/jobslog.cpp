// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobslog.h"

namespace Firstframe {

Q_LOGGING_CATEGORY(jobsLog, "firstframe.jobs", QtInfoMsg)

} // namespace Firstframe
