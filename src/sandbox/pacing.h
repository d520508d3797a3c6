// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/task.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace Firstframe::Sandbox {

//! \brief How long work takes here: believable, not as long as the real thing. Pure.
class Pacing
{
public:
    //! \brief \a speed 10 is ten times faster than the default.
    explicit Pacing(double speed = 1)
        : m_speed(speed)
    {}

    //! \brief From the submit to the start.
    [[nodiscard]] std::chrono::milliseconds patience() const;
    //! \brief From the start to the end: two seconds for each second of the clip.
    [[nodiscard]] std::chrono::milliseconds work(const Task &task) const;
    //! \brief How much of the work's time has passed, 0..99: only a finished clip is 100.
    [[nodiscard]] int percent(const Task &task, const QDateTime &now) const;
    //! \brief Until the planned end, rounded up; none when it is overdue or has not begun.
    [[nodiscard]] std::optional<std::chrono::seconds> remaining(const Task &task,
                                                                const QDateTime &now) const;

private:
    double m_speed;
};

} // namespace Firstframe::Sandbox
