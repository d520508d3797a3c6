// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/firstframeview.h"

#include "gui/icons.h"
#include "gui/picturepainter.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QPainterPath>

namespace Firstframe {

namespace {

constexpr qreal cornerRadius = 8;

} // namespace

FirstFrameView::FirstFrameView(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FirstFrameView::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void FirstFrameView::setFrame(const QImage &frame)
{
    if (frame.cacheKey() == m_frame.cacheKey())
        return;
    m_frame = frame;
    update();
}

QSize FirstFrameView::frameSize(QSize clip) const
{
    const QSizeF pixels = fittedRect(clip, area()).size() * devicePixelRatioF();
    return {int(pixels.width()) & ~1, int(pixels.height()) & ~1};
}

void FirstFrameView::setMessage(const QString &message)
{
    m_message = message;
    update();
}

void FirstFrameView::setDropOffered(bool offered)
{
    m_dropOffered = offered;
    update();
}

QSize FirstFrameView::sizeHint() const
{
    return {360, 110};
}

QSize FirstFrameView::minimumSizeHint() const
{
    return {200, 100};
}

void FirstFrameView::keyPressEvent(QKeyEvent *event)
{
    if (!hasFocus()) { // a key that one of the controls on the picture has left
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FirstFrameView::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = this->area();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.field);
    painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    if (!m_frame.isNull())
        paintFrame(painter);
    else if (m_picture.isNull())
        paintEmpty(painter, area);
    else
        paintRounded(painter, m_picture, fittedRect(m_picture.size(), area), cornerRadius);
    if (!m_message.isEmpty())
        paintMessage(painter, area);

    const bool lit = m_dropOffered || hasFocus();
    QPen border(lit ? colors.accent : colors.line, m_dropOffered ? 2 : 1);
    if (m_picture.isNull() && !lit)
        border.setStyle(Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

QRectF FirstFrameView::area() const
{
    return QRectF(rect()).adjusted(1, 1, -1, -1);
}

// Pixel by pixel, and the corners over it: sixty times a second, rounding the frame itself would
// cost more than drawing it.
void FirstFrameView::paintFrame(QPainter &painter) const
{
    const qreal ratio = devicePixelRatioF();
    QRectF target(QPointF(), QSizeF(m_frame.size()) / ratio);
    target.moveCenter(area().center());
    const QPointF corner = (target.topLeft() * ratio).toPoint();
    target.moveTopLeft(corner / ratio);
    painter.drawImage(target, m_frame);
    QPainterPath corners;
    corners.addRect(target);
    corners.addRoundedRect(target, cornerRadius, cornerRadius);
    painter.fillPath(corners, ThemeColors::current().field);
}

void FirstFrameView::paintEmpty(QPainter &painter, const QRectF &area) const
{
    if (!m_message.isEmpty())
        return;
    const ThemeColors colors = ThemeColors::current();
    constexpr int iconSize = 34;
    constexpr int gap = 6;
    const QString text = tr("Drop a picture here, or choose one");
    QRectF room = area.adjusted(12, 0, -12, 0);
    if (const QLayout *controls = layout()) // the first row of them lies over the area's top
        room.setTop(controls->itemAt(0)->geometry().bottom());
    const QRectF words = QFontMetricsF(painter.font(), this)
                             .boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, text);
    const bool hasIcon = room.height() >= iconSize + words.height() + 3 * gap;
    const qreal shift = hasIcon ? (iconSize + gap) / 2.0 : 0;
    if (hasIcon) {
        QRectF icon(0, 0, iconSize, iconSize);
        icon.moveCenter({words.center().x(), words.top() + shift - gap - iconSize / 2.0});
        lineIcon(QStringLiteral("image"),
                 underMouse() || m_dropOffered ? colors.accent : colors.faint)
            .paint(&painter, icon.toRect());
    }
    painter.setPen(m_dropOffered ? colors.accent : colors.secondary);
    painter.drawText(words.translated(0, shift), Qt::AlignCenter | Qt::TextWordWrap, text);
}

void FirstFrameView::paintMessage(QPainter &painter, const QRectF &area) const
{
    const ThemeColors colors = ThemeColors::current();
    if (!m_picture.isNull()) {
        QColor veil = colors.field;
        veil.setAlpha(190);
        painter.setPen(Qt::NoPen);
        painter.setBrush(veil);
        painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    }
    painter.setPen(colors.text);
    painter.drawText(area.adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                     m_message);
}

} // namespace Firstframe
