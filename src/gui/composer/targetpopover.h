// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotplan.h"

#include <QFrame>

class QVBoxLayout;

namespace Firstframe {

//! \brief A list of providers and models to tick, those that cannot take the shot greyed and with
//! the reason below. Closes on Escape, a click elsewhere or when the focus leaves it, and is gone
//! then. Lies in the window itself: assistive technology is not shown popups of their own.
class TargetPopover final : public QFrame
{
    Q_OBJECT
public:
    //! \a button is what it belongs to.
    TargetPopover(const QList<TargetOffer> &offers, const QList<ModelRef> &chosen, QWidget &button);

    //! \brief Shows it above or below the button, where there is room.
    void popUp();

Q_SIGNALS:
    void toggled(const Firstframe::ModelRef &target, bool chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addOffer(const TargetOffer &offer, bool chosen, QVBoxLayout *rows);
    void followFocus(const QWidget *now);

    QWidget &m_button;
    QWidget *m_first; //!< what gets the focus
};

} // namespace Firstframe
