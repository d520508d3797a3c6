// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrecord.h"
#include "jobs/picturecopy.h"
#include "providers/provider.h"

#include <QList>

//! \brief Turns requests into records, and records into what the user made of them. Pure.
namespace Firstframe::JobDesk {

//! \brief One record per take, frozen: what is wrong with the shot for the model is an Error.
//! \a picture is our copy of the request's first frame; none for text to video.
[[nodiscard]] Result<QList<JobRecord>> newJobs(const JobRequest &request, const Provider &provider,
                                               const std::optional<PictureCopy> &picture,
                                               const QDateTime &now);

//! \brief Another attempt at the same frozen shot.
[[nodiscard]] JobRecord newTake(const JobRecord &of, int take, const QDateTime &now);

//! \brief A task that was made elsewhere: running, and without a shot.
[[nodiscard]] Result<JobRecord> watchedTask(const WatchRequest &request, const Provider &provider,
                                            const QDateTime &now);

//! \brief An unconfirmed job whose task was found: running, and asked for at once.
[[nodiscard]] Result<JobRecord> withTask(const JobRecord &record, const QString &taskId,
                                         const Provider &provider, const QDateTime &now);

//! \brief What a program that ended while submitting left behind: nobody knows the outcome.
[[nodiscard]] JobRecord interrupted(const JobRecord &record, const QDateTime &now);

//! \brief Cancelled here and now, without a word to the provider.
[[nodiscard]] JobRecord cancelled(const JobRecord &record, const QDateTime &now);

//! \brief Left to the provider, because the user does not want to wait any longer.
[[nodiscard]] JobRecord noLongerWatched(const JobRecord &record, const QDateTime &now);

//! \brief Asks for the clip of this very job again; see retrySubmits() for when it can.
[[nodiscard]] JobRecord resumed(const JobRecord &record, const QDateTime &now);

} // namespace Firstframe::JobDesk
