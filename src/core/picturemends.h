// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pictureedits.h"

#include <QList>

namespace Firstframe {

//! \brief A way to make a picture that a provider would refuse into one that it takes.
struct PictureMend
{
    enum class Kind { Crop, Pad, Enlarge, Recompress, ChangeFormat };

    Kind kind = Kind::Crop;
    PictureEdits edits; //!< those that were there before, and the mend

    bool operator==(const PictureMend &) const = default;
};

//! \brief The mends for each rule that the picture breaks; none when it may be sent.
//!
//! \a sent is the picture with its present \a edits, \a upright the size of the original.
[[nodiscard]] QList<PictureMend> mendsFor(const PictureInfo &sent, QSize upright,
                                          const PictureEdits &edits, const ImageRules &rules);

//! \brief Crops what the present edits leave to an aspect that the rules allow.
[[nodiscard]] PictureEdits croppedToFit(QSize upright, const PictureEdits &edits,
                                        const ImageRules &rules);

} // namespace Firstframe
