// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/gridpicture.h"

#include <QCoreApplication>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(GridPicture)
};

constexpr double horizonHeight = 0.46; // from the top, as a part of the height

void drawGround(QPainter &painter, const QRectF &area)
{
    const QRectF sky(area.topLeft(), QSizeF(area.width(), area.height() * horizonHeight));
    QLinearGradient skyShade(sky.topLeft(), sky.bottomLeft());
    skyShade.setColorAt(0, QColor(58, 66, 80));
    skyShade.setColorAt(1, QColor(132, 142, 156));
    painter.fillRect(sky, skyShade);
    const QRectF floor(sky.bottomLeft(), area.bottomRight());
    QLinearGradient floorShade(floor.topLeft(), floor.bottomLeft());
    floorShade.setColorAt(0, QColor(104, 108, 114));
    floorShade.setColorAt(1, QColor(46, 48, 52));
    painter.fillRect(floor, floorShade);
}

// Lines on the floor: those that run away meet at the horizon, those across come closer and closer.
void drawFloorLines(QPainter &painter, const QRectF &area)
{
    constexpr int linesAway = 24;
    constexpr int linesAcross = 14;
    const double horizon = area.top() + area.height() * horizonHeight;
    const QPointF vanishing(area.center().x(), horizon);
    for (int i = -linesAway; i <= linesAway; ++i)
        painter.drawLine(vanishing, QPointF(vanishing.x() + i * area.width() / 6, area.bottom()));
    for (int i = 1; i <= linesAcross; ++i) {
        const double y = horizon + (area.bottom() - horizon) / i;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter.drawLine(QPointF(area.left(), horizon), QPointF(area.right(), horizon));
}

void drawSkyLines(QPainter &painter, const QRectF &area)
{
    constexpr int columns = 12;
    const double horizon = area.top() + area.height() * horizonHeight;
    const double step = area.width() / columns;
    for (int i = 1; i < columns; ++i)
        painter.drawLine(QPointF(area.left() + i * step, area.top()),
                         QPointF(area.left() + i * step, horizon));
    const int rows = int((horizon - area.top()) / step);
    for (int i = 1; i <= rows; ++i) {
        const double y = horizon - i * step;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

void drawWords(QPainter &painter, const QRectF &area)
{
    const double height = std::min(area.width(), area.height()) / 16;
    QFont font;
    font.setPixelSize(std::max(6, int(height * 0.7)));
    painter.setFont(font);
    painter.setPen(QColor(255, 255, 255, 190));
    const QRectF words = area.adjusted(area.width() * 0.08, area.height() * 0.08,
                                       -area.width() * 0.08, -area.height() * 0.08);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, Text::tr("left"));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, Text::tr("right"));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop, Text::tr("up"));
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignBottom, Text::tr("down"));
    painter.setPen(QPen(QColor(255, 255, 255, 210), std::max(1.0, height / 16)));
    painter.drawEllipse(area.center(), height, height);
    painter.drawLine(area.center() - QPointF(1.6 * height, 0),
                     area.center() + QPointF(1.6 * height, 0));
    painter.drawLine(area.center() - QPointF(0, 1.6 * height),
                     area.center() + QPointF(0, 1.6 * height));
}

} // namespace

QImage drawGridPicture(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(QRect({}, size));
    drawGround(painter, area);
    painter.setPen(QPen(QColor(255, 255, 255, 90), std::max(1.0, area.width() / 700)));
    drawFloorLines(painter, area);
    drawSkyLines(painter, area);
    drawWords(painter, area);
    return picture;
}

} // namespace Firstframe
