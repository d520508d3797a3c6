// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace Firstframe {

//! \brief Where time comes from, so that a test can move it. Thread-safe.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    //! \brief Wall-clock time in UTC: for people, for the database, for a link's expiry.
    [[nodiscard]] virtual QDateTime now() const = 0;
    //! \brief Time that never goes back, from an arbitrary start: for waiting.
    [[nodiscard]] virtual std::chrono::milliseconds steady() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds steady() const override;
};

} // namespace Firstframe
