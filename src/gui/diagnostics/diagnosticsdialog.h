// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/diagnostics/diagnostics.h"

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;

namespace Firstframe {

//! \brief Shows the report before it is copied: what is seen is what is copied.
class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT
public:
    DiagnosticsDialog(Diagnostics diagnostics, QWidget *parent);

    [[nodiscard]] QString report() const;

private:
    void showReport();
    void copy() const;

    Diagnostics m_diagnostics;
    QPlainTextEdit *m_text;
    QCheckBox *m_withPrompts;
};

} // namespace Firstframe
