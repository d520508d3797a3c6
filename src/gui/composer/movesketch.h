// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QPixmap>

namespace Firstframe {

//! \brief The move's drawing in the midst of its move: the frame goes as the camera would. At 0 and
//! at 1 \a time it is as the drawing is.
[[nodiscard]] QPixmap moveSketch(CameraMove move, double time, const QSize &size,
                                 const QColor &color);

} // namespace Firstframe
