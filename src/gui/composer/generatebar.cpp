// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/generatebar.h"

#include "ui_generatebar.h"

namespace Firstframe {

GenerateBar::GenerateBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::GenerateBar>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    connect(m_ui->generateButton, &QPushButton::clicked, this, &GenerateBar::generateClicked);
    connect(m_ui->generateStatus, &ProblemList::activated, this,
            [this](qsizetype index) { Q_EMIT problemActivated(m_problems.at(index)); });
}

GenerateBar::~GenerateBar() = default;

AlsoWith &GenerateBar::alsoWith() const
{
    return *m_ui->alsoWith;
}

void GenerateBar::showReview(const ShotReview &said)
{
    m_problems = said.problems;
    QStringList sentences;
    for (const GenerateProblem &problem : m_problems)
        sentences.append(problem.message);
    m_ui->generateStatus->setSentences(sentences);
    m_ui->generateButton->setEnabled(said.mayGenerate());
}

// The name stays what it is, so that assistive technology finds the button whatever it costs.
void GenerateBar::showEstimate(const Estimate &estimate)
{
    const QString cost = estimate.text();
    m_ui->generateButton->setText(cost.isEmpty() ? tr("&Generate")
                                                 : tr("&Generate · %1").arg(cost));
    const QString clips = tr("Clips to make: %1 (Ctrl+Return)").arg(estimate.clips());
    m_ui->generateButton->setToolTip(clips);
    m_ui->generateButton->setAccessibleDescription(cost.isEmpty() ? clips
                                                                  : tr("%1: %2").arg(clips, cost));
}

} // namespace Firstframe
