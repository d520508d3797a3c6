// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobqueue.h"

#include "jobs/jobqueue_p.h"
#include "jobs/jobslog.h"
#include "jobs/jobtexts.h"
#include "jobs/leftovers.h"
#include "jobs/pace.h"
#include "jobs/worker.h"

#include <utility>

namespace Firstframe {

JobQueue::Private::Private(JobQueue &owner, JobFolders where, const Clock &time)
    : q(owner)
    , folders(std::move(where))
    , clock(time)
    , keyForms(store,
               [&owner](const QString &id, int form) { Q_EMIT owner.keyFormKnown(id, form); })
    , network(&owner)
    , scheduler({store, network, clock, folders, keyForms}, &owner)
    , quitTimer(&owner)
{
    quitTimer.setSingleShot(true);
    QObject::connect(&quitTimer, &QTimer::timeout, &owner, [this] { finishQuitting(); });
}

JobQueue::JobQueue(const JobFolders &folders, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, folders, clock))
{
    connect(&d->scheduler, &JobScheduler::changed, this, &JobQueue::changed);
    connect(&d->scheduler, &JobScheduler::stuck, this, &JobQueue::refused);
    connect(&d->scheduler, &JobScheduler::rested, this, [this](JobId id, JobScheduler::Lane lane) {
        d->finishRemoval(id, lane);
        if (lane == JobScheduler::Lane::Check)
            Q_EMIT checked(id);
        if (d->isQuitting && d->scheduler.submitsUnderWay() == 0)
            d->finishQuitting();
    });
}

JobQueue::~JobQueue() = default;

void JobQueue::open()
{
    d->wasOpened = true;
    d->openStore();
    const QList<JobRequest> early = std::exchange(d->early, {});
    for (const JobRequest &request : early)
        generate(request);
}

void JobQueue::Private::openStore()
{
    const Result<void> opened = store.open(folders.database, clock.now());
    if (!opened) {
        whyClosed = opened.error();
        Q_EMIT q.opened({});
        Q_EMIT q.noticed(opened.error());
        return;
    }
    isOpen = !store.isReadOnly();
    if (!isOpen)
        whyClosed = store.notice();
    if (isOpen)
        recover();
    const Result<QList<Job>> jobs = store.jobs();
    Q_EMIT q.opened(jobs.value_or(QList<Job>()));
    keyForms.tellAll();
    if (!jobs)
        Q_EMIT q.refused(jobs.error());
    if (const std::optional<Error> &notice = store.notice())
        Q_EMIT q.noticed(*notice);
    restorePause();
    reviewActive();
    wakeSoon();
}

// Nothing is submitted again by itself: whoever was submitting when the program ended waits for
// the user's word.
void JobQueue::Private::recover()
{
    forgetRemoved();
    const QDateTime now = clock.now();
    for (const JobRecord &record :
         store.inState(JobState::Submitting).value_or(QList<JobRecord>())) {
        tell(store.move(JobDesk::interrupted(record, now), JobState::Submitting,
                        QStringLiteral("the program ended while submitting"), now));
    }
    const auto latest = std::chrono::milliseconds(Pace::longestRetryAfter);
    tell(store.wakeAll(now, now.addMSecs(latest.count())));
    removeLeftovers(folders.images, folders.posters);
}

bool JobQueue::Private::mayWrite()
{
    if (whyClosed)
        Q_EMIT q.refused(*whyClosed);
    return !whyClosed;
}

void JobQueue::Private::tell(const Result<void> &result)
{
    if (!result)
        Q_EMIT q.refused(result.error());
}

void JobQueue::Private::wakeSoon()
{
    if (isOpen)
        scheduler.wakeSoon();
}

void JobQueue::setProviders(const ProviderCatalog &catalog)
{
    d->scheduler.setProviders(catalog);
    if (!d->isOpen)
        return;
    for (const Provider &provider : catalog.providers) {
        if (d->scheduler.isComplete(provider.id()))
            d->tell(d->store.wakeProvider(provider.id(), d->clock.now()));
    }
    d->reviewActive();
    d->wakeSoon();
}

void JobQueue::setKey(const QString &providerId, const QByteArray &key)
{
    d->scheduler.setKey(providerId, key);
    if (!d->isOpen)
        return;
    if (d->scheduler.isComplete(providerId))
        d->tell(d->store.wakeProvider(providerId, d->clock.now()));
    d->wakeSoon();
}

void JobQueue::wake()
{
    if (d->isOpen)
        d->scheduler.wake();
}

void JobQueue::generate(const JobRequest &request)
{
    if (!d->wasOpened) {
        d->early.append(request);
        return;
    }
    if (!d->mayWrite())
        return;
    const Provider *const provider = d->providerOf(request.providerId);
    if (!provider)
        return;
    if (!request.shot.firstFrame) {
        d->enqueue(JobDesk::newJobs(request, *provider, std::nullopt, d->clock.now()));
        return;
    }
    const FirstFrame original = *request.shot.firstFrame;
    const QString folder = d->folders.images;
    runOnWorker(
        this, [original, folder] { return copyPicture(original, folder); },
        [this, request, provider = *provider](const Result<PictureCopy> &copy) {
            if (copy)
                d->enqueue(JobDesk::newJobs(request, provider, *copy, d->clock.now()));
            else
                Q_EMIT refused(copy.error());
        });
}

void JobQueue::Private::enqueue(const Result<QList<JobRecord>> &records,
                                const std::function<Result<void>()> &alongside,
                                const QString &reason)
{
    const Result<QList<JobRecord>> inserted =
        records ? store.insert(*records, alongside, reason) : std::unexpected(records.error());
    if (!inserted) {
        Q_EMIT q.refused(inserted.error());
        return;
    }
    for (const JobRecord &record : *inserted) {
        Q_EMIT q.added(record.job);
        scheduler.review(record.job.providerId);
    }
    wakeSoon();
}

void JobQueue::Private::enqueueTake(const JobRecord &of,
                                    const std::function<Result<void>()> &alongside)
{
    const Result<int> last = store.lastTake(of.job.shotId);
    if (last)
        enqueue(QList<JobRecord>{JobDesk::newTake(of, *last + 1, clock.now())}, alongside);
    else
        Q_EMIT q.refused(last.error());
}

} // namespace Firstframe
