// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/movegrid.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QGridLayout>
#include <QPainter>

#include <array>

namespace Firstframe {

namespace {

struct MoveText
{
    const char *title;
    const char *explanation;
    const char16_t *file;
};

// Row order is the enumerators' order.
constexpr std::array<MoveText, allCameraMoves.size()> moveTexts = {{
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Truck left"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera slides to the left."), u"truckLeft"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Truck right"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera slides to the right."), u"truckRight"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pan left"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera turns to the left."), u"panLeft"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pan right"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera turns to the right."), u"panRight"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Push in"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera moves forward."), u"pushIn"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pull out"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera moves back."), u"pullOut"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pedestal up"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera rises."), u"pedestalUp"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Pedestal down"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera sinks."), u"pedestalDown"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Tilt up"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera turns upwards."), u"tiltUp"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Tilt down"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera turns downwards."), u"tiltDown"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Zoom in"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The lens goes closer, the camera stays."),
     u"zoomIn"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Zoom out"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The lens goes wider, the camera stays."),
     u"zoomOut"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Shake"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera trembles, as if held by hand."),
     u"shake"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Tracking shot"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera follows what moves."), u"trackingShot"},
    {QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "Static shot"),
     QT_TRANSLATE_NOOP("Firstframe::MoveGrid", "The camera does not move."), u"staticShot"},
}};

const MoveText &textOf(CameraMove move)
{
    return moveTexts.at(static_cast<size_t>(move));
}

constexpr int columns = 5;
constexpr int drawingSize = 20;

} // namespace

MoveButton::MoveButton(CameraMove move, QWidget *parent)
    : QToolButton(parent)
    , m_drawing(MoveGrid::drawing(move))
{
    setText(MoveGrid::title(move));
    setAccessibleName(text());
    const QString explanation = MoveGrid::tr(textOf(move).explanation);
    setAccessibleDescription(explanation);
    setToolTip(QStringLiteral("<b>%1</b><br>%2").arg(text(), explanation));
    setFocusPolicy(Qt::TabFocus); // a click leaves the cursor in the prompt
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont small = font();
    small.setPixelSize(11);
    setFont(small);
}

void MoveButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

QSize MoveButton::sizeHint() const
{
    return {60, m_compact ? 32 : 52};
}

QSize MoveButton::minimumSizeHint() const
{
    return {44, sizeHint().height()};
}

void MoveButton::enterEvent(QEnterEvent *event)
{
    QToolButton::enterEvent(event);
    update();
}

void MoveButton::leaveEvent(QEvent *event)
{
    QToolButton::leaveEvent(event);
    update();
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

    const int top = m_compact ? (height() - drawingSize) / 2 : 3;
    m_drawing.paint(&painter, QRect((width() - drawingSize) / 2, top, drawingSize, drawingSize),
                    Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    if (m_compact)
        return;
    painter.setFont(font());
    painter.setPen(lit ? colors.text : colors.secondary);
    const QRect textArea(2, top + drawingSize, width() - 4, height() - top - drawingSize - 1);
    const QFontMetrics metrics(font());
    const bool oneLine = metrics.horizontalAdvance(text()) <= textArea.width();
    QFont face = font();
    if (!oneLine)
        face.setPixelSize(10);
    painter.setFont(face);
    painter.drawText(textArea, Qt::AlignCenter | Qt::TextWordWrap, text());
}

MoveGrid::MoveGrid(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(5);
    for (const CameraMove move : allCameraMoves) {
        auto *button = new MoveButton(move, this);
        connect(button, &QToolButton::clicked, this, [this, move] { Q_EMIT moveChosen(move); });
        const int index = static_cast<int>(move);
        grid->addWidget(button, index / columns, index % columns);
        m_buttons.append(button);
    }
}

void MoveGrid::setCompact(bool compact)
{
    for (MoveButton *button : m_buttons)
        button->setCompact(compact);
}

QString MoveGrid::title(CameraMove move)
{
    return tr(textOf(move).title);
}

QIcon MoveGrid::drawing(CameraMove move)
{
    return lineIcon(QStringLiteral("moves/") + QString::fromUtf16(textOf(move).file),
                    QPalette::Highlight);
}

} // namespace Firstframe
