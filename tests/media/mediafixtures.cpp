// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediafixtures.h"

#include "media/clipreader.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <QRandomGenerator>

#include <climits>
#include <cstdlib>
#include <cstring>
#include <libheif/heif.h>
#include <memory>

namespace Firstframe::MediaFixtures {

namespace {

// The sum of absolute differences of a block and its place in the other frame, every third pixel.
int difference(const Luma &from, const Luma &to, QPoint centre, QPoint offset)
{
    constexpr int reach = 30;
    int sum = 0;
    for (int y = -reach; y <= reach; y += 3) {
        for (int x = -reach; x <= reach; x += 3) {
            const QPoint here = centre + QPoint(x, y);
            const QPoint there = here + offset;
            if (!QRect(QPoint(), to.size).contains(there))
                return INT_MAX;
            sum += std::abs(from.at(here.x(), here.y()) - to.at(there.x(), there.y()));
        }
    }
    return sum;
}

QPoint bestOffset(const Luma &from, const Luma &to, QPoint centre, const QRect &offsets, int step)
{
    QPoint best = offsets.center();
    int least = INT_MAX;
    for (int y = offsets.top(); y <= offsets.bottom(); y += step) {
        for (int x = offsets.left(); x <= offsets.right(); x += step) {
            const int found = difference(from, to, centre, {x, y});
            if (found < least) {
                least = found;
                best = {x, y};
            }
        }
    }
    return best;
}

} // namespace

QImage spots(QSize size)
{
    QRandomGenerator random(7);
    QImage coarse(QSize(48, 48).boundedTo(size), QImage::Format_RGB32);
    QImage fine(QSize(120, 120).boundedTo(size), QImage::Format_RGB32);
    for (QImage *image : {&coarse, &fine}) {
        for (int y = 0; y < image->height(); ++y) {
            for (int x = 0; x < image->width(); ++x)
                image->setPixel(x, y, random.generate() | 0xFF000000U);
        }
        *image = image->scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QRgb a = coarse.pixel(x, y);
            const QRgb b = fine.pixel(x, y);
            coarse.setPixel(x, y,
                            qRgb((qRed(a) + qRed(b)) / 2, (qGreen(a) + qGreen(b)) / 2,
                                 (qBlue(a) + qBlue(b)) / 2));
        }
    }
    return coarse;
}

QImage noise(QSize size)
{
    QImage picture(size, QImage::Format_RGB888);
    QRandomGenerator random(2026);
    for (int row = 0; row < size.height(); ++row) // lines are padded to fours
        random.fillRange(reinterpret_cast<quint32 *>(picture.scanLine(row)),
                         picture.bytesPerLine() / 4);
    return picture;
}

QByteArray encoded(const QImage &picture, const QByteArray &format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(90);
    if (!writer.write(picture))
        qFatal("cannot write a %s: %s", format.constData(), qPrintable(writer.errorString()));
    return buffer.data();
}

QByteArray withOrientation(const QByteArray &jpeg, int orientation)
{
    QByteArray exif("Exif\0\0"
                    "MM\0*\0\0\0\x08" // big-endian, its directory follows
                    "\0\x01" // one entry
                    "\x01\x12\0\x03\0\0\0\x01\0\0\0\0" // orientation, one short
                    "\0\0\0\0", // no further directory
                    32);
    exif[25] = char(orientation);
    const qsizetype length = exif.size() + 2;
    QByteArray result = jpeg;
    return result.insert(2, "\xFF\xE1" + QByteArray(1, char(length >> 8))
                                + QByteArray(1, char(length & 0xFF)) + exif);
}

QString writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QList<Luma> decodeLuma(const QString &path)
{
    Result<ClipReader> reader = ClipReader::open(path);
    if (!reader)
        return {};
    QList<Luma> frames;
    while (true) {
        const Result<const AVFrame *> frame = reader->next();
        if (!frame || !*frame)
            return frames;
        Luma luma{QSize((*frame)->width, (*frame)->height), {}};
        for (int y = 0; y < luma.size.height(); ++y)
            luma.pixels.append(reinterpret_cast<const char *>((*frame)->data[0])
                                   + ptrdiff_t(y) * (*frame)->linesize[0],
                               luma.size.width());
        frames.append(luma);
    }
}

QPointF motionAt(const Luma &from, const Luma &to, QPointF place)
{
    constexpr int reach = 48;
    const QPoint centre(int((place.x() + 1) / 2 * from.size.width()),
                        int((place.y() + 1) / 2 * from.size.height()));
    const QPoint rough =
        bestOffset(from, to, centre, QRect(-reach, -reach, 2 * reach + 1, 2 * reach + 1), 3);
    return bestOffset(from, to, centre, QRect(rough - QPoint(3, 3), rough + QPoint(3, 3)), 1);
}

} // namespace Firstframe::MediaFixtures
