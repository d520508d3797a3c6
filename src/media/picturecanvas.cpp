// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturecanvas.h"

#include <QColorSpace>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace Firstframe {

namespace {

// Down to a few pixels and up again in steps: each smooths the corners that the one before left.
QImage blurred(const QImage &picture, QSize size)
{
    constexpr int fewPixels = 12;
    QImage soft = picture.scaled(QSize(fewPixels, fewPixels), Qt::KeepAspectRatioByExpanding,
                                 Qt::SmoothTransformation);
    const QSize target = soft.size().scaled(size, Qt::KeepAspectRatioByExpanding);
    for (QSize step = soft.size() * 2; step.width() < target.width(); step *= 2)
        soft = soft.scaled(step, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    soft = soft.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QSize margin = (target - size) / 2;
    return soft.copy(QRect(QPoint(margin.width(), margin.height()), size));
}

QRect placeOf(QSize part, const PicturePadding &padding, QSize canvas)
{
    const QRect unpadded = unpaddedPart(part, padding.aspect);
    const QSize whole = unpadded.size() + 2 * QSize(unpadded.x(), unpadded.y());
    const double scale =
        std::min(double(canvas.width()) / whole.width(), double(canvas.height()) / whole.height());
    // The picture touches two edges of the canvas, whichever way its size was rounded.
    QSize size = part * scale;
    if (unpadded.x() == 0)
        size.setWidth(canvas.width());
    if (unpadded.y() == 0)
        size.setHeight(canvas.height());
    const QSize margin = (canvas - size) / 2;
    return {QPoint(margin.width(), margin.height()), size};
}

} // namespace

QImage onCanvas(QImage part, const PictureEdits &edits, QSize size)
{
    if (!edits.padding) {
        return part.size() == size
                   ? part
                   : part.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    const PicturePadding &padding = *edits.padding;
    QImage canvas;
    if (padding.fill == PicturePadding::Fill::Blur) {
        canvas = blurred(part, size).convertToFormat(QImage::Format_RGB32);
    } else {
        canvas = QImage(size, QImage::Format_RGB32);
        canvas.fill(QRgb(padding.rgb | 0xFF000000U));
    }
    canvas.setColorSpace(part.colorSpace());
    const QRect place = placeOf(part.size(), padding, size);
    if (part.size() != place.size())
        part = part.scaled(place.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&canvas);
    painter.drawImage(place.topLeft(), part);
    return canvas;
}

QImage editedPreview(const QImage &preview, QSize upright, const PictureEdits &edits)
{
    if (preview.isNull() || upright.isEmpty())
        return preview;
    const double scale = double(preview.width()) / upright.width();
    const QRect part = croppedPart(upright, edits);
    const QRect shown =
        QRectF(part.x() * scale, part.y() * scale, part.width() * scale, part.height() * scale)
            .toAlignedRect()
            .intersected(preview.rect());
    PictureEdits padded = edits;
    padded.crop.reset();
    padded.leastShortSide = 0; // a preview need not be larger
    return onCanvas(preview.copy(shown), padded, editedSize(shown.size(), padded));
}

} // namespace Firstframe
