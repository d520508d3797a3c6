// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/popover.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace Firstframe {

namespace {

constexpr int distance = 6; // from the anchor, and at least from the window's edge

} // namespace

Popover::Popover(QWidget &anchor)
    : QFrame(anchor.window())
    , m_anchor(&anchor)
{
    setProperty("role", QStringLiteral("popover")); // for the stylesheet
    setFocusPolicy(Qt::ClickFocus);
    setAutoFillBackground(true);
    hide();
}

Popover::~Popover() = default;

void Popover::open()
{
    m_focusBefore = window()->focusWidget();
    place();
    show();
    raise();
    stopAfter(this, true)->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this); // after the press that opens it
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { followFocus(now); });
}

QWidget *Popover::stopAfter(QWidget *from, bool next)
{
    const auto step = [next](const QWidget *widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget *stop = step(from); stop != from; stop = step(stop)) {
        const bool takesTab = (stop->focusPolicy() & Qt::TabFocus) && !stop->focusProxy();
        if (takesTab && isAncestorOf(stop) && stop->isVisible() && stop->isEnabled())
            return stop;
    }
    return from;
}

bool Popover::focusNextPrevChild(bool next)
{
    if (m_isDone) // its controls are going away
        return QFrame::focusNextPrevChild(next);
    QWidget *const focus = window()->focusWidget();
    stopAfter(focus && isAncestorOf(focus) ? focus : this, next)
        ->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Popover::followFocus(const QWidget *now)
{
    if (now && now != this && now->window() == window() && !isAncestorOf(now))
        dismiss();
}

void Popover::dismiss()
{
    if (m_isDone)
        return;
    m_isDone = true;
    qApp->removeEventFilter(this);
    const QWidget *const focus = window()->focusWidget();
    const bool hadFocus = focus && (focus == this || isAncestorOf(focus));
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    Q_EMIT dismissed();
    deleteLater();
}

void Popover::place()
{
    const QRect room = window()->rect().adjusted(distance, distance, -distance, -distance);
    const QSize size = sizeHint().expandedTo(minimumSize()).boundedTo(room.size());
    const QRect anchor(m_anchor->mapTo(window(), QPoint()), m_anchor->size());
    int top = anchor.bottom() + distance;
    if (top + size.height() > room.bottom())
        top = std::max(room.top(), anchor.top() - distance - size.height());
    const int left =
        std::clamp(anchor.left(), room.left(), std::max(room.left(), room.right() - size.width()));
    setGeometry(QRect({left, top}, size));
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        place();
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()
        && !QApplication::activePopupWidget()) {
        const auto *pressed = qobject_cast<QWidget *>(watched);
        const bool inside = pressed == this || isAncestorOf(pressed);
        if (!inside && pressed->window() == window()) {
            dismiss();
            if (pressed == m_anchor && qobject_cast<const QAbstractButton *>(pressed))
                return true; // it would open it again
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace Firstframe
