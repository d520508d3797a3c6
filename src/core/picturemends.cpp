// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/picturemends.h"

#include <algorithm>

namespace Firstframe {

namespace {

using Kind = PictureMend::Kind;

bool isAllowed(QSize size, const ImageRules &rules)
{
    const double aspect = double(size.width()) / size.height();
    return aspect >= rules.leastAspect && aspect <= rules.greatestAspect;
}

//! \brief A picture that is enlarged gets a few pixels more where rounding to whole ones would bring
//! it out of the allowed shapes.
PictureEdits withFittingSide(QSize upright, const PictureEdits &edits, const ImageRules &rules)
{
    constexpr int fewPixels = 64;
    if (edits.leastShortSide == 0)
        return edits;
    PictureEdits fitting = edits;
    for (; fitting.leastShortSide < edits.leastShortSide + fewPixels; ++fitting.leastShortSide) {
        if (isAllowed(editedSize(upright, fitting), rules))
            return fitting;
    }
    return edits; // its shape is to be mended besides
}

PictureEdits enlarged(QSize upright, const PictureEdits &edits, const ImageRules &rules)
{
    PictureEdits mended = edits;
    mended.leastShortSide = rules.shortSideAbove + 1;
    return withFittingSide(upright, mended, rules);
}

PictureEdits padded(QSize upright, const PictureEdits &edits, const ImageRules &rules)
{
    PictureEdits mended = edits;
    mended.padding = PicturePadding{nearestAspect(croppedPart(upright, edits).size(), rules)};
    return withFittingSide(upright, mended, rules);
}

std::optional<ImageFormat> firstTaken(const ImageRules &rules,
                                      std::initializer_list<ImageFormat> formats)
{
    for (const ImageFormat format : formats) {
        if (rules.formats.contains(format))
            return format;
    }
    return std::nullopt;
}

//! \brief Below the limit of bytes, in a format that can be made smaller.
std::optional<PictureEdits> recompressed(const PictureEdits &edits, const ImageRules &rules)
{
    PictureEdits mended = edits;
    mended.bytesBelow = rules.bytesBelow;
    const bool takesAny =
        rules.formats.contains(ImageFormat::Jpeg) && rules.formats.contains(ImageFormat::Webp);
    if (takesAny)
        return mended; // whichever suits the picture
    mended.format = firstTaken(rules, {ImageFormat::Jpeg, ImageFormat::Webp});
    return mended.format ? std::optional(mended) : std::nullopt;
}

std::optional<PictureEdits> reformatted(const PictureEdits &edits, const ImageRules &rules)
{
    PictureEdits mended = edits;
    mended.format = firstTaken(rules, {ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Webp});
    return mended.format ? std::optional(mended) : std::nullopt;
}

} // namespace

PictureEdits croppedToFit(QSize upright, const PictureEdits &edits, const ImageRules &rules)
{
    const QRect part = croppedPart(upright, edits);
    PictureEdits mended = edits;
    mended.padding.reset();
    mended.crop =
        largestPart(part.size(), nearestAspect(part.size(), rules)).translated(part.topLeft());
    return withFittingSide(upright, mended, rules);
}

QList<PictureMend> mendsFor(const PictureInfo &sent, QSize upright, const PictureEdits &edits,
                            const ImageRules &rules)
{
    if (sent.size.isEmpty() || upright.isEmpty())
        return {};
    QList<PictureMend> mends;
    if (!isAllowed(sent.size, rules)) {
        mends.append({Kind::Crop, croppedToFit(upright, edits, rules)});
        mends.append({Kind::Pad, padded(upright, edits, rules)});
    }
    if (std::min(sent.size.width(), sent.size.height()) <= rules.shortSideAbove)
        mends.append({Kind::Enlarge, enlarged(upright, edits, rules)});
    if (sent.bytes >= rules.bytesBelow) {
        if (const std::optional<PictureEdits> mended = recompressed(edits, rules))
            mends.append({Kind::Recompress, *mended});
    }
    if (!rules.formats.contains(sent.format)) {
        if (const std::optional<PictureEdits> mended = reformatted(edits, rules))
            mends.append({Kind::ChangeFormat, *mended});
    }
    return mends;
}

} // namespace Firstframe
