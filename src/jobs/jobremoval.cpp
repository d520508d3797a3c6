// SPDX-License-Identifier: GPL-3.0-or-later
// What goes: a deleted job, until that is taken back, and pictures that nobody needs. A part of
// JobQueue.
#include "jobs/cliptrash.h"
#include "jobs/jobqueue.h"
#include "jobs/jobqueue_p.h"
#include "jobs/jobslog.h"
#include "jobs/picturesweep.h"
#include "jobs/worker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Firstframe {

void JobQueue::remove(JobId id, ClipFate fate)
{
    const std::optional<JobRecord> record = d->find(id);
    if (!record)
        return;
    JobRunner *const runner = d->scheduler.runner(id);
    if (record->job.state == JobState::Submitting && runner) {
        // The request is on its way: only its answer says what there is to cancel.
        d->removals.insert(id, fate);
        runner->requestCancel();
        return;
    }
    d->scheduler.stop(id);
    if (d->canCancelAtProvider(record->job)) {
        d->removals.insert(id, fate);
        d->cancelAtProvider(*record);
        return;
    }
    d->removeNow(*record, fate);
}

void JobQueue::Private::finishRemoval(JobId id, JobScheduler::Lane lane)
{
    if (!removals.contains(id))
        return;
    const Result<JobRecord> record = store.record(id);
    if (!record)
        return;
    const bool cancelComesNext = lane == JobScheduler::Lane::Submit
                                 && record->job.state == JobState::Running
                                 && record->job.cancelRequested;
    if (cancelComesNext)
        return;
    const ClipFate fate = removals.take(id);
    if (record->job.state == JobState::Unconfirmed)
        return; // it may have been charged: its owner should see that first
    removeNow(*record, fate);
}

void JobQueue::Private::removeNow(const JobRecord &record, ClipFate fate)
{
    wakeSoon(); // its place at the provider is free, or it goes on after all
    if (fate == ClipFate::Delete) {
        removeForGood(record);
        return;
    }
    const Job &job = record.job;
    QString inTrash;
    if (fate == ClipFate::Trash && QFile::exists(job.clipPath)) {
        const Result<QString> put = ClipTrash::put(job.clipPath);
        if (!put) {
            Q_EMIT q.notTrashed(job, put.error());
            return;
        }
        inTrash = *put;
    }
    if (const Result<void> removed = store.markRemoved(record, clock.now()); !removed) {
        const Result<QString> back =
            inTrash.isEmpty() ? job.clipPath : ClipTrash::takeBack(inTrash, job.clipPath);
        if (!back)
            Q_EMIT q.refused(back.error());
        Q_EMIT q.refused(removed.error());
        return;
    }
    trashed.insert(job.id, inTrash);
    Q_EMIT q.removed(job.id, true);
}

void JobQueue::Private::removeForGood(const JobRecord &record)
{
    if (const Result<void> removed = store.remove(record.job.id); !removed) {
        Q_EMIT q.refused(removed.error());
        return;
    }
    removeFiles(record);
    if (!record.job.clipPath.isEmpty())
        QFile::remove(record.job.clipPath);
    Q_EMIT q.removed(record.job.id, false);
}

void JobQueue::Private::removeFiles(const JobRecord &record) const
{
    if (!record.partName.isEmpty())
        QFile::remove(folders.videos + u'/' + record.partName);
    if (!record.job.posterPath.isEmpty())
        QFile::remove(record.job.posterPath);
}

// Until then it could be taken back.
void JobQueue::Private::forgetRemoved()
{
    for (const JobRecord &record : store.removed().value_or(QList<JobRecord>())) {
        removeFiles(record);
        tell(store.remove(record.job.id));
    }
}

void JobQueue::undoRemove(JobId id)
{
    if (!d->mayWrite())
        return;
    if (const Result<void> restored = d->store.restore(id, d->clock.now()); !restored) {
        Q_EMIT refused(restored.error());
        return;
    }
    std::optional<JobRecord> record = d->find(id);
    if (!record)
        return;
    const QString inTrash = d->trashed.take(id);
    if (!inTrash.isEmpty())
        d->takeClipBack(*record, inTrash);
    Q_EMIT added(record->job);
    d->scheduler.review(record->job.providerId);
    d->wakeSoon();
}

void JobQueue::Private::takeClipBack(JobRecord &record, const QString &inTrash)
{
    const Result<QString> back = ClipTrash::takeBack(inTrash, record.job.clipPath);
    if (!back) {
        Q_EMIT q.refused(back.error());
        return;
    }
    if (*back == record.job.clipPath)
        return;
    record.job.clipPath = *back;
    tell(store.save(record, Database::Durability::Full));
}

// A damaged database that was set aside may still name what the new one does not.
bool JobQueue::Private::hasDamagedBeside() const
{
    const QFileInfo database(folders.database);
    return !database.dir()
                .entryList({database.fileName() + QStringLiteral(".damaged-*")}, QDir::Files)
                .isEmpty();
}

void JobQueue::sweepPictures(const QStringList &pictureFolders, const QStringList &named)
{
    const Result<QStringList> ofJobs = d->store.pictures();
    if (!d->isOpen || !ofJobs || d->hasDamagedBeside())
        return;
    PictureSweep sweep{pictureFolders, {}, QDateTime::currentDateTimeUtc().addSecs(-3600)};
    for (const QString &path : *ofJobs + named)
        sweep.named.insert(QFileInfo(path).fileName());
    runOnWorker(
        this, [sweep] { return Firstframe::sweepPictures(sweep); },
        [](int removed) {
            if (removed > 0)
                qCInfo(jobsLog) << removed << "pictures that nothing names were removed";
        });
}

} // namespace Firstframe
