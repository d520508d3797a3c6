// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/picturepainter.h"

#include <QPainter>
#include <QPainterPath>

namespace Firstframe {

QRectF fittedRect(const QSizeF &size, const QRectF &area)
{
    const QSizeF fitted = size.scaled(area.size(), Qt::KeepAspectRatio);
    QRectF result(QPointF(), fitted);
    result.moveCenter(area.center());
    return result;
}

void paintRounded(QPainter &painter, const QImage &image, const QRectF &target, qreal radius)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QBrush brush(image);
    QTransform toTarget = QTransform::fromTranslate(target.x(), target.y());
    toTarget.scale(target.width() / image.width(), target.height() / image.height());
    brush.setTransform(toTarget);
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawRoundedRect(target, radius, radius);
    painter.restore();
}

} // namespace Firstframe
