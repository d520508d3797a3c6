// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace Firstframe {

//! \brief The picture, turned by its EXIF orientation, in sRGB, no larger than \a bound.
//!
//! Decodes scaled where the format can, so that a 100-megapixel JPEG never stands in memory whole.
//! An empty bound means full size. Never enlarges. Thread-safe, slow: worker threads.
[[nodiscard]] Result<QImage> decodePicture(const QString &path, QSize bound);

} // namespace Firstframe
