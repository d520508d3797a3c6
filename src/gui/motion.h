// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Firstframe {

//! \brief Whether the desktop wants things to move in its windows that need not. As the style says,
//! unless setMotionWanted(false) was said of the whole desktop.
[[nodiscard]] bool isMotionWanted(const QWidget &widget);
void setMotionWanted(bool wanted);

} // namespace Firstframe
