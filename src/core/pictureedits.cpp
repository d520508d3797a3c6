// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictureedits.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace Firstframe {

namespace {

// A double that a human wrote as 0.4 is a hair off it, and must not cost a pixel.
constexpr double hair = 1e-9;

int roundedUp(double pixels)
{
    return int(std::ceil(pixels - hair));
}

int roundedDown(double pixels)
{
    return std::max(1, int(std::floor(pixels + hair)));
}

double aspectOf(QSize size)
{
    return double(size.width()) / double(size.height());
}

QSize paddedSize(QSize size, double aspect)
{
    if (aspectOf(size) > aspect)
        return {size.width(), std::max(size.height(), roundedUp(size.width() / aspect))};
    return {std::max(size.width(), roundedUp(size.height() * aspect)), size.height()};
}

// The longer side is rounded down: a picture at the very limit of the aspect stays inside of it.
QSize withShortSide(QSize size, int shortSide)
{
    const int now = std::min(size.width(), size.height());
    const double scale = double(shortSide) / now;
    const auto scaled = [=](int side) {
        return side == now ? shortSide : std::max(shortSide, roundedDown(side * scale));
    };
    return {scaled(size.width()), scaled(size.height())};
}

std::optional<QRect> rectOf(const QString &text)
{
    const QStringList numbers = text.split(u',');
    if (numbers.size() != 4)
        return std::nullopt;
    const QRect rect(numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt(),
                     numbers[3].toInt());
    return rect.isEmpty() ? std::nullopt : std::optional(rect);
}

std::optional<PicturePadding> paddingOf(const QString &text)
{
    const QStringList parts = text.split(u',');
    PicturePadding padding;
    padding.aspect = parts[0].toDouble();
    if (parts.size() != 2 || !(padding.aspect > 0) || !std::isfinite(padding.aspect))
        return std::nullopt;
    if (parts[1] == u"blur")
        return padding;
    bool isColour = false;
    padding.fill = PicturePadding::Fill::Colour;
    padding.rgb = parts[1].toUInt(&isColour, 16);
    return isColour && padding.rgb <= 0xFFFFFF ? std::optional(padding) : std::nullopt;
}

QString textOf(const QRect &rect)
{
    return QStringLiteral("crop=%1,%2,%3,%4")
        .arg(rect.x())
        .arg(rect.y())
        .arg(rect.width())
        .arg(rect.height());
}

QString textOf(const PicturePadding &padding)
{
    const QString fill = padding.fill == PicturePadding::Fill::Blur
                             ? QStringLiteral("blur")
                             : QStringLiteral("%1").arg(padding.rgb, 6, 16, QLatin1Char('0'));
    return QStringLiteral("pad=%1,%2").arg(QString::number(padding.aspect, 'g', 17), fill);
}

void read(const QString &name, const QString &value, PictureEdits &edits)
{
    if (name == u"crop")
        edits.crop = rectOf(value);
    else if (name == u"pad")
        edits.padding = paddingOf(value);
    else if (name == u"side")
        edits.leastShortSide = std::max(0, value.toInt());
    else if (name == u"format")
        edits.format = imageFormatFromName(value);
    else if (name == u"below")
        edits.bytesBelow = std::max<qint64>(0, value.toLongLong());
    else if (name == u"metadata")
        edits.keepMetadata = value == u"keep";
}

} // namespace

QString PictureEdits::toText() const
{
    QStringList parts;
    if (crop)
        parts.append(textOf(*crop));
    if (padding)
        parts.append(textOf(*padding));
    if (leastShortSide > 0)
        parts.append(QStringLiteral("side=%1").arg(leastShortSide));
    if (format)
        parts.append(QStringLiteral("format=%1").arg(imageFormatName(*format).toLower()));
    if (bytesBelow > 0)
        parts.append(QStringLiteral("below=%1").arg(bytesBelow));
    if (keepMetadata)
        parts.append(QStringLiteral("metadata=keep"));
    return parts.join(u';');
}

PictureEdits PictureEdits::fromText(const QString &text)
{
    PictureEdits edits;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts))
        read(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed(), edits);
    return edits;
}

QRect croppedPart(QSize upright, const PictureEdits &edits)
{
    const QRect whole(QPoint(), upright);
    const QRect part = edits.crop.value_or(whole).intersected(whole);
    return part.isEmpty() ? whole : part;
}

QRect unpaddedPart(QSize unpadded, double aspect)
{
    const QSize border = (paddedSize(unpadded, aspect) - unpadded) / 2;
    return {QPoint(border.width(), border.height()), unpadded};
}

QSize editedSize(QSize upright, const PictureEdits &edits)
{
    if (upright.isEmpty())
        return upright;
    QSize size = croppedPart(upright, edits).size();
    if (edits.padding)
        size = paddedSize(size, edits.padding->aspect);
    const bool isSmall = std::min(size.width(), size.height()) < edits.leastShortSide;
    return isSmall ? withShortSide(size, edits.leastShortSide) : size;
}

QSize reducedSize(QSize size, double scale)
{
    if (scale >= 1)
        return size;
    const int shortSide = std::min(size.width(), size.height());
    return withShortSide(size, std::max(1, int(std::lround(shortSide * scale))));
}

double nearestAspect(QSize size, const ImageRules &rules)
{
    return std::clamp(aspectOf(size), rules.leastAspect, rules.greatestAspect);
}

QRect largestPart(QSize size, double aspect)
{
    QSize part = size;
    if (aspectOf(size) > aspect)
        part.setWidth(std::min(size.width(), roundedDown(size.height() * aspect)));
    else
        part.setHeight(std::min(size.height(), roundedDown(size.width() / aspect)));
    const QSize margin = (size - part) / 2;
    return {QPoint(margin.width(), margin.height()), part};
}

} // namespace Firstframe
