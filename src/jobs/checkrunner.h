// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "jobs/taskmatch.h"

namespace Firstframe {

//! \brief One look into the provider's list for an unconfirmed job's task.
//!
//! Exactly one that must be it makes the job running; whatever else it finds is said in the job,
//! which stays unconfirmed.
class CheckRunner final : public JobRunner
{
    Q_OBJECT
public:
    using JobRunner::JobRunner;

    //! \brief An unconfirmed job is dismissed, not cancelled.
    void requestCancel() override {}

protected:
    void run() override;

private:
    void apply(const Result<QList<ListedTask>> &listed);
    void applyMatch(const TaskMatch &match);
    void adopt(const QString &taskId);
    void report(const Error &error);
    [[nodiscard]] bool isKnown(const QString &taskId);
};

} // namespace Firstframe
