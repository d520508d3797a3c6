// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/quitdialog.h"

#include "ui_quitdialog.h"

namespace Firstframe {

QuitDialog::QuitDialog(QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::CustomizeWindowHint | Qt::WindowTitleHint)
    , m_ui(std::make_unique<Ui::QuitDialog>())
{
    m_ui->setupUi(this);
    connect(m_ui->quitButton, &QPushButton::clicked, this, &QuitDialog::quitNowRequested);
}

QuitDialog::~QuitDialog() = default;

void QuitDialog::setText(const QString &text)
{
    m_ui->quitStatus->setStatus(text);
    m_ui->quitStatus->setAccessibleDescription(m_ui->titleLabel->text() + u' ' + text);
}

void QuitDialog::reject()
{
    // The answer that is waited for may be worth money.
}

} // namespace Firstframe
