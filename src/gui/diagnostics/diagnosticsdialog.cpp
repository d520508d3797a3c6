// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnostics/diagnosticsdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Firstframe {

DiagnosticsDialog::DiagnosticsDialog(Diagnostics diagnostics, QWidget *parent)
    : QDialog(parent)
    , m_diagnostics(std::move(diagnostics))
    , m_text(new QPlainTextEdit)
    , m_withPrompts(new QCheckBox(tr("Include &prompts")))
{
    setWindowTitle(tr("Diagnostics"));
    resize(720, 560);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Diagnostics"));
    auto *what =
        new QLabel(tr("This helps whoever looks into a problem. It holds no key, no signed "
                      "link and no name of a file; read it before you pass it on."));
    what->setWordWrap(true);
    what->setProperty("role", QStringLiteral("secondary"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setDefault(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(14, 14, 14, 14);
    rows->setSpacing(10);
    rows->addWidget(what);
    rows->addWidget(m_text, 1);
    rows->addWidget(m_withPrompts);
    rows->addWidget(buttons);
    connect(m_withPrompts, &QCheckBox::toggled, this, &DiagnosticsDialog::showReport);
    connect(copyButton, &QPushButton::clicked, this, &DiagnosticsDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showReport();
}

QString DiagnosticsDialog::report() const
{
    return m_text->toPlainText();
}

void DiagnosticsDialog::showReport()
{
    m_text->setPlainText(diagnosticsReport(m_diagnostics, m_withPrompts->isChecked()));
}

void DiagnosticsDialog::copy() const
{
    QGuiApplication::clipboard()->setText(report());
}

} // namespace Firstframe
