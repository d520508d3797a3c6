// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/stageview.h"

#include "gui/icons.h"
#include "gui/picturepainter.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace Firstframe {

namespace {

constexpr qreal radius = 10;

} // namespace

StageView::StageView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 80);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StageView::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void StageView::setMessage(const QString &message)
{
    m_message = message;
    update();
}

void StageView::setCaption(const QString &caption, const QColor &color)
{
    m_caption = caption;
    m_captionColor = color;
    update();
}

void StageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

void StageView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void StageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_image.isNull()) {
        paintMessage(painter);
    } else {
        const QRectF picture = fittedRect(m_image.size(), QRectF(rect()));
        paintRounded(painter, m_image, picture, radius);
        if (!m_caption.isEmpty())
            paintCaption(painter, picture);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(ThemeColors::current().accent);
        const QRectF frame =
            m_image.isNull() ? QRectF(rect()) : fittedRect(m_image.size(), QRectF(rect()));
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

void StageView::paintMessage(QPainter &painter) const
{
    const ThemeColors colors = ThemeColors::current();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(rect(), radius, radius);
    QRect icon(0, 0, 44, 44);
    icon.moveCenter(rect().center() - QPoint(0, 26));
    lineIcon(QStringLiteral("play"), colors.line).paint(&painter, icon);
    painter.setPen(colors.secondary);
    painter.drawText(QRect(24, icon.bottom() + 12, width() - 48, 80),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_message);
}

void StageView::paintCaption(QPainter &painter, const QRectF &picture) const
{
    const QFontMetrics metrics(font());
    const int textWidth =
        std::min(metrics.horizontalAdvance(m_caption), static_cast<int>(picture.width()) - 56);
    QRectF pill(0, 0, textWidth + 36, metrics.height() + 14);
    pill.moveBottomLeft(picture.bottomLeft() + QPointF(12, -12));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(10, 12, 18, 190));
    painter.drawRoundedRect(pill, 8, 8);
    painter.setBrush(m_captionColor);
    painter.drawEllipse(QPointF(pill.left() + 14, pill.center().y()), 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(pill.adjusted(25, 0, -10, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(m_caption, Qt::ElideRight, textWidth + 1));
}

} // namespace Firstframe
