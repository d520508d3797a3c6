// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imagerules.h"
#include "media/exif.h"

#include <QSize>

class QIODevice;

namespace Firstframe {

//! \brief What has to be known of a picture file before its pixels are touched.
struct PictureFacts
{
    QSize stored; //!< in pixels, before its orientation; empty when its head cannot be read
    ExifFacts exif;
    //! \brief Another colour profile than sRGB, or none of red, green, blue.
    bool hasForeignColours = false;
    bool isAnimated = false;
    bool isDeep = false; //!< more than eight bits a channel
    //! \brief Bytes that a decoder needs at once besides the picture that it gives.
    qint64 decoderBytes = 0;

    //! \brief In pixels, as it is seen.
    [[nodiscard]] QSize upright() const
    {
        return exif.orientation >= 5 ? stored.transposed() : stored;
    }

    bool operator==(const PictureFacts &) const = default;
};

//! \brief Reads the file's heads and skips its pixels. Blocks on the disk. Leaves the device where
//! it was.
[[nodiscard]] PictureFacts pictureFacts(QIODevice &file, ImageFormat format);

} // namespace Firstframe
