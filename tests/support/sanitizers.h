// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Firstframe {

//! \brief Programs are several times slower then, and keep what was freed: neither their time nor
//! their memory says anything.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

} // namespace Firstframe
