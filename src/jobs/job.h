// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/shot.h"
#include "providers/task.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Firstframe {

using JobId = qint64;

//! \brief Where a job is in its life.
//!
//! \verbatim
//!   waiting -> submitting -> running -> downloading -> done
//!                 |             |            |
//!                 v             v            v
//!            unconfirmed     failed     failed (retry fetches a fresh link)
//!   waiting | running -> cancelled
//! \endverbatim
enum class JobState {
    Waiting,
    Submitting,
    Unconfirmed,
    Running,
    Downloading,
    Done,
    Failed,
    Cancelled,
};

//! \brief "waiting" and so on, as the database writes it.
[[nodiscard]] QString jobStateName(JobState state);
[[nodiscard]] std::optional<JobState> jobStateFromName(QStringView name);
//! \brief Whether the engine still works on it by itself.
[[nodiscard]] bool isActive(JobState state);

//! \brief What the provider's last word on its task was. Decides what a retry means.
enum class TaskOutcome {
    Open, //!< it has not said: asking again may still bring the clip
    Made, //!< the clip exists at the provider: a retry only fetches it
    Refused, //!< it failed, was cancelled or was never accepted: a retry is a new job
};

[[nodiscard]] QString taskOutcomeName(TaskOutcome outcome);
[[nodiscard]] std::optional<TaskOutcome> taskOutcomeFromName(QStringView name);

//! \brief Our record of one paid attempt at a shot. A value; the row in the database is the truth.
struct Job
{
    JobId id = 0;
    QString shotId; //!< the takes of one shot share it
    int take = 1;

    // Frozen when the job is made; resuming reads only this.
    QString providerId;
    QString providerName;
    QString modelId;
    QString modelName;
    Shot shot; //!< firstFrame is our own copy of the picture
    QByteArray pictureDigest; //!< SHA-256 of that copy, hexadecimal; empty without a picture
    QString promptAsSent; //!< in the provider's dialect

    JobState state = JobState::Waiting;
    Task task; //!< empty until the provider accepted it
    TaskOutcome outcome = TaskOutcome::Open;
    QString providerWord; //!< the provider's own state word, last seen
    std::optional<int> progress; //!< 0..100, of the running or of the download
    std::optional<int> queuePosition;
    std::optional<QDateTime> expectedAt;
    std::optional<QDateTime> linkExpiresAt;
    std::optional<Error> error; //!< why it failed, is unconfirmed, or is trying again
    bool cancelRequested = false; //!< asked of the provider, which has not confirmed it yet

    QDateTime createdAt; //!< all times UTC
    QDateTime submittedAt;
    QDateTime finishedAt;

    QString clipPath; //!< absolute; the finished file, empty before
    QString posterPath; //!< absolute; a small JPEG, empty before
    qint64 clipBytes = 0;

    bool operator==(const Job &) const = default;
};

//! \brief What the user may do with a job now; the engine checks again.
[[nodiscard]] bool canCancel(const Job &job);
[[nodiscard]] bool canRetry(const Job &job);
//! \brief Whether a retry makes a new job, which may be charged, instead of asking for this one's
//! clip again.
[[nodiscard]] bool retrySubmits(const Job &job);
[[nodiscard]] bool canSubmitAgain(const Job &job); //!< and dismiss

//! \brief What Generate asks of the engine.
struct JobRequest
{
    QString providerId;
    QString modelId;
    Shot shot;
    int takes = 1;
};

} // namespace Firstframe

Q_DECLARE_METATYPE(Firstframe::Job)
Q_DECLARE_METATYPE(Firstframe::JobRequest)
