// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/targetpopover.h"

#include <QCheckBox>
#include <QHBoxLayout>
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
    : Popover(button)
{
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("fields"));
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(6);
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
                addOffer(offer, chosen.contains(offer.target));
        }
    }
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addWidget(scroll);
}

void TargetPopover::addOffer(const TargetOffer &offer, bool chosen)
{
    auto *box = new QCheckBox(QString(offer.title).replace(u'&', QStringLiteral("&&")));
    box->setAccessibleName(offer.title);
    box->setChecked(chosen);
    // What was chosen while it was possible can always be taken back.
    box->setEnabled(offer.reason.isEmpty() || chosen);
    box->setToolTip(offer.reason);
    m_rows->addWidget(box);
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
    m_rows->addLayout(indented);
}

void TargetPopover::popUp()
{
    open();
    m_first->setFocus(Qt::PopupFocusReason);
}

QSize TargetPopover::sizeHint() const
{
    const int frame = 2 * margin + 2 * frameWidth();
    const int height = m_rows->totalHeightForWidth(mostRoom.width() - frame) + frame + 2;
    return {mostRoom.width(), std::min(height, mostRoom.height())};
}

} // namespace Firstframe
