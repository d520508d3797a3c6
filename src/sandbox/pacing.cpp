// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pacing.h"

#include <algorithm>

namespace Firstframe::Sandbox {

namespace {

std::chrono::milliseconds scaled(std::chrono::milliseconds time, double speed)
{
    return std::chrono::milliseconds(qint64(double(time.count()) / speed));
}

} // namespace

std::chrono::milliseconds Pacing::patience() const
{
    return scaled(std::chrono::seconds(2), m_speed);
}

std::chrono::milliseconds Pacing::work(const Task &task) const
{
    return scaled(2 * task.duration, m_speed);
}

int Pacing::percent(const Task &task, const QDateTime &now) const
{
    const qint64 passed = task.started.msecsTo(now);
    const qint64 planned = std::max<qint64>(work(task).count(), 1);
    return int(std::clamp<qint64>(100 * passed / planned, 0, 99));
}

std::optional<std::chrono::seconds> Pacing::remaining(const Task &task, const QDateTime &now) const
{
    if (!task.started.isValid())
        return std::nullopt;
    const auto left = work(task) - std::chrono::milliseconds(task.started.msecsTo(now));
    if (left <= std::chrono::milliseconds(0))
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(left);
}

} // namespace Firstframe::Sandbox
