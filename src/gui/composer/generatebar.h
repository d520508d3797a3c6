// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotreview.h"

#include <QWidget>

#include <memory>

namespace Ui {
class GenerateBar;
}

namespace Firstframe {

class AlsoWith;

//! \brief The foot of the composer: where else the shot goes, Generate with what it will
//! cost, and every reason why it is off.
class GenerateBar final : public QWidget
{
    Q_OBJECT
public:
    explicit GenerateBar(QWidget *parent = nullptr);
    ~GenerateBar() override;

    [[nodiscard]] AlsoWith &alsoWith() const;
    void showReview(const ShotReview &said);
    void showEstimate(const Estimate &estimate);

Q_SIGNALS:
    void generateClicked();
    //! \brief The user wants to mend it.
    void problemActivated(const Firstframe::GenerateProblem &problem);

private:
    std::unique_ptr<Ui::GenerateBar> m_ui;
    QList<GenerateProblem> m_problems;
};

} // namespace Firstframe
