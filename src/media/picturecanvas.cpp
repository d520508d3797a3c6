// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturecanvas.h"

#include <QColorSpace>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace Firstframe {

namespace {

// Down to a few pixels and up again in steps: each smooths the corners that the one before left.
QImage blurred(const QImage &picture)
{
    constexpr int fewPixels = 12;
    constexpr int steps = 4;
    QImage soft = picture.scaled(QSize(fewPixels, fewPixels), Qt::KeepAspectRatioByExpanding,
                                 Qt::SmoothTransformation);
    for (int step = 0; step < steps; ++step)
        soft = soft.scaled(soft.size() * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return soft.convertToFormat(QImage::Format_RGB32);
}

void fill(QPainter &painter, const QImage &part, const PicturePadding &padding, QSize canvas)
{
    if (padding.fill == PicturePadding::Fill::Colour) {
        painter.fillRect(QRect(QPoint(), canvas), QColor::fromRgb(padding.rgb));
        return;
    }
    const QImage soft = blurred(part);
    QRectF place(QPointF(), QSizeF(soft.size()).scaled(canvas, Qt::KeepAspectRatioByExpanding));
    place.moveCenter(QRectF(QPointF(), QSizeF(canvas)).center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, soft);
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
    const QRect place = placeOf(part.size(), *edits.padding, size);
    if (part.size() != place.size())
        part = part.scaled(place.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage canvas(size, QImage::Format_RGB32);
    canvas.setColorSpace(part.colorSpace());
    QPainter painter(&canvas);
    fill(painter, part, *edits.padding, size);
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
