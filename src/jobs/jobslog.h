// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace Firstframe {

//! \brief firstframe.jobs. Never logs a prompt, a key or a link.
Q_DECLARE_LOGGING_CATEGORY(jobsLog)

} // namespace Firstframe
