// SPDX-License-Identifier: GPL-3.0-or-later
// What the user may do with one job: the other half of JobQueue.
#include "jobs/jobqueue.h"
#include "jobs/jobqueue_p.h"
#include "jobs/jobtexts.h"

namespace Firstframe {

std::optional<JobRecord> JobQueue::Private::find(JobId id)
{
    if (!mayWrite())
        return std::nullopt;
    const Result<JobRecord> record = store.record(id);
    if (record)
        return *record;
    Q_EMIT q.refused(record.error());
    return std::nullopt;
}

std::optional<JobRecord> JobQueue::Private::find(JobId id, bool (*isPossible)(const Job &))
{
    std::optional<JobRecord> record = find(id);
    if (!record || isPossible(record->job))
        return record;
    Q_EMIT q.refused(JobTexts::notPossibleNow());
    return std::nullopt;
}

bool JobQueue::Private::move(const JobRecord &after, JobState from, const QString &reason)
{
    const Result<void> moved = store.move(after, from, reason, clock.now());
    if (moved) {
        Q_EMIT q.changed(after.job);
        scheduler.review(after.job.providerId);
    } else {
        Q_EMIT q.refused(moved.error());
    }
    return moved.has_value();
}

bool JobQueue::Private::save(const JobRecord &record)
{
    const Result<void> saved = store.save(record, Database::Durability::Full);
    if (saved)
        Q_EMIT q.changed(record.job);
    else
        Q_EMIT q.refused(saved.error());
    return saved.has_value();
}

bool JobQueue::Private::canCancelAtProvider(const Job &job) const
{
    const Provider *const provider = scheduler.provider(job.providerId);
    return job.state == JobState::Running && provider && provider->canCancel();
}

void JobQueue::Private::cancelAtProvider(JobRecord record)
{
    record.job.cancelRequested = true;
    record.cancelSent = false;
    record.dueAt = clock.now();
    if (save(record))
        scheduler.wakeSoon();
}

void JobQueue::cancel(JobId id)
{
    const std::optional<JobRecord> record = d->find(id, canCancel);
    if (!record)
        return;
    if (JobRunner *const runner = d->scheduler.runner(id)) {
        runner->requestCancel();
        return;
    }
    if (d->canCancelAtProvider(record->job)) {
        d->cancelAtProvider(*record);
        return;
    }
    d->move(JobDesk::cancelled(*record, d->clock.now()), record->job.state, QStringLiteral("user"));
    d->wakeSoon(); // its place at the provider is free
}

void JobQueue::retry(JobId id)
{
    const std::optional<JobRecord> record = d->find(id, canRetry);
    if (!record)
        return;
    if (retrySubmits(record->job)) {
        d->enqueueTake(*record);
        return;
    }
    const JobRecord after = JobDesk::resumed(*record, d->clock.now());
    if (record->job.state != JobState::Downloading)
        d->move(after, record->job.state, QStringLiteral("retry"));
    else if (!d->scheduler.runner(id)) // one that is busy is trying already
        d->save(after);
    d->wakeSoon();
}

void JobQueue::submitAgain(JobId id)
{
    const std::optional<JobRecord> record = d->find(id, canSubmitAgain);
    if (!record)
        return;
    JobRecord dismissed = *record;
    dismissed.job.state = JobState::Failed;
    bool isDismissed = false;
    d->enqueueTake(*record, [&] {
        const Result<void> moved = d->store.moveInside(
            dismissed, JobState::Unconfirmed, QStringLiteral("submit again"), d->clock.now());
        isDismissed = moved.has_value();
        return moved;
    });
    if (isDismissed)
        Q_EMIT changed(dismissed.job);
}

void JobQueue::dismiss(JobId id)
{
    const std::optional<JobRecord> record = d->find(id, canSubmitAgain);
    if (!record)
        return;
    JobRecord dismissed = *record;
    dismissed.job.state = JobState::Failed;
    d->move(dismissed, JobState::Unconfirmed, QStringLiteral("dismissed"));
}

void JobQueue::Private::reviewActive()
{
    if (!isOpen)
        return;
    for (const QString &providerId : store.providersActive().value_or(QStringList()))
        scheduler.review(providerId);
}

} // namespace Firstframe
