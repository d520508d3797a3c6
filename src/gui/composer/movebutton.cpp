// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/movebutton.h"

#include "gui/composer/movegrid.h"
#include "gui/composer/movesketch.h"
#include "gui/motion.h"
#include "gui/theme.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

namespace Firstframe {

namespace {

constexpr int drawingSize = 20;
constexpr std::chrono::milliseconds turn{1100};
constexpr int turns = 3;

} // namespace

MoveButton::MoveButton(CameraMove move, QWidget *parent)
    : QToolButton(parent)
    , m_move(move)
    , m_drawing(MoveGrid::drawing(move))
{
    setText(MoveGrid::title(move));
    setAccessibleName(text());
    const QString explanation = MoveGrid::explanation(move);
    const QString keys = MoveGrid::shortcut(move).toString(QKeySequence::NativeText);
    setAccessibleDescription(QStringLiteral("%1 (%2)").arg(explanation, keys));
    setToolTip(QStringLiteral("<b>%1</b> (%2)<br>%3").arg(text(), keys, explanation));
    setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the prompt
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont small = font();
    small.setPixelSize(11);
    setFont(small);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(static_cast<int>(turn.count()));
    m_motion.setLoopCount(turns);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void MoveButton::setFace(Face face)
{
    m_face = face;
    updateGeometry();
}

QSize MoveButton::sizeHint() const
{
    switch (m_face) {
    case Face::IconAboveName:
        return {52, 50};
    case Face::IconBesideName:
        return {104, 30};
    case Face::Icon:
        return {36, 32};
    }
    return {};
}

QSize MoveButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 44), sizeHint().height()};
}

void MoveButton::enterEvent(QEnterEvent *event)
{
    QToolButton::enterEvent(event);
    if (isEnabled() && isMotionWanted(*this))
        m_motion.start();
    update();
}

void MoveButton::leaveEvent(QEvent *event)
{
    QToolButton::leaveEvent(event);
    m_motion.stop();
    update();
}

void MoveButton::hideEvent(QHideEvent *event)
{
    m_motion.stop();
    QToolButton::hideEvent(event);
}

void MoveButton::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool lit = underMouse() && isEnabled();
    painter.setPen(hasFocus() || lit ? colors.accent : colors.line);
    painter.setBrush(isDown() ? colors.line : colors.raised);
    painter.drawRoundedRect(area, 6, 6);
    paintDrawing(painter);
    if (m_face != Face::Icon)
        paintName(painter, lit);
}

QRect MoveButton::drawingRect() const
{
    const int left = m_face == Face::IconBesideName ? 7 : (width() - drawingSize) / 2;
    const int top = m_face == Face::IconAboveName ? 3 : (height() - drawingSize) / 2;
    return {left, top, drawingSize, drawingSize};
}

void MoveButton::paintDrawing(QPainter &painter) const
{
    if (!isMoving()) {
        m_drawing.paint(&painter, drawingRect(), Qt::AlignCenter,
                        isEnabled() ? QIcon::Normal : QIcon::Disabled);
        return;
    }
    const qreal ratio = devicePixelRatioF();
    QPixmap sketch = moveSketch(m_move, m_motion.currentValue().toDouble(),
                                drawingRect().size() * ratio, palette().highlight().color());
    sketch.setDevicePixelRatio(ratio);
    painter.drawPixmap(drawingRect().topLeft(), sketch);
}

void MoveButton::paintName(QPainter &painter, bool lit) const
{
    const ThemeColors colors = ThemeColors::current();
    const QRect drawing = drawingRect();
    const bool beside = m_face == Face::IconBesideName;
    const QRect area = beside ? rect().adjusted(drawing.right() + 4, 0, -3, 0)
                              : rect().adjusted(2, drawing.bottom(), -2, -1);
    QFont face = font();
    if (QFontMetrics(face).horizontalAdvance(text()) > area.width())
        face.setPixelSize(10);
    painter.setFont(face);
    painter.setPen(lit ? colors.text : colors.secondary);
    const int across =
        beside ? static_cast<int>(Qt::AlignLeft) : static_cast<int>(Qt::AlignHCenter);
    painter.drawText(area, across | Qt::AlignVCenter | Qt::TextWordWrap, text());
}

} // namespace Firstframe
