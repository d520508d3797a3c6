// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/promptpanel.h"

#include "gui/composer/promptfixes.h"
#include "gui/composer/shotreview.h"

#include "ui_promptpanel.h"

namespace Firstframe {

PromptPanel::PromptPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PromptPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->promptEdit, &PromptEdit::textChanged, this, &PromptPanel::changed);
    connect(m_ui->promptEdit, &PromptEdit::pictureOffered, this, &PromptPanel::pictureOffered);
    connect(m_ui->fixButton, &QPushButton::clicked, this, &PromptPanel::fix);
    connect(m_ui->moveGrid, &MoveGrid::moveChosen, this, &PromptPanel::insertMove);
}

PromptPanel::~PromptPanel() = default;

PromptEdit &PromptPanel::edit() const
{
    return *m_ui->promptEdit;
}

void PromptPanel::insertMove(CameraMove move)
{
    m_ui->promptEdit->insertMove(move, m_ui->combineBox->isChecked());
    const QWidget *const focus = window()->focusWidget();
    if (!focus || !m_ui->moveGrid->isAncestorOf(focus)) // by mouse: go on writing
        m_ui->promptEdit->setFocus();
}

void PromptPanel::fix()
{
    if (const auto fix = m_ui->promptEdit->fixes().next())
        m_ui->promptEdit->fixes().apply(*fix);
    m_ui->promptEdit->setFocus();
}

void PromptPanel::setCompactMoves(bool compact)
{
    m_ui->moveGrid->setCompact(compact);
}

void PromptPanel::showReview(const ShotReview &said)
{
    m_ui->promptStatus->setStatus(said.prompt, said.promptTone);
    m_ui->promptLength->setStatus(
        QStringLiteral("%1 / %2").arg(said.promptLength).arg(said.promptLimit),
        said.promptLength > said.promptLimit ? StatusLabel::Tone::Error : StatusLabel::Tone::Plain);
    m_ui->promptEdit->setLimit(said.sentDialect, said.promptLimit);
    const auto fix = m_ui->promptEdit->fixes().next();
    m_ui->fixButton->setVisible(fix.has_value());
    if (fix)
        m_ui->fixButton->setText(tr("Change to “%1”").arg(fix->replacement));
    const qsizetype groups = m_ui->promptEdit->script().groups().size();
    m_ui->moveSummary->setText(groups == 0 ? tr("No camera moves yet")
                                           : tr("Camera moves in order: %1").arg(groups));
}

} // namespace Firstframe
