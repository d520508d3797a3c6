// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/alsowith.h"

#include "gui/composer/targetpopover.h"
#include "gui/flowlayout.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace Firstframe {

AlsoWith::AlsoWith(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QWidget)
    , m_status(new StatusLabel)
{
    m_status->setAccessibleName(tr("Also with status"));
    auto *chips = new FlowLayout(m_chips, 4);
    chips->setContentsMargins({});
    auto *label = new QLabel(tr("Also with:"));
    label->setProperty("role", QStringLiteral("field"));
    chips->addWidget(label);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(4);
    rows->addWidget(m_chips);
    rows->addWidget(m_status);
    hide();
}

void AlsoWith::setChosen(const QList<ModelRef> &chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    Q_EMIT changed();
}

void AlsoWith::showPlans(const QList<PlannedShot> &plans)
{
    QStringList shown;
    QStringList changes;
    for (const PlannedShot &plan : plans) {
        shown.append((plan.isPossible() ? QString() : QStringLiteral("⚠ ")) + plan.title);
        if (!plan.changes.isEmpty())
            changes.append(tr("%1: %2").arg(plan.title, plan.changes.join(u' ')));
    }
    m_status->setStatus(changes.join(u' '));
    setVisible(!plans.isEmpty());
    if (shown == m_shown)
        return; // a chip that has the focus keeps it
    m_shown = shown;
    qDeleteAll(m_chips->findChildren<QToolButton *>());
    for (qsizetype i = 0; i < plans.size(); ++i) {
        QToolButton *chip = newChip(plans.at(i));
        chip->setText(shown.at(i) + QStringLiteral(" ✕"));
        m_chips->layout()->addWidget(chip);
    }
}

QToolButton *AlsoWith::newChip(const PlannedShot &plan)
{
    auto *chip = new QToolButton;
    chip->setProperty("role", QStringLiteral("tag"));
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setAccessibleName(tr("Remove %1").arg(plan.title));
    chip->setToolTip(tr("Leave out %1.").arg(plan.title));
    // The chip is deleted by what follows, so its signal has to be over first.
    connect(
        chip, &QToolButton::clicked, this, [this, target = plan.target] { choose(target, false); },
        Qt::QueuedConnection);
    return chip;
}

void AlsoWith::focusChips()
{
    if (auto *chip = m_chips->findChild<QToolButton *>())
        chip->setFocus(Qt::OtherFocusReason);
}

void AlsoWith::popUp(const QList<TargetOffer> &offers, QWidget &button)
{
    auto *popover = new TargetPopover(offers, m_chosen, button);
    connect(popover, &TargetPopover::toggled, this, &AlsoWith::choose);
    popover->popUp();
}

void AlsoWith::choose(const ModelRef &target, bool chosen)
{
    QList<ModelRef> now = m_chosen;
    now.removeAll(target);
    if (chosen)
        now.append(target);
    setChosen(now);
}

} // namespace Firstframe
