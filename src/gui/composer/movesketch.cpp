// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/movesketch.h"

#include "gui/composer/movegrid.h"

#include <QPainter>
#include <QPolygonF>
#include <QSvgRenderer>
#include <QTransform>

#include <cmath>
#include <numbers>

namespace Firstframe {

namespace {

constexpr double side = 24; // of the drawings, in their own unit
const QString framePart = QStringLiteral("frame");
const QString arrowPart = QStringLiteral("arrow");

QTransform scaled(double factor)
{
    return QTransform::fromTranslate(side / 2, side / 2)
        .scale(factor, factor)
        .translate(-side / 2, -side / 2);
}

// The far edge becomes shorter, as of a door that opens: \a x and \a y say to which side it turns.
QTransform turned(double x, double y)
{
    const QRectF frame(4, 5.5, 16, 13);
    const auto bent = [&](QPointF corner) {
        const double across = (corner.x() - frame.center().x()) / (frame.width() / 2);
        const double down = (corner.y() - frame.center().y()) / (frame.height() / 2);
        const double nearer = 1 + 0.22 * (across * x + down * y);
        return QPointF(
            frame.center().x()
                + across * frame.width() / 2 * (1 - 0.25 * std::abs(x)) * (y != 0 ? nearer : 1)
                + 2.5 * x,
            frame.center().y()
                + down * frame.height() / 2 * (1 - 0.25 * std::abs(y)) * (x != 0 ? nearer : 1)
                + 2.5 * y);
    };
    QTransform transform;
    const QPolygonF from(
        {frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft()});
    const QPolygonF to({bent(frame.topLeft()), bent(frame.topRight()), bent(frame.bottomRight()),
                        bent(frame.bottomLeft())});
    return QTransform::quadToQuad(from, to, transform) ? transform : QTransform();
}

// Of the frame, or, for the lens and for what is followed, of the rest of the drawing.
QTransform poseOf(CameraMove move, double time)
{
    const double there = std::sin(std::numbers::pi * time); // and back
    switch (move) {
    case CameraMove::TruckLeft:
        return QTransform::fromTranslate(-4 * there, 0);
    case CameraMove::TruckRight:
        return QTransform::fromTranslate(4 * there, 0);
    case CameraMove::PedestalUp:
        return QTransform::fromTranslate(0, -4 * there);
    case CameraMove::PedestalDown:
        return QTransform::fromTranslate(0, 4 * there);
    case CameraMove::PanLeft:
        return turned(-there, 0);
    case CameraMove::PanRight:
        return turned(there, 0);
    case CameraMove::TiltUp:
        return turned(0, -there);
    case CameraMove::TiltDown:
        return turned(0, there);
    case CameraMove::PushIn:
        return scaled(1 - 0.3 * there);
    case CameraMove::PullOut:
        return scaled(1 + 0.3 * there);
    case CameraMove::ZoomIn:
        return scaled(1 + 0.22 * there);
    case CameraMove::ZoomOut:
        return scaled(1 - 0.3 * there);
    case CameraMove::Shake:
        return QTransform::fromTranslate(1.6 * there * std::sin(38 * time),
                                         1.3 * there * std::sin(53 * time));
    case CameraMove::TrackingShot:
        return QTransform::fromTranslate(3 * there, 0);
    case CameraMove::StaticShot:
        return {};
    }
    return {};
}

void renderPart(QSvgRenderer &drawing, QPainter &painter, const QString &part)
{
    if (drawing.elementExists(part))
        drawing.render(&painter, part, drawing.boundsOnElement(part));
}

} // namespace

QPixmap moveSketch(CameraMove move, double time, const QSize &size, const QColor &color)
{
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(MoveGrid::drawingName(move)));
    QPixmap sketch(size);
    sketch.fill(Qt::transparent);
    QPainter painter(&sketch);
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform whole = QTransform::fromScale(size.width() / side, size.height() / side);
    const QTransform pose = poseOf(move, time) * whole;
    const bool frameMoves = drawing.elementExists(framePart);
    painter.setTransform(pose);
    renderPart(drawing, painter, framePart);
    painter.setTransform(frameMoves && move != CameraMove::TrackingShot ? whole : pose);
    renderPart(drawing, painter, arrowPart);
    painter.resetTransform();
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(sketch.rect(), color);
    return sketch;
}

} // namespace Firstframe
