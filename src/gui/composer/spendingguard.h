// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotplan.h"
#include "gui/settings/spendinglimit.h"

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace Firstframe {

//! \brief Stands between the wish to generate and the engine: what may cost more than the user's
//! limit is asked about first. Whoever asks for clips goes through it.
//!
//! \verbatim
//!   submit() --within the limit--> approved()
//!            --above it----------> [dialog] --Generate--> approved()
//!                                           --Cancel----> nothing
//! \endverbatim
class SpendingGuard final : public QObject
{
    Q_OBJECT
public:
    //! \a window is where it asks, and has to outlive it.
    explicit SpendingGuard(QWidget &window, QObject *parent = nullptr);

    void setLimit(const SpendingLimit &limit) { m_limit = limit; }
    //! \brief Answers with approved() at once, later, or never. Does nothing while it asks.
    void submit(const QList<PlannedShot> &shots);

Q_SIGNALS:
    void approved(const QList<Firstframe::JobRequest> &requests);
    //! \brief The user does not want to be asked about unknown prices again.
    void limitChanged(const Firstframe::SpendingLimit &limit);

private:
    void ask(const QList<PlannedShot> &shots, const Estimate &total);
    void approve(const QList<PlannedShot> &shots);

    QWidget &m_window;
    SpendingLimit m_limit;
    QPointer<QMessageBox> m_box;
};

} // namespace Firstframe
