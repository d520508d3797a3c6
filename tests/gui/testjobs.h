// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

namespace Firstframe {

//! \brief A job as the queue would tell of it.
inline Job makeJob(JobId id, JobState state, const QString &prompt = QStringLiteral("A cat walks"))
{
    Job job;
    job.id = id;
    job.providerId = QStringLiteral("minimax");
    job.providerName = QStringLiteral("MiniMax");
    job.modelId = QStringLiteral("hailuo-2.3");
    job.modelName = QStringLiteral("Hailuo 2.3");
    job.shot.prompt = prompt;
    job.state = state;
    job.createdAt = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
    job.finishedAt = QDateTime(QDate(2026, 11, 20), QTime(9, 41), Qt::UTC);
    return job;
}

} // namespace Firstframe
