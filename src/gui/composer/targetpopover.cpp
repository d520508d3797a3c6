// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/targetpopover.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Firstframe {

namespace {

constexpr QSize mostRoom(360, 380);
constexpr int margin = 10;
constexpr int reasonIndent = 21; // below the text of its check box

} // namespace

TargetPopover::TargetPopover(const QList<TargetOffer> &offers, const QList<ModelRef> &chosen,
                             QWidget &button)
    : QFrame(button.window())
    , m_button(button)
{
    setObjectName(QStringLiteral("popover"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("fields"));
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->setSpacing(6);
    auto *scroll = new QScrollArea; // takes the focus, so that keys can scroll it
    scroll->setObjectName(QStringLiteral("fieldScroll"));
    scroll->setAccessibleName(tr("Also with"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    m_first = scroll;
    // What can be ticked comes first; a reason is read by those who miss something.
    for (const bool isPossible : {true, false}) {
        for (const TargetOffer &offer : offers) {
            if (offer.reason.isEmpty() == isPossible)
                addOffer(offer, chosen.contains(offer.target), rows);
        }
    }
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(scroll);
    const int inner = mostRoom.width() - 2 * margin - 2 * frameWidth();
    const int height = rows->totalHeightForWidth(inner) + 2 * margin + 2 * frameWidth() + 2;
    resize(mostRoom.width(), std::min(height, mostRoom.height()));
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { followFocus(now); });
}

void TargetPopover::addOffer(const TargetOffer &offer, bool chosen, QVBoxLayout *rows)
{
    auto *box = new QCheckBox(QString(offer.title).replace(u'&', QStringLiteral("&&")));
    box->setAccessibleName(offer.title);
    box->setChecked(chosen);
    // What was chosen while it was possible can always be taken back.
    box->setEnabled(offer.reason.isEmpty() || chosen);
    box->setToolTip(offer.reason);
    rows->addWidget(box);
    connect(box, &QCheckBox::toggled, this,
            [this, target = offer.target](bool on) { Q_EMIT toggled(target, on); });
    if (!qobject_cast<QCheckBox *>(m_first) && box->isEnabled())
        m_first = box;
    if (offer.reason.isEmpty())
        return;
    auto *reason = new QLabel(offer.reason);
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    reason->setProperty("role", QStringLiteral("secondary"));
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(reasonIndent, 0, 0, 0);
    indented->addWidget(reason);
    rows->addLayout(indented);
}

void TargetPopover::popUp()
{
    const QRect room = parentWidget()->rect();
    const QPoint below = m_button.mapTo(parentWidget(), QPoint(0, m_button.height() + 2));
    const QPoint above = m_button.mapTo(parentWidget(), QPoint(0, -2 - height()));
    const QPoint at = below.y() + height() <= room.bottom() ? below : above;
    move(std::clamp(at.x(), 0, std::max(0, room.right() - width())), std::max(0, at.y()));
    show();
    raise();
    m_first->setFocus(Qt::PopupFocusReason);
}

void TargetPopover::followFocus(const QWidget *now)
{
    if (isVisible() && now && !isAncestorOf(now))
        close();
}

bool TargetPopover::eventFilter(QObject *watched, QEvent *event)
{
    const auto *pressed = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::MouseButtonPress || !pressed || pressed == this
        || isAncestorOf(pressed) || !isVisible())
        return QFrame::eventFilter(watched, event);
    close();
    return pressed == &m_button; // which would open it again
}

void TargetPopover::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Cancel)) {
        QFrame::keyPressEvent(event);
        return;
    }
    close();
    m_button.setFocus(Qt::PopupFocusReason);
}

} // namespace Firstframe
