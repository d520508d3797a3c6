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

//! \brief Why a job waits although it could go on. Not stored: the engine knows it anew each time.
enum class WaitReason {
    Paused, //!< the user paused the queue
    ProviderFull, //!< as many tasks as the provider takes at a time are under way
    SubmitLimit, //!< other jobs are being sent just now
    RateLimited, //!< the provider asked for patience, or allows so many calls a minute
    Offline, //!< there is no network, or the provider cannot be reached
    NoKey, //!< there is no key for the provider
    NoProvider, //!< nobody knows the provider any more
    NoModel, //!< the provider does not offer the model any more
};

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
    bool isSlow = false; //!< takes longer than is usual at its provider; no failure
    qint64 rank = 0; //!< order of the queue: the lowest goes first
    std::optional<WaitReason> waitReason; //!< not stored
    std::optional<QDateTime> waitsUntil; //!< when that ends by itself, if it does; not stored

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
[[nodiscard]] bool canSubmitAgain(const Job &job); //!< and dismiss, check, attachTask
//! \brief Whether it may be left to its provider, which may still finish and charge it.
[[nodiscard]] bool canStopWatching(const Job &job);
//! \brief Whether its place in the queue may be changed.
[[nodiscard]] bool canMove(const Job &job);
//! \brief Whether all that is known of it is a task that was made elsewhere: there is no shot that
//! could be submitted again, or whose settings could be used again.
[[nodiscard]] bool isWatchedOnly(const Job &job);

//! \brief What becomes of the clip of a job that is removed.
enum class ClipFate {
    Keep,
    Trash,
    Delete, //!< for good, and the job too
};

//! \brief What Generate asks of the engine.
struct JobRequest
{
    QString providerId;
    QString modelId;
    Shot shot;
    int takes = 1;
};

//! \brief A task that was made elsewhere, to be followed and fetched here.
struct WatchRequest
{
    QString providerId;
    QString modelId;
    QString taskId;
};

//! \brief One change of state, as the log of events keeps it. An event from a state to itself says
//! something of note without a change.
struct JobEvent
{
    QDateTime at; //!< UTC
    std::optional<JobState> from; //!< none: the job was made
    JobState to = JobState::Waiting;
    QString reason; //!< English, for the log; no secret, no prompt

    bool operator==(const JobEvent &) const = default;
};

} // namespace Firstframe

Q_DECLARE_METATYPE(Firstframe::Job)
Q_DECLARE_METATYPE(Firstframe::JobRequest)
Q_DECLARE_METATYPE(Firstframe::WatchRequest)
Q_DECLARE_METATYPE(Firstframe::JobEvent)
