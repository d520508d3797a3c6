// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imagerules.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace Firstframe {

//! \brief A stretch of a picture file: a segment of a JPEG, a chunk of a PNG or of a WebP.
struct PicturePart
{
    enum class Kind {
        Pixels, //!< and all that they need to be shown
        Exif,
        Xmp, //!< Adobe's metadata
        Other, //!< comments, dates, thumbnails, other pictures and whatever is not known
    };

    Kind kind = Kind::Pixels;
    qint64 offset = 0;
    qint64 bytes = 0;
    qint64 head = 0; //!< of these bytes, those before the payload

    bool operator==(const PicturePart &) const = default;
};

//! \brief What a picture file is made of, from its first byte to its last, in order.
//!
//! Lengths are followed and pixels skipped; only those of a JPEG have to be read, since only they
//! tell where they end. Of a file that breaks off or lies, the rest is one part of Kind::Other.
[[nodiscard]] QList<PicturePart> pictureParts(QIODevice &file, ImageFormat format);

//! \brief The same without reading pixels: of a JPEG, all from the first scan on is one part.
[[nodiscard]] QList<PicturePart> pictureHeads(QIODevice &file, ImageFormat format);

//! \brief The payload of a part, at most \a limit bytes of it.
[[nodiscard]] QByteArray payload(QIODevice &file, const PicturePart &part, qint64 limit);

//! \brief Copies the parts to \a target, with what a WebP's head says of them put right. False when
//! one of the two devices fails.
[[nodiscard]] bool writeParts(QIODevice &file, const QList<PicturePart> &parts, ImageFormat format,
                              QIODevice &target);

} // namespace Firstframe
