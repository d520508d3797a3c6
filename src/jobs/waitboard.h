// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace Firstframe {

//! \brief What holds a job up, and until when if that ends by itself.
struct Wait
{
    std::optional<WaitReason> reason;
    QDateTime until; //!< UTC; invalid: not by itself, or nobody knows

    bool operator==(const Wait &) const = default;
};

//! \brief Remembers why each job was last said to wait, so that only news are told.
class WaitBoard
{
public:
    //! \brief Writes it into the job; whether it is other than what was told before.
    [[nodiscard]] bool tell(Job &job, const Wait &wait);
    //! \brief The job was told as it is.
    void hear(const Job &job);
    void forget(JobId id) { m_told.remove(id); }

private:
    QHash<JobId, Wait> m_told; //!< those that wait for something
};

} // namespace Firstframe
