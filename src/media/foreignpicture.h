// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QFile>
#include <QImage>

namespace Firstframe {

//! \brief A picture of a format that no provider takes, decoded: upright, in sRGB, without texts.
struct ForeignPicture
{
    QString format; //!< its name as people know it, for example "TIFF"
    QImage image;
    bool hasLocation = false;
    bool isAnimated = false;
};

//! \brief Whether the file's content looks like a picture that readForeignPicture() can try.
[[nodiscard]] bool isForeignPicture(QFile &file);

//! \brief Reads it with whatever plugin of Qt is there, and HEIC and AVIF always. Errors are of kind File.
//! Blocks: worker threads.
[[nodiscard]] Result<ForeignPicture> readForeignPicture(QFile &file);

} // namespace Firstframe
