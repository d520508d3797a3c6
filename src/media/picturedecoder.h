// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QImage>
#include <QRect>
#include <QSize>
#include <QString>

namespace Firstframe {

struct PictureFile;

//! \brief The picture, turned by its EXIF orientation, in sRGB, no larger than \a bound.
//!
//! Decodes scaled where the format can, so that a 100-megapixel JPEG never stands in memory whole.
//! An empty bound means full size. Never enlarges. Thread-safe, slow: worker threads.
[[nodiscard]] Result<QImage> decodePicture(const QString &path, QSize bound);
[[nodiscard]] Result<QImage> decodeWithin(PictureFile &file, QSize bound);

//! \brief A part of the upright picture: pixel by pixel if Qt decodes so many, else smaller. In sRGB,
//! without the texts that the file may hold.
[[nodiscard]] Result<QImage> decodePart(PictureFile &file, const QRect &part);

//! \brief Lets Qt decode pictures of up to 256 MB, in this whole process.
void allowLargePictures();

//! \brief The same picture with eight bits a channel.
[[nodiscard]] QImage shallow(QImage image);

//! \brief The same pixels in sRGB, and nothing else that the file said.
[[nodiscard]] QImage bareSrgb(QImage image);

} // namespace Firstframe
