// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotplan.h"
#include "gui/statuslabel.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace Firstframe {

//! \brief Where else the shot goes, one button each that takes it away again, and what had to be
//! changed for it. Takes no room while the shot goes nowhere else.
class AlsoWith final : public QWidget
{
    Q_OBJECT
public:
    explicit AlsoWith(QWidget *parent = nullptr);

    void setChosen(const QList<ModelRef> &chosen);
    [[nodiscard]] const QList<ModelRef> &chosen() const { return m_chosen; }
    //! \brief What becomes of the shot at each of them. One that is not there at the moment, as
    //! when its provider's file is away, is not shown and not forgotten.
    void showPlans(const QList<PlannedShot> &plans);
    //! \brief Puts the focus on the first of them.
    void focusChips();
    //! \brief Lets the user tick some of the offers, beside the button.
    void popUp(const QList<TargetOffer> &offers, QWidget &button);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QToolButton *newChip(const PlannedShot &plan);
    void choose(const ModelRef &target, bool chosen);

    QList<ModelRef> m_chosen;
    QWidget *m_chips;
    StatusLabel *m_status;
    QStringList m_shown; //!< what the chips say
};

} // namespace Firstframe
