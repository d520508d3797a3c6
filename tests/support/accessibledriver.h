// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/accessiblecontrol.h"

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <functional>
#include <memory>

namespace Firstframe {

class DesktopSession;
class DesktopUser;

//! \brief Finds controls of a program in another process, as a screen reader does.
//!
//! \verbatim
//!   driver.attach(process.processId()) -> driver.find(ControlRole::Button, "Generate") -> activate()
//! \endverbatim
//!
//! Waiting is woken by the program's own accessibility events (and looks again now and then, since
//! not every change has one). Belongs to the test's main thread; one per process.
class AccessibleDriver final
{
public:
    //! \brief Connects this process to the session's accessibility bus.
    explicit AccessibleDriver(const DesktopSession &session);
    ~AccessibleDriver();
    Q_DISABLE_COPY_MOVE(AccessibleDriver)

    //! \brief Waits for the program to show up on the bus with a window. Everything below asks it.
    [[nodiscard]] bool attach(qint64 processId, std::chrono::milliseconds limit = defaultLimit);

    //! \brief Waits until there is one. A combo box is found by its label's name. Invalid after
    //! \a limit.
    [[nodiscard]] AccessibleControl find(ControlRole role, const QString &name,
                                         std::chrono::milliseconds limit = defaultLimit);
    //! \brief The same, but what is there now.
    [[nodiscard]] AccessibleControl findNow(ControlRole role, const QString &name) const;

    //! \brief What has the keyboard now.
    [[nodiscard]] AccessibleControl focused() const;
    //! \brief Clicks the control, unless it has the keyboard already, and waits until it has. The
    //! window manager gets to see each click first, so that keys may overtake it.
    [[nodiscard]] bool focus(DesktopUser &user, const AccessibleControl &control);
    //! \brief Opens the combo box of that label and clicks the item. False when there is none.
    [[nodiscard]] bool choose(DesktopUser &user, const QString &label, const QString &item);

    //! \brief Until it holds or the time is over; what held last.
    [[nodiscard]] bool waitUntil(const std::function<bool()> &condition,
                                 std::chrono::milliseconds limit = defaultLimit);

    //! \brief The program's controls, one a line, for the message of a test that found nothing.
    [[nodiscard]] QString outline() const;

    static constexpr std::chrono::milliseconds defaultLimit{20'000};

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe
