// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks whose ids come from elsewhere, and jobs that are left to their provider.
#include "jobs/jobqueue.h"
#include "jobs/jobqueue_p.h"
#include "jobs/jobtexts.h"

namespace Firstframe {

const Provider *JobQueue::Private::providerOf(const QString &id)
{
    const Provider *const provider = scheduler.provider(id);
    if (!provider)
        Q_EMIT q.refused({ErrorKind::InvalidRequest,
                          JobQueue::tr("This provider is not known. Choose another one."),
                          id,
                          {}});
    return provider;
}

bool JobQueue::Private::isTaskFree(const QString &providerId, const QString &taskId)
{
    const Result<std::optional<JobId>> known = store.jobOfTask(providerId, taskId);
    if (!known) {
        Q_EMIT q.refused(known.error());
        return false;
    }
    const JobId id = known->value_or(0);
    if (id == 0)
        return true;
    if (const std::optional<JobRecord> record = find(id))
        Q_EMIT q.refused(JobTexts::taskKnownAlready(record->job));
    Q_EMIT q.alreadyWatched(id);
    return false;
}

void JobQueue::watch(const WatchRequest &request)
{
    const Provider *const provider = d->providerOf(request.providerId);
    if (!provider)
        return;
    const Result<JobRecord> record = JobDesk::watchedTask(request, *provider, d->clock.now());
    if (!record)
        Q_EMIT refused(record.error());
    else if (d->isTaskFree(provider->id(), record->job.task.id))
        d->enqueue(QList<JobRecord>{*record}, {}, QStringLiteral("task made elsewhere"));
}

void JobQueue::attachTask(JobId id, const QString &taskId)
{
    const std::optional<JobRecord> record = d->find(id, canSubmitAgain);
    if (!record)
        return;
    const Provider *const provider = d->providerOf(record->job.providerId);
    if (!provider)
        return;
    const Result<JobRecord> after = JobDesk::withTask(*record, taskId, *provider, d->clock.now());
    if (!after) {
        Q_EMIT refused(after.error());
        return;
    }
    if (!d->isTaskFree(provider->id(), after->job.task.id))
        return;
    d->scheduler.stop(id); // a look into the provider's list is not needed any more
    d->move(*after, JobState::Unconfirmed, QStringLiteral("task entered by the user"));
    d->wakeSoon();
}

void JobQueue::check(JobId id)
{
    const std::optional<JobRecord> record = d->find(id, canSubmitAgain);
    if (!record)
        return;
    if (const Result<void> started = d->scheduler.check(*record); !started)
        Q_EMIT refused(started.error());
}

void JobQueue::stopWatching(JobId id)
{
    const std::optional<JobRecord> record = d->find(id, canStopWatching);
    if (!record)
        return;
    d->scheduler.stop(id);
    d->move(JobDesk::noLongerWatched(*record, d->clock.now()), JobState::Running,
            QStringLiteral("the user stopped watching"));
    d->wakeSoon(); // its place at the provider is free
}

} // namespace Firstframe
