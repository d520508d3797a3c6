// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturedecoder.h"

#include "media/orientation.h"
#include "media/picturefile.h"
#include "media/pictureformat.h"
#include "media/pngpart.h"

#include <QColorSpace>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <mutex>
#include <utility>

namespace Firstframe {

namespace {

qint64 pixelsOf(QSize size)
{
    return qint64(size.width()) * size.height();
}

// Rounded down: what is a pixel over a half is decoded whole and scaled afterwards.
QSize halved(QSize size)
{
    return {size.width() / 2, size.height() / 2};
}

// How many pixels are decoded at once: 128 MB of eight bits a channel, 256 MB of sixteen.
constexpr qint64 mostPixels = 32LL * 1024 * 1024;

// The size to decode to. A JPEG decodes at a half, a quarter or an eighth without ever standing in
// memory whole, which is what a target of at most that size brings about.
QSize decodedSize(const PictureFacts &facts, QSize bound)
{
    QSize size = facts.stored;
    if (size.width() > bound.width() || size.height() > bound.height())
        size.scale(bound, Qt::KeepAspectRatio);
    if (size == facts.stored)
        return size;
    for (QSize fitting = facts.stored; pixelsOf(fitting) > mostPixels;) {
        fitting = halved(fitting);
        size = size.boundedTo(fitting);
    }
    return size.expandedTo(QSize(1, 1));
}

//! \brief The largest size at which the whole picture can be decoded.
QSize largestSize(const PictureFile &file)
{
    QSize size = file.facts.stored;
    if (file.format == ImageFormat::Jpeg) { // at any other size it would be decoded whole first
        while (pixelsOf(size) > mostPixels)
            size = halved(size);
        return size;
    }
    if (pixelsOf(size) > mostPixels)
        size *= 0.99 * std::sqrt(double(mostPixels) / double(pixelsOf(size)));
    return size.expandedTo(QSize(1, 1));
}

void begin(QImageReader &reader, PictureFile &file)
{
    allowLargePictures();
    file.device->seek(0);
    reader.setDevice(file.device.get());
    reader.setFormat(imageFormatSuffix(file.format).toLatin1());
    reader.setAutoDetectImageFormat(false); // the content has decided
}

// Sixteen bits a channel are more than any step from here on keeps.
QImage readShallow(QImageReader &reader)
{
    return shallow(reader.read());
}

//! \brief Whether a PNG is read line by line: what Qt would hold whole, at eight bytes a pixel, or
//! scale down because of what is cut off.
bool isReadByLines(const PictureFile &file, bool isWhole)
{
    const bool isInterlaced = file.facts.decoderBytes > 0; // and stands in memory whole
    const bool losesPixels = !isWhole && !isInterlaced && pixelsOf(file.facts.stored) > mostPixels;
    return file.format == ImageFormat::Png && (file.facts.isDeep || losesPixels);
}

Result<QImage> readLines(PictureFile &file, const QRect &part, int fold)
{
    file.device->seek(0);
    QImage image = readPngPart(*file.device, part, fold);
    if (image.isNull())
        return std::unexpected(damaged(file.name(), file.device->errorString()));
    image = bareSrgb(std::move(image));
    return turnedUpright(std::move(image), file.facts.exif.orientation);
}

Result<QImage> readLinesWithin(PictureFile &file, QSize bound)
{
    const QRect whole(QPoint(), file.facts.stored);
    const QSize upright = file.facts.upright();
    QSize size = upright;
    if (!bound.isEmpty() && size != size.boundedTo(bound))
        size.scale(bound, Qt::KeepAspectRatio);
    size = size.expandedTo(QSize(1, 1));
    const int fold =
        std::max(1, std::min(upright.width() / size.width(), upright.height() / size.height()));
    if (pixelsOf(upright) / (fold * fold) > mostPixels)
        return std::unexpected(oversized(file.name()));
    Result<QImage> image = readLines(file, whole, fold);
    if (!image || image->size() == size)
        return image;
    return image->scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

Result<QImage> readLinesOf(PictureFile &file, const QRect &part)
{
    // One that is turned stands in memory twice.
    constexpr qint64 mostUnturned = 48LL * 1024 * 1024;
    const qint64 most = file.facts.exif.orientation == 1 ? mostUnturned : mostPixels;
    int fold = 1;
    while (pixelsOf(part.size()) / (fold * fold) > most)
        ++fold;
    return readLines(file, part, fold);
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

// Qt's own limit is one for the whole process, and lower.
void allowLargePictures()
{
    static std::once_flag once;
    std::call_once(once, [] {
        constexpr int megabytes = 256;
        QImageReader::setAllocationLimit(std::max(QImageReader::allocationLimit(), megabytes));
    });
}

QImage shallow(QImage image)
{
    constexpr int deepBits = 64;
    if (image.depth() < deepBits)
        return image;
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32
                                                         : QImage::Format_RGB32);
}

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
        return std::unexpected(noPicture(QFileInfo(path).fileName()));
    const PictureFacts facts = pictureFacts(**device, *format);
    PictureFile file{*std::move(device), *format, facts};
    return decodeWithin(file, bound);
}

Result<QImage> decodeWithin(PictureFile &file, QSize bound)
{
    const QSize stored = file.facts.stored;
    if (isOversized(stored))
        return std::unexpected(oversized(file.name()));
    if (isReadByLines(file, true))
        return readLinesWithin(file, bound);
    QImageReader reader;
    begin(reader, file);
    const bool isTurned = file.facts.exif.orientation >= 5;
    if (!bound.isEmpty() && !stored.isEmpty())
        reader.setScaledSize(decodedSize(file.facts, isTurned ? bound.transposed() : bound));
    QImage image = readShallow(reader);
    if (!image.isNull()) {
        image = bareSrgb(std::move(image));
        return turnedUpright(std::move(image), file.facts.exif.orientation);
    }
    if (bound.isEmpty() && pixelsOf(stored) > mostPixels)
        return std::unexpected(oversized(file.name()));
    return std::unexpected(damaged(file.name(), reader.errorString()));
}

Result<QImage> decodePart(PictureFile &file, const QRect &part)
{
    const PictureFacts &facts = file.facts;
    const QRect wanted = storedPart(part, facts.upright(), facts.exif.orientation);
    const bool isWhole = wanted.size() == facts.stored;
    if (isReadByLines(file, isWhole))
        return readLinesOf(file, wanted);
    const QSize size = largestSize(file);
    // A JPEG is read line by line, so that the part is all that stands in memory.
    const bool clips = file.format == ImageFormat::Jpeg && !isWhole && size != facts.stored
                       && pixelsOf(wanted.size()) <= mostPixels;
    QImageReader reader;
    begin(reader, file);
    if (clips)
        reader.setClipRect(wanted);
    else if (size != facts.stored)
        reader.setScaledSize(size);
    QImage image = readShallow(reader);
    if (image.isNull())
        return std::unexpected(damaged(file.name(), reader.errorString()));
    if (!clips && !isWhole)
        image = image.copy(scaledPart(wanted, facts.stored, image.size()));
    // In two steps, since what a function was given lives until the whole expression ends.
    image = bareSrgb(std::move(image));
    return turnedUpright(std::move(image), facts.exif.orientation);
}

} // namespace Firstframe
