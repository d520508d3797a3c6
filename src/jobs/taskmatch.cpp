// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/taskmatch.h"

#include <algorithm>

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

// Two clocks differ, and providers take their time to write a task down.
constexpr std::chrono::seconds clockTolerance = 2min;
// A job that the end of the program interrupted does not know when its submit ended.
constexpr std::chrono::seconds longestSubmit = 30min;

bool wasMeanwhile(const QDateTime &moment, const Job &job)
{
    QDateTime end = job.submittedAt.addSecs(longestSubmit.count());
    if (job.finishedAt.isValid())
        end = std::min(end, job.finishedAt);
    return moment >= job.submittedAt.addSecs(-clockTolerance.count())
           && moment <= end.addSecs(clockTolerance.count());
}

} // namespace

TaskMatch matchTask(const Job &job, const QList<ListedTask> &listed, const Provider &provider,
                    const std::function<bool(const QString &)> &isKnown)
{
    const QString prompt = job.promptAsSent.trimmed();
    TaskMatch match;
    int unclear = 0;
    for (const ListedTask &task : listed) {
        const bool mayBeIt =
            wasMeanwhile(task.createdAt, job)
            && provider.mayBeModel(task.model, job.modelId, job.shot.mode(), job.shot.resolution)
            && !isKnown(task.id);
        if (!mayBeIt)
            continue;
        if (task.prompt.trimmed() == prompt) {
            match.taskId = task.id;
            ++match.candidates;
        } else if (task.prompt.isEmpty()) {
            ++unclear;
        }
    }
    using Kind = TaskMatch::Kind;
    if (match.candidates == 1 && unclear == 0) {
        match.kind = Kind::One;
        return match;
    }
    match.taskId.clear();
    if (match.candidates > 1)
        match.kind = Kind::Several;
    else if (unclear > 0)
        match.kind = Kind::Unclear;
    return match;
}

} // namespace Firstframe
