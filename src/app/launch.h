// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Firstframe {

//! \brief The program: reads the command line, opens the window or hands over to the one that is
//! open, and gives the exit code.
[[nodiscard]] int launch(int argc, char *argv[]);

} // namespace Firstframe
