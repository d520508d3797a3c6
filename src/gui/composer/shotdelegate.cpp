// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotdelegate.h"

#include "gui/composer/shottray.h"
#include "gui/icons.h"
#include "gui/picturepainter.h"
#include "gui/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Firstframe {

namespace {

constexpr int gap = 3; // around each
constexpr qreal radius = 5;

//! The part of the picture that fills a frame of that aspect.
QRectF filling(const QSize &picture, const QRectF &frame)
{
    const QSizeF part = frame.size().scaled(picture, Qt::KeepAspectRatio);
    QRectF source({}, part);
    source.moveCenter(QRectF(QPointF(), QSizeF(picture)).center());
    return source;
}

void paintThumbnail(QPainter &painter, const QRectF &frame, const QModelIndex &index)
{
    const ThemeColors colors = ThemeColors::current();
    const auto thumbnail = index.data(ShotTray::ThumbnailRole).value<QImage>();
    QPainterPath rounded;
    rounded.addRoundedRect(frame, radius, radius);
    painter.fillPath(rounded, colors.field);
    if (thumbnail.isNull()) {
        painter.setPen(colors.secondary);
        painter.drawText(frame, Qt::AlignCenter, QString::number(index.row() + 1));
        return;
    }
    painter.save();
    painter.setClipPath(rounded, Qt::IntersectClip);
    painter.drawImage(frame, thumbnail, filling(thumbnail.size(), frame));
    painter.restore();
}

void paintBorder(QPainter &painter, const QRectF &frame, const QColor &color, qreal width)
{
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, radius, radius);
}

void paintTrouble(QPainter &painter, const QRectF &frame)
{
    const QRectF mark(frame.left() + 4, frame.bottom() - 18, 14, 14);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ThemeColors::current().warning);
    painter.drawEllipse(mark);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(mark, Qt::AlignCenter, QStringLiteral("!"));
}

void paintCross(QPainter &painter, const QRect &cross)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(cross, 4, 4);
    lineIcon(QStringLiteral("close"), QColor(Qt::white))
        .paint(&painter, cross.adjusted(2, 2, -2, -2));
}

} // namespace

QRect ShotDelegate::crossIn(const QRect &item)
{
    constexpr int side = 16;
    return {item.right() - gap - side - 1, item.top() + gap + 2, side, side};
}

void ShotDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const ThemeColors colors = ThemeColors::current();
    const QRectF frame = QRectF(option.rect).adjusted(gap, gap, -gap, -gap);
    const bool isCurrent = index.data(ShotTray::CurrentRole).toBool();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintThumbnail(*painter, frame, index);
    if (!index.data(ShotTray::TroubleRole).toString().isEmpty())
        paintTrouble(*painter, frame);
    if (isCurrent || isChosen)
        paintBorder(*painter, frame, colors.accent, isCurrent ? 3 : 1.5);
    else
        paintBorder(*painter, frame, colors.line, 1);
    if (isCurrent && option.state.testFlag(QStyle::State_HasFocus))
        paintBorder(*painter, frame.adjusted(-2.5, -2.5, 2.5, 2.5), colors.text, 1);
    if (isCurrent || option.state.testFlag(QStyle::State_MouseOver))
        paintCross(*painter, crossIn(option.rect));
    painter->restore();
}

QSize ShotDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return itemSize;
}

} // namespace Firstframe
