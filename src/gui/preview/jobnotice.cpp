// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/jobnotice.h"

#include "gui/actionbutton.h"
#include "gui/flowlayout.h"
#include "gui/joblist/jobactions.h"

#include "ui_jobnotice.h"

#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace Firstframe {

namespace {

constexpr int buttonSpacing = 8;

void setLook(QWidget *widget, const char *property, const QString &value)
{
    if (widget->property(property).toString() == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

JobNotice::JobNotice(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::JobNotice>())
{
    m_ui->setupUi(this);
    new FlowLayout(m_ui->buttons, buttonSpacing);
    say({});
}

JobNotice::~JobNotice() = default;

void JobNotice::setActions(const JobActions &actions)
{
    addButton(actions.check, tr("Check"), tr("Check"));
    addButton(actions.enterTaskId, tr("Enter task ID…"), tr("Enter task ID…"));
    addButton(actions.submitAgain, tr("Submit again…"), tr("Submit again"));
    addButton(actions.dismiss, tr("Dismiss"), tr("Dismiss"));
    addButton(actions.stopWatching, tr("Stop watching"), tr("Stop watching"));
}

void JobNotice::addButton(QAction *action, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, m_ui->buttons);
    button->setAccessibleName(name);
    m_ui->buttons->layout()->addWidget(button);
    bindButton(button, action);
}

void JobNotice::say(const QString &text, StatusLabel::Tone tone)
{
    dress(false, tone);
    m_ui->previewStatus->setStatus(text, tone);
}

void JobNotice::explain(const QString &title, const QString &text, StatusLabel::Tone tone)
{
    dress(true, tone);
    m_ui->titleLabel->setText(title);
    m_ui->previewStatus->setStatus(text, StatusLabel::Tone::Plain);
    m_ui->previewStatus->setAccessibleDescription(title + QStringLiteral(" · ") + text);
}

void JobNotice::dress(bool framed, StatusLabel::Tone tone)
{
    const QString toneName = StatusLabel::toneName(tone);
    setLook(this, "tone", framed ? toneName : QStringLiteral("none"));
    setLook(m_ui->titleLabel, "tone", toneName);
    const int side = framed ? 14 : 0;
    layout()->setContentsMargins(side, framed ? 10 : 0, side, framed ? 12 : 0);
    m_ui->titleLabel->setVisible(framed);
    const QList<QPushButton *> buttons = m_ui->buttons->findChildren<QPushButton *>();
    m_ui->buttons->setVisible(framed && !std::ranges::all_of(buttons, &QPushButton::isHidden));
    m_ui->previewStatus->setSingleLine(!framed);
    m_ui->previewStatus->setToolTip({});
    m_ui->previewStatus->setAlignment(framed ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
}

} // namespace Firstframe
