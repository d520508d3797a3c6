// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class GenerateBar;
}

namespace Firstframe {

struct ShotReview;

//! \brief The foot of the composer: Generate, and why it is off.
class GenerateBar final : public QWidget
{
    Q_OBJECT
public:
    explicit GenerateBar(QWidget *parent = nullptr);
    ~GenerateBar() override;

    void showReview(const ShotReview &said);

Q_SIGNALS:
    void generateClicked();

private:
    std::unique_ptr<Ui::GenerateBar> m_ui;
};

} // namespace Firstframe
