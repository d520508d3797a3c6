// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/generatebar.h"

#include "gui/composer/shotreview.h"

#include "ui_generatebar.h"

namespace Firstframe {

GenerateBar::GenerateBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::GenerateBar>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    connect(m_ui->generateButton, &QPushButton::clicked, this, &GenerateBar::generateClicked);
}

GenerateBar::~GenerateBar() = default;

void GenerateBar::showReview(const ShotReview &said)
{
    m_ui->generateStatus->setStatus(said.generate);
    m_ui->generateButton->setEnabled(said.mayGenerate());
}

} // namespace Firstframe
