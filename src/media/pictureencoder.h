// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/imagerules.h"

#include <QByteArray>
#include <QImage>

#include <stop_token>

namespace Firstframe {

//! \brief A picture as bytes of a file.
struct EncodedPicture
{
    ImageFormat format = ImageFormat::Jpeg;
    QSize size; //!< smaller than the picture where no quality alone kept to the limit
    int quality = 0; //!< 1 to 100; 0: without loss
    QByteArray bytes;
};

//! \brief The format that suits a picture whose own is not sent: PNG if it has transparent places or
//! few colours, as drawings have, else JPEG.
[[nodiscard]] ImageFormat suitableFormat(const QImage &picture);

//! \brief Whether any of its pixels can be seen through.
[[nodiscard]] bool hasTransparency(const QImage &picture);

//! \brief At a quality that cannot be told from the original.
[[nodiscard]] Result<EncodedPicture> encodePicture(const QImage &picture, ImageFormat format);

//! \brief At the best quality with which the file has less than \a bytesBelow, and smaller if it
//! would look bad otherwise. JPEG or WebP: \a format.
[[nodiscard]] Result<EncodedPicture> encodeBelow(const QImage &picture, ImageFormat format,
                                                 qint64 bytesBelow, const std::stop_token &stop);

} // namespace Firstframe
