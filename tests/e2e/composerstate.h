// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Firstframe {

class AppWindow;

//! \brief All that a shot is made of, as the composer's controls say it.
[[nodiscard]] QStringList composerState(AppWindow &window);

} // namespace Firstframe
