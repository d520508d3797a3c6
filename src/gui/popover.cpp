// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/popover.h"

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
    QWidget *first = this;
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        if (isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus && next->isVisible()) {
            first = next;
            break;
        }
    }
    first->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this); // after the press that opens it
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
        if (!inside && pressed->window() == window())
            dismiss();
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
