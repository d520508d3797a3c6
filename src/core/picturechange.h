// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSize>
#include <QString>

namespace Firstframe {

//! \brief One thing that was done to a picture on its way from the file to what is sent.
struct PictureChange
{
    enum class Kind {
        Converted, //!< from the format called name
        FirstOfAnimation, //!< the rest of its frames are left out
        Turned, //!< as its EXIF orientation says
        ColoursConverted, //!< to sRGB
        LocationRemoved, //!< with all the other metadata
        MetadataRemoved, //!< in which there was no location
        Cropped, //!< to size
        Padded, //!< to size
        Enlarged, //!< to size, which makes it soft
        Reduced, //!< to size, since it had far more pixels than are of use
        Recompressed, //!< at quality
    };

    Kind kind = Kind::Converted;
    QString name;
    QSize size;
    int quality = 0; //!< 1 to 100

    bool operator==(const PictureChange &) const = default;
};

using PictureChanges = QList<PictureChange>;

} // namespace Firstframe
