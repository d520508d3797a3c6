// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QMutex>

namespace Firstframe {

//! \brief Time that moves only when a test moves it. Thread-safe.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_now;
    }
    [[nodiscard]] std::chrono::milliseconds steady() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_steady;
    }

    //! \brief Both clocks go on.
    void advance(std::chrono::milliseconds by)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = m_now.addMSecs(by.count());
        m_steady += by;
    }
    //! \brief Somebody set the wall clock; the steady one does not notice.
    void setNow(const QDateTime &now)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = now;
    }

private:
    mutable QMutex m_mutex;
    QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::UTC);
    std::chrono::milliseconds m_steady{1'000'000};
};

} // namespace Firstframe
