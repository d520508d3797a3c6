// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace Firstframe {

Q_DECLARE_LOGGING_CATEGORY(lcNet)

} // namespace Firstframe
