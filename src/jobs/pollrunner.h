// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "jobs/pace.h"

namespace Firstframe {

//! \brief One look at a running task: cancels it if that was asked for, then asks how it is.
//!
//! A failure of ours or of the way there never ends the job; only the provider's own word does.
class PollRunner final : public JobRunner
{
    Q_OBJECT
public:
    using JobRunner::JobRunner;

    void requestCancel() override;

protected:
    void run() override;

private:
    void sendCancel();
    void applyCancelled(const Result<CancelOutcome> &outcome);
    void poll();
    void apply(const TaskStatus &status);
    void applyRunning(const TaskStatus &status);
    [[nodiscard]] Pace::Polling polling() const;
    void noteSlow();
    void applySucceeded(const TaskStatus &status);
    void applyError(const Error &error);
    void end(JobState state, TaskOutcome outcome, const std::optional<Error> &error,
             const QString &reason);

    bool m_cancelFailed = false;
};

} // namespace Firstframe
