// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pictureencoder.h"

#include "core/pictureedits.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageWriter>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureEncoder)
};

constexpr int usualQuality = 95;
constexpr int bestQuality = 92; // more bytes than that are not seen
constexpr int worstQuality = 60; // below it, fewer pixels look better

// A JPEG has no transparency; what would show through is white, as paper is.
QImage onPaper(const QImage &picture, ImageFormat format)
{
    if (format != ImageFormat::Jpeg || !picture.hasAlphaChannel())
        return picture;
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    paper.setColorSpace(picture.colorSpace());
    QPainter(&paper).drawImage(0, 0, picture);
    return paper;
}

Result<EncodedPicture> encoded(const QImage &picture, ImageFormat format, int quality)
{
    EncodedPicture result{format, picture.size(), quality, {}};
    QBuffer buffer(&result.bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, imageFormatSuffix(format).toLatin1());
    if (quality > 0)
        writer.setQuality(quality);
    if (writer.write(picture))
        return result;
    return failure(ErrorKind::File,
                   Text::tr("The picture could not be written as %1. Choose a smaller one.")
                       .arg(imageFormatName(format)),
                   writer.errorString());
}

//! \brief The best quality whose file is small enough; none if the worst one's is not.
Result<EncodedPicture> bestBelow(const QImage &picture, ImageFormat format, qint64 bytesBelow,
                                 const std::stop_token &stop)
{
    Result<EncodedPicture> best = encoded(picture, format, bestQuality);
    if (!best || best->bytes.size() < bytesBelow)
        return best;
    best = encoded(picture, format, worstQuality);
    if (!best || best->bytes.size() >= bytesBelow)
        return best;
    int fits = worstQuality;
    int isTooMuch = bestQuality;
    while (isTooMuch - fits > 1 && !stop.stop_requested()) {
        const int quality = (fits + isTooMuch) / 2;
        Result<EncodedPicture> next = encoded(picture, format, quality);
        if (!next)
            return next;
        const bool isFit = next->bytes.size() < bytesBelow;
        (isFit ? fits : isTooMuch) = quality;
        if (isFit)
            best = std::move(next);
    }
    return best;
}

} // namespace

bool hasTransparency(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return false;
    for (int y = 0; y < picture.height(); ++y) {
        const QImage row =
            picture.copy(0, y, picture.width(), 1).convertToFormat(QImage::Format_ARGB32);
        const auto *const pixels = reinterpret_cast<const QRgb *>(row.constScanLine(0));
        if (std::any_of(pixels, pixels + row.width(),
                        [](QRgb pixel) { return qAlpha(pixel) < 255; }))
            return true;
    }
    return false;
}

ImageFormat suitableFormat(const QImage &picture)
{
    constexpr int samplesAcross = 200;
    constexpr qsizetype fewColours = 512;
    if (hasTransparency(picture))
        return ImageFormat::Png;
    QSet<QRgb> colours;
    const int stepX = std::max(1, picture.width() / samplesAcross);
    const int stepY = std::max(1, picture.height() / samplesAcross);
    for (int y = 0; y < picture.height(); y += stepY) {
        for (int x = 0; x < picture.width(); x += stepX)
            colours.insert(picture.pixel(x, y));
    }
    return colours.size() <= fewColours ? ImageFormat::Png : ImageFormat::Jpeg;
}

Result<EncodedPicture> encodePicture(const QImage &picture, ImageFormat format)
{
    const bool isLossless = format == ImageFormat::Png;
    return encoded(onPaper(picture, format), format, isLossless ? 0 : usualQuality);
}

Result<EncodedPicture> encodeBelow(const QImage &picture, ImageFormat format, qint64 bytesBelow,
                                   const std::stop_token &stop)
{
    constexpr double step = 0.8;
    QImage image = onPaper(picture, format);
    Result<EncodedPicture> best = bestBelow(image, format, bytesBelow, stop);
    while (best && best->bytes.size() >= bytesBelow && std::min(image.width(), image.height()) > 2
           && !stop.stop_requested()) {
        image = image.scaled(reducedSize(image.size(), step), Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
        best = bestBelow(image, format, bytesBelow, stop);
    }
    return best;
}

} // namespace Firstframe
