// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>

namespace Firstframe {

//! \brief A neutral stage to read camera moves on when there is no picture: a floor of tiles that
//! runs to a horizon, a wall of sky above, and marks for the sides. Needs a QGuiApplication.
[[nodiscard]] QImage drawGridPicture(QSize size);

} // namespace Firstframe
