// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/waitboard.h"

namespace Firstframe {

bool WaitBoard::tell(Job &job, const Wait &wait)
{
    job.waitReason = wait.reason;
    job.waitsUntil = wait.until.isValid() ? std::optional(wait.until) : std::nullopt;
    const bool isNews = m_told.value(job.id) != wait;
    hear(job);
    return isNews;
}

void WaitBoard::hear(const Job &job)
{
    if (job.waitReason || job.waitsUntil)
        m_told.insert(job.id, {job.waitReason, job.waitsUntil.value_or(QDateTime())});
    else
        m_told.remove(job.id);
}

} // namespace Firstframe
