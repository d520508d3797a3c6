// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sanitizers.h"

namespace Firstframe {

//! \brief How long a test waits for what has to come before it says that it did not come, in
//! milliseconds.
constexpr int patience = isSanitized ? 300'000 : 60'000;

} // namespace Firstframe
