// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Firstframe {

//! \brief What an EXIF block says that matters to us.
struct ExifFacts
{
    int orientation = 1; //!< 1 to 8, as EXIF counts; 1 is upright
    bool hasLocation = false;

    bool operator==(const ExifFacts &) const = default;
};

//! \brief Reads a TIFF structure, with or without "Exif" before it. What cannot be read is upright
//! and nowhere: the block comes from a stranger.
[[nodiscard]] ExifFacts readExif(const QByteArray &block);

//! \brief The same block for pixels that were turned upright.
[[nodiscard]] QByteArray uprightExif(const QByteArray &block);

} // namespace Firstframe
