// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QVideoFrame;

namespace Firstframe {

//! \brief A frame's pixels. Thread-safe, about 2 ms for 1366 x 768.
//!
//! QVideoFrame::toImage() goes over a graphics context of its own, which a thread other than the
//! GUI's must not make and which takes ten times as long where OpenGL is done in software; so the
//! two formats that decoders give for H.264 are converted here, and only others go that way.
[[nodiscard]] QImage imageOf(const QVideoFrame &frame);

} // namespace Firstframe
