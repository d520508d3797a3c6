// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Firstframe {

//! \brief How long a test waits for what has to come before it says that it did not come, in
//! milliseconds. Sanitizers make programs several times slower, and never wrong for that.
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int patience = 300'000;
#else
constexpr int patience = 60'000;
#endif

} // namespace Firstframe
