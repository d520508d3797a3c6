// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QSize>
#include <QString>
#include <QStringList>

#include <memory>

namespace Firstframe {

//! \brief A desktop that a test has to itself: X server, window manager, D-Bus session with
//! accessibility and nothing else on it, an empty home.
//!
//! Every process of it dies with the test, also when the test is killed. Several may run at once,
//! in different tests: the X server chooses its own display. The accessibility library can be
//! bound to one session only, so that a test has one for its whole life.
class DesktopSession final
{
public:
    explicit DesktopSession(QSize screen = {1920, 1080});
    ~DesktopSession();
    Q_DISABLE_COPY_MOVE(DesktopSession)

    //! \brief Blocks until everything answers. On false, problem() says what is missing.
    [[nodiscard]] bool start();
    void stop();
    [[nodiscard]] QString problem() const;

    //! \brief The X display, for example ":3".
    [[nodiscard]] QByteArray display() const;
    //! \brief The home folder of whoever uses this desktop.
    [[nodiscard]] QString home() const;
    //! \brief What a program needs to run on this desktop; little else of the caller's comes along.
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe
