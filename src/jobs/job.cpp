// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

#include <array>
#include <utility>

namespace Firstframe {

namespace {

constexpr std::array<std::pair<JobState, const char16_t *>, 8> stateNames = {{
    {JobState::Waiting, u"waiting"},
    {JobState::Submitting, u"submitting"},
    {JobState::Unconfirmed, u"unconfirmed"},
    {JobState::Running, u"running"},
    {JobState::Downloading, u"downloading"},
    {JobState::Done, u"done"},
    {JobState::Failed, u"failed"},
    {JobState::Cancelled, u"cancelled"},
}};

constexpr std::array<std::pair<TaskOutcome, const char16_t *>, 3> outcomeNames = {{
    {TaskOutcome::Open, u"open"},
    {TaskOutcome::Made, u"made"},
    {TaskOutcome::Refused, u"refused"},
}};

template<typename Value, size_t Size>
QString nameOf(Value value, const std::array<std::pair<Value, const char16_t *>, Size> &names)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return QString::fromUtf16(name);
    }
    return {};
}

template<typename Value, size_t Size>
std::optional<Value> valueOf(QStringView name,
                             const std::array<std::pair<Value, const char16_t *>, Size> &names)
{
    for (const auto &[value, known] : names) {
        if (name == QStringView(known))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString jobStateName(JobState state)
{
    return nameOf(state, stateNames);
}

std::optional<JobState> jobStateFromName(QStringView name)
{
    return valueOf(name, stateNames);
}

QString taskOutcomeName(TaskOutcome outcome)
{
    return nameOf(outcome, outcomeNames);
}

std::optional<TaskOutcome> taskOutcomeFromName(QStringView name)
{
    return valueOf(name, outcomeNames);
}

bool isActive(JobState state)
{
    return state == JobState::Waiting || state == JobState::Submitting || state == JobState::Running
           || state == JobState::Downloading;
}

bool canCancel(const Job &job)
{
    // A clip that is being downloaded has been paid for: there is nothing left to cancel.
    const bool inTime = job.state == JobState::Waiting || job.state == JobState::Submitting
                        || job.state == JobState::Running;
    return inTime && !job.cancelRequested;
}

bool canRetry(const Job &job)
{
    const bool isOverForGood = isWatchedOnly(job) && job.outcome == TaskOutcome::Refused;
    if (isOverForGood)
        return false; // there is nothing that could be sent again
    return job.state == JobState::Failed || job.state == JobState::Cancelled
           || (job.state == JobState::Downloading && job.error);
}

bool retrySubmits(const Job &job)
{
    return canRetry(job) && (job.outcome == TaskOutcome::Refused || job.task.id.isEmpty());
}

bool canSubmitAgain(const Job &job)
{
    return job.state == JobState::Unconfirmed;
}

bool canStopWatching(const Job &job)
{
    return job.state == JobState::Running && !job.cancelRequested;
}

bool canMove(const Job &job)
{
    return job.state == JobState::Waiting;
}

bool isWatchedOnly(const Job &job)
{
    return !job.task.id.isEmpty() && !job.submittedAt.isValid() && !job.shot.firstFrame
           && job.shot.prompt.isEmpty();
}

} // namespace Firstframe
