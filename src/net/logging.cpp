// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/logging.h"

namespace Firstframe {

Q_LOGGING_CATEGORY(lcNet, "firstframe.net")

} // namespace Firstframe
