// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>

class QPainter;

namespace Firstframe {

//! \brief The largest rectangle of that aspect inside \a area, centred.
[[nodiscard]] QRectF fittedRect(const QSizeF &size, const QRectF &area);

//! \brief Paints the image into \a target with rounded corners.
void paintRounded(QPainter &painter, const QImage &image, const QRectF &target, qreal radius);

} // namespace Firstframe
