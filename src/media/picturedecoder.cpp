// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturedecoder.h"

#include "media/pictureformat.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureDecoder)
};

std::unexpected<Error> problem(const QString &sentence, const QString &path, const QString &detail)
{
    return failure(ErrorKind::File, sentence.arg(QFileInfo(path).fileName()), detail);
}

bool fitsAllocationLimit(QSize size)
{
    constexpr qint64 bytesPerPixel = 4;
    const qint64 limit = qint64(QImageReader::allocationLimit()) * 1024 * 1024;
    return limit == 0 || qint64(size.width()) * size.height() * bytesPerPixel <= limit;
}

// The size to decode to. Qt refuses pictures over its allocation limit, which is one for the whole
// process, so it is not touched; but a JPEG decodes at a half, a quarter or an eighth without ever
// standing in memory whole, which is what a target of at most that size brings about.
QSize decodedSize(QSize stored, QSize bound)
{
    QSize size = stored;
    if (size.width() > bound.width() || size.height() > bound.height())
        size.scale(bound, Qt::KeepAspectRatio);
    if (size == stored)
        return size;
    for (QSize fitting = stored; !fitsAllocationLimit(fitting);) {
        fitting /= 2;
        size = size.boundedTo(fitting);
    }
    return size.expandedTo(QSize(1, 1));
}

QImage inSrgb(QImage image)
{
    const QColorSpace srgb(QColorSpace::SRgb);
    if (image.colorSpace().isValid() && image.colorSpace() != srgb)
        image.convertToColorSpace(srgb);
    return image;
}

} // namespace

Result<QImage> decodePicture(const QString &path, QSize bound)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return problem(Text::tr("The picture “%1” cannot be opened. Check that it is still there."),
                       path, file.errorString());
    const std::optional<ImageFormat> format = pictureFormat(file.peek(pictureHeadBytes));
    if (!format)
        return problem(Text::tr("“%1” is not a picture. Choose a JPEG, PNG or WebP file."), path,
                       {});

    QImageReader reader(&file, imageFormatSuffix(*format).toLatin1());
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize stored = reader.size();
    if (!bound.isEmpty() && !stored.isEmpty()) {
        const bool turned =
            reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        // Qt scales before it turns.
        reader.setScaledSize(decodedSize(stored, turned ? bound.transposed() : bound));
    }
    QImage image = reader.read();
    if (!image.isNull())
        return inSrgb(std::move(image));
    if (bound.isEmpty() && !fitsAllocationLimit(stored))
        return problem(
            Text::tr("The picture “%1” has too many pixels to be worked on. Scale it down."), path,
            reader.errorString());
    return problem(Text::tr("The picture “%1” is damaged. Choose another one."), path,
                   reader.errorString());
}

} // namespace Firstframe
