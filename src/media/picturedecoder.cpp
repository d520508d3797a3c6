// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturedecoder.h"

#include "media/orientation.h"
#include "media/picturefile.h"
#include "media/pictureformat.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>

#include <cmath>
#include <cstring>
#include <utility>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureDecoder)
};

qint64 pixelsOf(QSize size)
{
    return qint64(size.width()) * size.height();
}

// Rounded down: what is a pixel over a half is decoded whole and scaled afterwards.
QSize halved(QSize size)
{
    return {size.width() / 2, size.height() / 2};
}

// How many pixels Qt decodes at once. The limit is one for the whole process, so it is not touched.
qint64 mostPixels(const PictureFacts &facts)
{
    constexpr qint64 withoutLimit = 128; // megabytes, as Qt has it
    const int limit = QImageReader::allocationLimit();
    return (limit == 0 ? withoutLimit : limit) * 1024 * 1024 / facts.bytesPerPixel;
}

// The size to decode to. A JPEG decodes at a half, a quarter or an eighth without ever standing in
// memory whole, which is what a target of at most that size brings about.
QSize decodedSize(const PictureFacts &facts, QSize bound)
{
    QSize size = facts.stored;
    if (size.width() > bound.width() || size.height() > bound.height())
        size.scale(bound, Qt::KeepAspectRatio);
    if (size == facts.stored)
        return size;
    for (QSize fitting = facts.stored; pixelsOf(fitting) > mostPixels(facts);) {
        fitting = halved(fitting);
        size = size.boundedTo(fitting);
    }
    return size.expandedTo(QSize(1, 1));
}

//! \brief The largest size at which the whole picture can be decoded.
QSize largestSize(const PictureFile &file)
{
    QSize size = file.facts.stored;
    const qint64 most = mostPixels(file.facts);
    if (file.format == ImageFormat::Jpeg) { // at any other size it would be decoded whole first
        while (pixelsOf(size) > most)
            size = halved(size);
        return size;
    }
    if (pixelsOf(size) > most)
        size *= 0.99 * std::sqrt(double(most) / double(pixelsOf(size)));
    return size.expandedTo(QSize(1, 1));
}

void begin(QImageReader &reader, PictureFile &file)
{
    file.device->seek(0);
    reader.setDevice(file.device.get());
    reader.setFormat(imageFormatSuffix(file.format).toLatin1());
    reader.setAutoDetectImageFormat(false); // the content has decided
}

QRect scaledPart(const QRect &part, QSize from, QSize to)
{
    const auto across = [&](int x) {
        return int(std::lround(double(x) * to.width() / from.width()));
    };
    const auto down = [&](int y) {
        return int(std::lround(double(y) * to.height() / from.height()));
    };
    const QPoint topLeft(across(part.x()), down(part.y()));
    const QPoint end(across(part.x() + part.width()), down(part.y() + part.height()));
    return {topLeft, QSize(end.x() - topLeft.x(), end.y() - topLeft.y()).expandedTo(QSize(1, 1))};
}

} // namespace

QImage bareSrgb(QImage image)
{
    const QColorSpace srgb(QColorSpace::SRgb);
    if (image.colorSpace().isValid() && image.colorSpace() != srgb)
        image.convertToColorSpace(srgb);
    const QStringList keys = image.textKeys();
    if (keys.isEmpty())
        return image;
    // Texts cannot be taken off an image, so its pixels go into another one.
    QImage bare(image.size(), image.format());
    bare.setColorTable(image.colorTable());
    bare.setColorSpace(image.colorSpace());
    for (int y = 0; y < image.height(); ++y)
        memcpy(bare.scanLine(y), image.constScanLine(y), size_t(image.bytesPerLine()));
    return bare;
}

Result<QImage> decodePicture(const QString &path, QSize bound)
{
    Result<std::unique_ptr<QFile>> device = openFile(path);
    if (!device)
        return std::unexpected(device.error());
    const std::optional<ImageFormat> format = pictureFormat((*device)->peek(pictureHeadBytes));
    if (!format)
        return failure(ErrorKind::File,
                       Text::tr("“%1” is not a picture. Choose a JPEG, PNG or WebP file.")
                           .arg(QFileInfo(path).fileName()));
    const PictureFacts facts = pictureFacts(**device, *format);
    PictureFile file{*std::move(device), *format, facts};
    return decodeWithin(file, bound);
}

Result<QImage> decodeWithin(PictureFile &file, QSize bound)
{
    const QSize stored = file.facts.stored;
    if (isOversized(stored))
        return std::unexpected(oversized(file.name()));
    QImageReader reader;
    begin(reader, file);
    const bool isTurned = file.facts.exif.orientation >= 5;
    if (!bound.isEmpty() && !stored.isEmpty())
        reader.setScaledSize(decodedSize(file.facts, isTurned ? bound.transposed() : bound));
    QImage image = reader.read();
    if (!image.isNull())
        return turnedUpright(bareSrgb(std::move(image)), file.facts.exif.orientation);
    if (bound.isEmpty() && pixelsOf(stored) > mostPixels(file.facts))
        return std::unexpected(oversized(file.name()));
    return std::unexpected(damaged(file.name(), reader.errorString()));
}

Result<QImage> decodePart(PictureFile &file, const QRect &part)
{
    const PictureFacts &facts = file.facts;
    const QRect wanted = storedPart(part, facts.upright(), facts.exif.orientation);
    const bool isWhole = wanted.size() == facts.stored;
    const QSize size = largestSize(file);
    // A JPEG is read line by line, so that the part is all that stands in memory.
    const bool clips = file.format == ImageFormat::Jpeg && !isWhole && size != facts.stored
                       && pixelsOf(wanted.size()) <= mostPixels(facts);
    QImageReader reader;
    begin(reader, file);
    if (clips)
        reader.setClipRect(wanted);
    else if (size != facts.stored)
        reader.setScaledSize(size);
    QImage image = reader.read();
    if (image.isNull())
        return std::unexpected(damaged(file.name(), reader.errorString()));
    if (!clips && !isWhole)
        image = image.copy(scaledPart(wanted, facts.stored, image.size()));
    return turnedUpright(bareSrgb(std::move(image)), facts.exif.orientation);
}

} // namespace Firstframe
