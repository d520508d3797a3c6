// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Firstframe {

//! \brief Ends the program when a promise is broken, so that the fuzzer reports its input.
inline void require(bool isKept)
{
    if (!isKept)
        __builtin_trap();
}

} // namespace Firstframe
