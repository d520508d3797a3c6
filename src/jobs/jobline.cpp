// SPDX-License-Identifier: GPL-3.0-or-later
// What the user may do with the queue as a whole: its order, its pause, its end.
#include "jobs/jobqueue.h"
#include "jobs/jobqueue_p.h"
#include "jobs/jobtexts.h"

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

// An answer that takes longer is worth less than an end that comes.
constexpr auto longestQuit = 5s;

QHash<JobId, qint64> ranksIn(const QList<JobRecord> &records)
{
    QHash<JobId, qint64> ranks;
    for (const JobRecord &record : records)
        ranks.insert(record.job.id, record.job.rank);
    return ranks;
}

} // namespace

void JobQueue::moveBefore(JobId id, JobId before)
{
    const std::optional<JobRecord> record = d->find(id);
    if (!record)
        return;
    const Result<QList<JobRecord>> line = d->store.line();
    const QHash<JobId, qint64> ranks = ranksIn(line.value_or(QList<JobRecord>()));
    const bool isPossible = canMove(record->job) && id != before && !d->scheduler.runner(id)
                            && (before == 0 || ranks.contains(before));
    if (!isPossible) {
        Q_EMIT refused(JobTexts::notPossibleNow());
        return;
    }
    d->tell(d->store.moveInLine(id, before));
    d->tellRanks(ranks);
    d->wakeSoon();
}

void JobQueue::Private::tellRanks(const QHash<JobId, qint64> &ranks)
{
    for (const JobRecord &record : store.line().value_or(QList<JobRecord>())) {
        if (ranks.value(record.job.id) != record.job.rank)
            Q_EMIT q.changed(record.job);
    }
}

void JobQueue::setPaused(bool paused)
{
    if (paused == d->scheduler.isPaused())
        return;
    if (d->isOpen) {
        if (const Result<void> kept = d->store.setPaused(paused); !kept) {
            Q_EMIT refused(kept.error());
            return;
        }
    }
    d->scheduler.setPaused(paused);
    Q_EMIT pausedChanged(paused);
    d->wakeSoon();
}

void JobQueue::Private::restorePause()
{
    if (!store.isPaused().value_or(false))
        return;
    scheduler.setPaused(true);
    Q_EMIT q.pausedChanged(true);
}

void JobQueue::setOnline(bool online)
{
    d->scheduler.setOnline(online);
    d->wakeSoon();
}

void JobQueue::loadEvents(JobId id)
{
    const Result<QList<JobEvent>> events = d->store.events(id);
    if (events)
        Q_EMIT eventsLoaded(id, *events);
    else
        Q_EMIT refused(events.error());
}

void JobQueue::prepareToQuit()
{
    d->isQuitting = true;
    d->scheduler.holdSubmits();
    const int submits = d->scheduler.submitsUnderWay();
    if (submits == 0) {
        d->finishQuitting();
        return;
    }
    d->quitTimer.start(longestQuit);
    Q_EMIT quitDelayed(submits);
}

void JobQueue::Private::finishQuitting()
{
    quitTimer.stop();
    isQuitting = false;
    Q_EMIT q.readyToQuit();
}

} // namespace Firstframe
