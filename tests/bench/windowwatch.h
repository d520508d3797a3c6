// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>
#include <optional>

struct _XDisplay;

namespace Firstframe::Bench {

//! \brief Sees windows come up on an X display, from outside of the programs that show them.
class WindowWatch final
{
public:
    explicit WindowWatch(const QByteArray &display);
    ~WindowWatch();
    Q_DISABLE_COPY_MOVE(WindowWatch)

    [[nodiscard]] bool isOpen() const { return m_display != nullptr; }
    //! \brief Forgets what has come up so far.
    void forget();
    //! \brief Blocks until something as large as a main window is mapped; false after \a limit.
    [[nodiscard]] bool waitForWindow(std::chrono::milliseconds limit);

private:
    [[nodiscard]] bool isMainWindow(unsigned long window) const;

    _XDisplay *m_display = nullptr;
};

} // namespace Firstframe::Bench
