// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/picturemends.h"

#include <algorithm>

namespace Firstframe {

namespace {

using Kind = PictureMend::Kind;

PictureEdits padded(QSize upright, const PictureEdits &edits, const ImageRules &rules)
{
    PictureEdits mended = edits;
    mended.padding = PicturePadding{nearestAspect(croppedPart(upright, edits).size(), rules)};
    return mended;
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
    return mended;
}

QList<PictureMend> mendsFor(const PictureInfo &sent, QSize upright, const PictureEdits &edits,
                            const ImageRules &rules)
{
    if (sent.size.isEmpty() || upright.isEmpty())
        return {};
    QList<PictureMend> mends;
    const double aspect = double(sent.size.width()) / sent.size.height();
    if (aspect < rules.leastAspect || aspect > rules.greatestAspect) {
        mends.append({Kind::Crop, croppedToFit(upright, edits, rules)});
        mends.append({Kind::Pad, padded(upright, edits, rules)});
    }
    if (std::min(sent.size.width(), sent.size.height()) <= rules.shortSideAbove) {
        PictureEdits mended = edits;
        mended.leastShortSide = rules.shortSideAbove + 1;
        mends.append({Kind::Enlarge, mended});
    }
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
