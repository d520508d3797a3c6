// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QPoint>
#include <QRect>
#include <QString>

#include <chrono>
#include <memory>

namespace Firstframe {

//! \brief Hands and eyes at an X display: moves the mouse, types, and sees what the screen shows.
//!
//! Everything goes through the X server (XTest, XGetImage), so that programs cannot tell it from a
//! person. Positions are screen pixels. Not thread-safe.
class DesktopUser final
{
public:
    explicit DesktopUser(const QByteArray &display);
    ~DesktopUser();
    Q_DISABLE_COPY_MOVE(DesktopUser)

    [[nodiscard]] bool waitForWindowManager(std::chrono::milliseconds limit);

    void moveTo(QPoint position);
    void press();
    void release();
    void click(QPoint position);
    //! \brief Characters of the keyboard's own layout only (US English).
    void type(const QString &text);
    //! \brief By its X name, with what is held meanwhile: pressKey("v", "Control_L").
    void pressKey(const char *key, const char *held = nullptr);

    //! \brief The screen as it is now; an empty \a area means all of it.
    [[nodiscard]] QImage look(QRect area = {}) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe
