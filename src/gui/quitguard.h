// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace Firstframe {

class QuitDialog;

//! \brief Lets the window close only when no answer to a submit is awaited any more, and after a few
//! seconds at the latest. Says so while it lasts.
//!
//! \verbatim
//!   first close --> prepareRequested() --> letGo() --> the window closes
//!                        |-> showDelay(): a dialog, with a button that does not wait
//! \endverbatim
class QuitGuard final : public QObject
{
    Q_OBJECT
public:
    //! \a window has to outlive it.
    explicit QuitGuard(QWidget &window);

    //! \brief For the window's closeEvent: whether it may close now. If not, it is closed later.
    [[nodiscard]] bool mayClose();

public Q_SLOTS:
    //! \brief Answers to submits are awaited.
    void showDelay();
    //! \brief There is nothing to wait for any more.
    void letGo();

Q_SIGNALS:
    //! \brief Once, with the first close. Without a receiver nothing is waited for.
    void prepareRequested();

private:
    void show(const QString &text);

    QWidget &m_window;
    QPointer<QuitDialog> m_dialog;
    QTimer m_patience; //!< until something is said even though nobody has answered
    QTimer m_limit;
    bool m_isAsked = false;
    bool m_isReady = false;
};

} // namespace Firstframe
