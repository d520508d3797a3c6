// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotplan.h"
#include "gui/popover.h"

class QVBoxLayout;

namespace Firstframe {

//! \brief A list of providers and models to tick, those that cannot take the shot greyed and with
//! the reason below.
class TargetPopover final : public Popover
{
    Q_OBJECT
public:
    //! \a button is what it belongs to.
    TargetPopover(const QList<TargetOffer> &offers, const QList<ModelRef> &chosen, QWidget &button);

    //! \brief Opens it at the first offer that can be ticked.
    void popUp();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void toggled(const Firstframe::ModelRef &target, bool chosen);

private:
    void addOffer(const TargetOffer &offer, bool chosen);

    QVBoxLayout *m_rows;
    QWidget *m_first; //!< what gets the focus
};

} // namespace Firstframe
