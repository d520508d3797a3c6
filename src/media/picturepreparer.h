// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/picturechange.h"
#include "core/pictureedits.h"

#include <QImage>

#include <stop_token>

class QIODevice;

namespace Firstframe {

//! \brief What is asked of preparePicture().
struct PicturePreparation
{
    QString path;
    PictureEdits edits;
    QSize previewBound; //!< of both previews
};

//! \brief A picture as it is sent, and how it came to be so.
struct PreparedPicture
{
    bool isOriginal = true; //!< nothing had to be done: the file itself is sent
    bool hasOtherPixels = false; //!< it is not the file's picture without its metadata
    PictureInfo info; //!< of what is sent
    PictureChanges changes;
    QSize uprightSize; //!< of the original
    QImage original; //!< a preview of it, upright
    QImage preview; //!< of what is sent
};

//! \brief More pixels than that are of no use for a clip of 1080 lines, and a burden to all who hold
//! them: pictures that are encoded anew anyhow are reduced to it.
inline constexpr qint64 mostPreparedPixels = 26'000'000;

//! \brief Makes a picture into what is sent: a JPEG, PNG or WebP, upright, in sRGB, without
//! metadata, with the user's edits.
//!
//! A file that is all of that already is left alone, one with metadata only loses the bytes of it;
//! everything else is decoded and encoded anew. What is made is written to \a target, which is open
//! and empty. Thread-safe, slow: worker threads. Gives up with an Error soon after \a stop.
[[nodiscard]] Result<PreparedPicture> preparePicture(const PicturePreparation &preparation,
                                                     QIODevice &target,
                                                     const std::stop_token &stop = {});

} // namespace Firstframe
