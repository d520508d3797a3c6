// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imagerules.h"

#include <QRect>
#include <QSize>
#include <QString>

#include <optional>

namespace Firstframe {

//! \brief A border around the picture that brings its sides into another proportion.
struct PicturePadding
{
    enum class Fill { Blur, Colour };

    double aspect = 1; //!< width : height of the whole, the picture in its middle
    Fill fill = Fill::Blur;
    quint32 rgb = 0; //!< 0xRRGGBB, of Fill::Colour

    bool operator==(const PicturePadding &) const = default;
};

//! \brief What the user asked to be done to a picture before it is sent; the file is not touched.
//!
//! Done in the order of the members. An intent, not a result: what was found on the way, such as
//! the quality that keeps to bytesBelow, is told by whoever applies it.
struct PictureEdits
{
    std::optional<QRect> crop; //!< in pixels of the upright original
    std::optional<PicturePadding> padding;
    int leastShortSide = 0; //!< in pixels; a smaller picture is enlarged to it; 0: as it is
    std::optional<ImageFormat> format; //!< to be sent as; none: as it is
    qint64 bytesBelow = 0; //!< exclusive; compressed until it is so; 0: no limit
    bool keepMetadata = false; //!< otherwise place, camera, names and comments are left out

    //! \brief Whether nothing was asked for.
    [[nodiscard]] bool isEmpty() const { return *this == PictureEdits(); }
    //! \brief Whether the pixels change their number or their place.
    [[nodiscard]] bool changesSize() const { return crop || padding || leastShortSide > 0; }

    //! \brief A line to be stored, for example "crop=10,0,400,300;below=20000000"; empty for none.
    [[nodiscard]] QString toText() const;
    //! \brief What toText() wrote. What cannot be read is left out.
    [[nodiscard]] static PictureEdits fromText(const QString &text);

    bool operator==(const PictureEdits &) const = default;
};

//! \brief The size of a picture with its edits done.
[[nodiscard]] QSize editedSize(QSize upright, const PictureEdits &edits);

//! \brief A size that many times smaller, rounded so that it is no longer and narrower than before.
[[nodiscard]] QSize reducedSize(QSize size, double scale);

//! \brief The part of the picture that the crop leaves, whole where the crop lies outside.
[[nodiscard]] QRect croppedPart(QSize upright, const PictureEdits &edits);

//! \brief Where, in the padded picture, the unpadded one lies.
[[nodiscard]] QRect unpaddedPart(QSize unpadded, double aspect);

//! \brief The allowed aspect that is nearest to the picture's own.
[[nodiscard]] double nearestAspect(QSize size, const ImageRules &rules);

//! \brief The largest part with that aspect, in the middle of the picture. Rounded inwards: the
//! part of a longish picture is never longer than asked for.
[[nodiscard]] QRect largestPart(QSize size, double aspect);

} // namespace Firstframe
