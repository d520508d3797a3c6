// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/workingpicture.h"

#include "media/picturepreparer.h"

#include <algorithm>
#include <cmath>

namespace Firstframe {

QSize preparedSize(const WorkingPicture &work, const PictureEdits &edits)
{
    const QSize asked = editedSize(work.upright, edits);
    const double tooMany =
        double(mostPreparedPixels) / (double(asked.width()) * double(asked.height()));
    const double decoded = double(work.image.width()) / croppedPart(work.upright, edits).width();
    return reducedSize(asked, std::min(std::sqrt(tooMany), decoded));
}

PictureChanges sizeChanges(QSize upright, const PictureEdits &edits, QSize size)
{
    PictureChanges changes;
    PictureEdits cropOnly;
    cropOnly.crop = edits.crop;
    const QSize cropped = editedSize(upright, cropOnly);
    if (cropped != upright)
        changes.append({.kind = PictureChange::Kind::Cropped, .size = cropped});
    PictureEdits withPadding = cropOnly;
    withPadding.padding = edits.padding;
    const QSize padded = editedSize(upright, withPadding);
    if (padded != cropped)
        changes.append({.kind = PictureChange::Kind::Padded, .size = padded});
    const QSize asked = editedSize(upright, edits);
    if (asked != padded)
        changes.append({.kind = PictureChange::Kind::Enlarged, .size = asked});
    if (size != asked)
        changes.append({.kind = PictureChange::Kind::Reduced, .size = size});
    return changes;
}

Result<EncodedPicture> encodedFor(const QImage &image, std::optional<ImageFormat> original,
                                  const PictureEdits &edits, const std::stop_token &stop)
{
    const bool isSent = original && *original != ImageFormat::Gif;
    const ImageFormat natural = edits.format.value_or(isSent ? *original : suitableFormat(image));
    Result<EncodedPicture> picture = encodePicture(image, natural);
    if (!picture || edits.bytesBelow == 0 || picture->bytes.size() < edits.bytesBelow)
        return picture;
    ImageFormat lossy = natural;
    if (lossy == ImageFormat::Png)
        lossy = hasTransparency(image) ? ImageFormat::Webp : ImageFormat::Jpeg;
    return encodeBelow(image, lossy, edits.bytesBelow, stop);
}

} // namespace Firstframe
