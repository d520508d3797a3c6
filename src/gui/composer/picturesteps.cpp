// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/picturesteps.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureSteps)
};

using Change = PictureChange::Kind;
using Mend = PictureMend::Kind;

QString sizeText(QSize size)
{
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

QString changeText(const PictureChange &change)
{
    switch (change.kind) {
    case Change::Converted:
        return Text::tr("Converted from %1").arg(change.name);
    case Change::FirstOfAnimation:
        return Text::tr("First frame of the animation");
    case Change::Turned:
        return Text::tr("Turned upright");
    case Change::ColoursConverted:
        return Text::tr("Colors converted to sRGB");
    case Change::LocationRemoved:
        return Text::tr("Location removed");
    case Change::MetadataRemoved:
        return Text::tr("Metadata removed");
    case Change::Cropped:
        return Text::tr("Cropped to %1").arg(sizeText(change.size));
    case Change::Padded:
        return Text::tr("Border added, %1").arg(sizeText(change.size));
    case Change::Enlarged:
        return Text::tr("Enlarged to %1, soft").arg(sizeText(change.size));
    case Change::Reduced:
        return Text::tr("Scaled down to %1").arg(sizeText(change.size));
    case Change::Recompressed:
        return Text::tr("Compressed at quality %1").arg(change.quality);
    }
    return {};
}

//! \brief The edits without the one that brought the change about, if one of them did.
std::optional<PictureEdits> editsWithout(const PictureChange &change, const PictureEdits &edits)
{
    PictureEdits without = edits;
    switch (change.kind) {
    case Change::Cropped:
        without.crop.reset();
        break;
    case Change::Padded:
        without.padding.reset();
        break;
    case Change::Enlarged:
        without.leastShortSide = 0;
        break;
    case Change::Recompressed:
        without.bytesBelow = 0;
        without.format.reset();
        break;
    case Change::Converted:
        without.format.reset();
        break;
    case Change::LocationRemoved:
    case Change::MetadataRemoved:
        without.keepMetadata = true;
        break;
    case Change::FirstOfAnimation:
    case Change::Turned:
    case Change::ColoursConverted:
    case Change::Reduced:
        break;
    }
    return without == edits ? std::nullopt : std::optional(without);
}

} // namespace

QList<PictureStep> pictureSteps(const PictureChanges &changes, const PictureEdits &edits)
{
    QList<PictureStep> steps;
    for (const PictureChange &change : changes)
        steps.append({changeText(change), editsWithout(change, edits)});
    if (edits.keepMetadata) {
        PictureEdits without = edits;
        without.keepMetadata = false;
        steps.append({Text::tr("Metadata kept"), without});
    }
    return steps;
}

QString mendTitle(const PictureMend &mend, const ImageRules &rules)
{
    const QLocale locale;
    switch (mend.kind) {
    case Mend::Crop:
        return Text::tr("Crop to %1")
            .arg(aspectName(
                nearestAspect(mend.edits.crop.value_or(QRect(0, 0, 1, 1)).size(), rules)));
    case Mend::Pad:
        return Text::tr("Add Border");
    case Mend::Enlarge:
        return Text::tr("Enlarge to %1 px").arg(mend.edits.leastShortSide);
    case Mend::Recompress:
        return Text::tr("Compress to under %1")
            .arg(locale.formattedDataSize(mend.edits.bytesBelow, 0, QLocale::DataSizeSIFormat));
    case Mend::ChangeFormat:
        return Text::tr("Convert to %1")
            .arg(imageFormatName(mend.edits.format.value_or(ImageFormat::Jpeg)));
    }
    return {};
}

QString mendToolTip(const PictureMend &mend, QSize upright)
{
    const QString size = sizeText(editedSize(upright, mend.edits));
    switch (mend.kind) {
    case Mend::Crop:
        return Text::tr("Sends a part of %1 pixels. Drag it to where it should be.").arg(size);
    case Mend::Pad:
        return Text::tr(
                   "Keeps the whole picture and fills the sides with a blur or a color: %1 pixels.")
            .arg(size);
    case Mend::Enlarge:
        return Text::tr("Scales the picture up to %1 pixels. It will look soft.").arg(size);
    case Mend::Recompress:
        return Text::tr("Looks for the best quality that the provider takes.");
    case Mend::ChangeFormat:
        return Text::tr("Sends the same picture in a format that the provider takes.");
    }
    return {};
}

QString trialText(const ImportedPicture &picture)
{
    QStringList parts;
    for (const PictureChange &change : picture.changes) {
        if (change.kind == Change::Recompressed)
            parts.append(Text::tr("Quality %1").arg(change.quality));
    }
    parts.append(
        QLocale().formattedDataSize(picture.firstFrame.info.bytes, 1, QLocale::DataSizeSIFormat));
    for (const PictureChange &change : picture.changes) {
        if (change.kind == Change::Reduced)
            parts.append(sizeText(change.size));
    }
    return parts.join(QStringLiteral(" · "));
}

QString aspectName(double aspect)
{
    constexpr double hardlySeen = 0.01;
    constexpr std::array<QSize, 13> usual = {{{1, 1},
                                              {5, 4},
                                              {4, 5},
                                              {4, 3},
                                              {3, 4},
                                              {3, 2},
                                              {2, 3},
                                              {16, 9},
                                              {9, 16},
                                              {2, 1},
                                              {1, 2},
                                              {5, 2},
                                              {2, 5}}};
    for (const QSize sides : usual) {
        if (std::abs(aspect * sides.height() / sides.width() - 1) < hardlySeen)
            return QStringLiteral("%1:%2").arg(sides.width()).arg(sides.height());
    }
    return QStringLiteral("%1:1").arg(QLocale().toString(aspect, 'f', 2));
}

} // namespace Firstframe
