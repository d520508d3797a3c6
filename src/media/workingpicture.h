// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/picturechange.h"
#include "core/pictureedits.h"
#include "media/pictureencoder.h"

#include <QImage>

namespace Firstframe {

//! \brief Pixels on their way to be encoded.
struct WorkingPicture
{
    QImage image; //!< of the cropped part, upright, in sRGB
    QSize upright; //!< of the whole original
    std::optional<ImageFormat> format; //!< of the original, if it is one that is sent
    QByteArray keptMetadata; //!< segments of a JPEG
};

//! \brief Where its size ends up: reduced to what is of use, and to what was decoded of the part.
[[nodiscard]] QSize preparedSize(const WorkingPicture &work, const PictureEdits &edits);

//! \brief Which of the edits had an effect on a picture that is now of \a size.
[[nodiscard]] PictureChanges sizeChanges(QSize upright, const PictureEdits &edits, QSize size);

//! \brief In the format that was asked for, or its own, or that suits it; below the limit of bytes.
[[nodiscard]] Result<EncodedPicture> encodedFor(const QImage &image,
                                                std::optional<ImageFormat> original,
                                                const PictureEdits &edits,
                                                const std::stop_token &stop);

} // namespace Firstframe
