// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace Ui {
class RequestPanel;
}

namespace Firstframe {

class Composer;

//! \brief Shows the exact request that Generate would send, and follows the shot while it is open.
class RequestPanel final : public QDialog
{
    Q_OBJECT
public:
    //! \a composer has to outlive it.
    explicit RequestPanel(const Composer &composer, QWidget *parent = nullptr);
    ~RequestPanel() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void copyAsCurl();

    std::unique_ptr<Ui::RequestPanel> m_ui;
    const Composer &m_composer;
    QString m_curl;
};

} // namespace Firstframe
