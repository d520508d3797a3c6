// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/cropview.h"

#include "gui/picturepainter.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace Firstframe {

namespace {

using Grip = CropFrame::Grip;

constexpr qreal gripReach = 14; // how far from a corner it can be taken

std::array<QPointF, 4> cornersOf(const QRectF &rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()};
}

QToolButton *overlayButton(const QString &text, QWidget *parent)
{
    auto *const button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(text);
    button->setProperty("role", QStringLiteral("overlay"));
    button->setCursor(Qt::ArrowCursor);
    return button;
}

void paintThirds(QPainter &painter, const QRectF &part)
{
    painter.setPen(QPen(QColor(255, 255, 255, 130), 1));
    for (const int third : {1, 2}) {
        const qreal x = part.left() + part.width() * third / 3;
        const qreal y = part.top() + part.height() * third / 3;
        painter.drawLine(QPointF(x, part.top()), QPointF(x, part.bottom()));
        painter.drawLine(QPointF(part.left(), y), QPointF(part.right(), y));
    }
}

} // namespace

CropView::CropView(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Crop rectangle"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto *const applyButton = overlayButton(tr("Apply Crop"), this);
    auto *const cancelButton = overlayButton(tr("Cancel Crop"), this);
    connect(applyButton, &QToolButton::clicked, this, &CropView::apply);
    connect(cancelButton, &QToolButton::clicked, this, &CropView::cancel);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(4);
    row->addStretch();
    row->addWidget(applyButton, 0, Qt::AlignBottom);
    row->addWidget(cancelButton, 0, Qt::AlignBottom);
    parent->installEventFilter(this);
    hide();
}

void CropView::begin(const QImage &preview, const CropFrame &frame)
{
    m_preview = preview;
    m_frame = frame;
    m_held.reset();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus(Qt::OtherFocusReason);
    changed();
}

void CropView::apply()
{
    if (!isVisibleTo(parentWidget()))
        return;
    hide();
    Q_EMIT applied(m_frame.rect());
}

void CropView::cancel()
{
    if (!isVisibleTo(parentWidget()))
        return;
    hide();
    Q_EMIT cancelled();
}

// Its keys come before the window's shortcuts.
bool CropView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        event->setAccepted(key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter
                           || key == Qt::Key_Plus || key == Qt::Key_Minus);
        return true;
    }
    return QWidget::event(event);
}

bool CropView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

QRectF CropView::picturePlace() const
{
    return fittedRect(m_frame.picture(), QRectF(rect()).adjusted(1, 1, -1, -1));
}

QRectF CropView::partPlace() const
{
    const QRectF place = picturePlace();
    const qreal scale = place.width() / std::max(1, m_frame.picture().width());
    const QRectF part = m_frame.rect();
    return {place.left() + part.left() * scale, place.top() + part.top() * scale,
            part.width() * scale, part.height() * scale};
}

QPoint CropView::pixelAt(QPointF position) const
{
    const QRectF place = picturePlace();
    const qreal scale = std::max(1, m_frame.picture().width()) / std::max<qreal>(1, place.width());
    return ((position - place.topLeft()) * scale).toPoint();
}

std::optional<CropFrame::Grip> CropView::gripAt(QPointF position) const
{
    const QRectF part = partPlace();
    const std::array<QPointF, 4> corners = cornersOf(part);
    for (size_t corner = 0; corner < corners.size(); ++corner) {
        if ((position - corners.at(corner)).manhattanLength() <= gripReach)
            return Grip(corner);
    }
    return part.contains(position) ? std::optional(Grip::Whole) : std::nullopt;
}

void CropView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), ThemeColors::current().field);
    const QRectF place = picturePlace();
    painter.drawImage(place, m_preview);
    const QRectF part = partPlace();
    QPainterPath outside;
    outside.addRect(place);
    outside.addRect(part);
    painter.fillPath(outside, QColor(0, 0, 0, 150));
    paintThirds(painter, part);
    const QColor line = hasFocus() ? ThemeColors::current().accent : QColor(Qt::white);
    painter.setPen(QPen(line, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(part);
    painter.setPen(Qt::NoPen);
    painter.setBrush(line);
    for (const QPointF corner : cornersOf(part))
        painter.drawEllipse(corner, 4, 4);
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_held = gripAt(event->position());
    m_heldAt = pixelAt(event->position());
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_held) {
        showCursor(event->position());
        return;
    }
    const QPoint pixel = pixelAt(event->position());
    if (*m_held == Grip::Whole)
        m_frame.move(pixel - m_heldAt);
    else
        m_frame.drag(*m_held, pixel);
    m_heldAt = pixel;
    changed();
}

void CropView::mouseReleaseEvent(QMouseEvent *)
{
    m_held.reset();
}

void CropView::mouseDoubleClickEvent(QMouseEvent *)
{
    apply();
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 1.05;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        apply();
        return;
    case Qt::Key_Escape:
        cancel();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_frame.scale(step);
        break;
    case Qt::Key_Minus:
        m_frame.scale(1 / step);
        break;
    default:
        if (!moveBy(event)) {
            QWidget::keyPressEvent(event);
            return;
        }
    }
    changed();
}

bool CropView::moveBy(QKeyEvent *event)
{
    constexpr int stepsAcross = 100;
    const bool isFine = event->modifiers().testFlag(Qt::ShiftModifier);
    const int step = isFine ? 1 : std::max(1, m_frame.picture().width() / stepsAcross);
    switch (event->key()) {
    case Qt::Key_Left:
        m_frame.move({-step, 0});
        return true;
    case Qt::Key_Right:
        m_frame.move({step, 0});
        return true;
    case Qt::Key_Up:
        m_frame.move({0, -step});
        return true;
    case Qt::Key_Down:
        m_frame.move({0, step});
        return true;
    default:
        return false;
    }
}

void CropView::showCursor(QPointF position)
{
    const std::optional<Grip> grip = gripAt(position);
    if (!grip)
        setCursor(Qt::ArrowCursor);
    else if (*grip == Grip::Whole)
        setCursor(Qt::SizeAllCursor);
    else
        setCursor(*grip == Grip::LeftTop || *grip == Grip::RightBottom ? Qt::SizeFDiagCursor
                                                                       : Qt::SizeBDiagCursor);
}

void CropView::changed()
{
    const QRect part = m_frame.rect();
    setAccessibleDescription(tr("%1 × %2 pixels, from %3, %4. Arrow keys move it, plus and minus "
                                "scale it, Enter applies, Escape cancels.")
                                 .arg(part.width())
                                 .arg(part.height())
                                 .arg(part.x())
                                 .arg(part.y()));
    update();
}

} // namespace Firstframe
