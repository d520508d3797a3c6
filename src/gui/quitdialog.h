// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class QuitDialog;
}

namespace Firstframe {

//! \brief Says why the window is still there after it was closed. Escape does not end the waiting;
//! only the button does.
class QuitDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit QuitDialog(QWidget *parent = nullptr);
    ~QuitDialog() override;

    void setText(const QString &text);

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    void quitNowRequested();

private:
    std::unique_ptr<Ui::QuitDialog> m_ui;
};

} // namespace Firstframe
