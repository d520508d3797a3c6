// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobscheduler.h"

#include "jobs/downloadrunner.h"
#include "jobs/jobtexts.h"
#include "jobs/pace.h"
#include "jobs/pollrunner.h"
#include "jobs/submitrunner.h"

#include <algorithm>

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

constexpr int mostSubmits = 2;
constexpr int mostPolls = 8;
constexpr int mostDownloads = 3;

constexpr int mostAtATime(JobScheduler::Lane lane)
{
    switch (lane) {
    case JobScheduler::Lane::Submit:
        return mostSubmits;
    case JobScheduler::Lane::Poll:
        return mostPolls;
    case JobScheduler::Lane::Download:
        return mostDownloads;
    }
    return 0;
}

void takeEarlier(QDateTime &earliest, const QDateTime &time)
{
    if (time.isValid() && (!earliest.isValid() || time < earliest))
        earliest = time;
}

} // namespace

JobScheduler::JobScheduler(const EngineContext &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobScheduler::wake);
}

void JobScheduler::setKey(const QString &providerId, const QByteArray &key)
{
    if (key != m_keys.value(providerId))
        m_engine.keyForms.startOver(providerId);
    if (key.isEmpty())
        m_keys.remove(providerId);
    else
        m_keys.insert(providerId, key);
}

const Provider *JobScheduler::provider(const QString &id) const
{
    return m_catalog.provider(id);
}

void JobScheduler::wakeSoon()
{
    if (m_wakeIsQueued)
        return;
    m_wakeIsQueued = true;
    QMetaObject::invokeMethod(this, &JobScheduler::wake, Qt::QueuedConnection);
}

void JobScheduler::wake()
{
    m_wakeIsQueued = false;
    noticeClockChange();
    // One time for all of it: whoever becomes due while we look is after now, and the timer's.
    const QDateTime now = m_engine.clock.now();
    startDue(JobState::Downloading, Lane::Download, now);
    startDue(JobState::Running, Lane::Poll, now);
    for (const Provider &provider : std::as_const(m_catalog.providers))
        startWaiting(provider, now);
    arm(now);
}

// Due times are wall-clock times, since they outlive the program. A clock that was set back would
// leave jobs waiting for a time that is far away.
void JobScheduler::noticeClockChange()
{
    constexpr auto tolerance = 30s;
    const QDateTime now = m_engine.clock.now();
    const auto offset =
        std::chrono::milliseconds(now.toMSecsSinceEpoch()) - m_engine.clock.steady();
    const bool changed = m_clockOffset && std::chrono::abs(offset - *m_clockOffset) > tolerance;
    m_clockOffset = offset;
    if (!changed)
        return;
    m_pausedUntil.clear();
    if (const Result<void> woken = m_engine.store.wakeAll(now, now); !woken)
        Q_EMIT stuck(woken.error());
}

int JobScheduler::busy(Lane lane) const
{
    return static_cast<int>(std::ranges::count_if(
        m_running, [lane](const Running &running) { return running.lane == lane; }));
}

void JobScheduler::startDue(JobState state, Lane lane, const QDateTime &now)
{
    int room = mostAtATime(lane) - busy(lane);
    if (room <= 0)
        return;
    const auto due = m_engine.store.due(state, now, mostAtATime(lane));
    if (!due)
        return;
    for (const JobRecord &record : *due) {
        if (m_running.contains(record.job.id))
            continue;
        if (room-- == 0)
            return;
        start(record, lane);
    }
}

void JobScheduler::startWaiting(const Provider &provider, const QDateTime &now)
{
    if (m_isPaused || m_submitsAreHeld)
        return;
    if (const QDateTime paused = m_pausedUntil.value(provider.id()); paused.isValid()) {
        if (paused > now)
            return;
        m_pausedUntil.remove(provider.id());
    }
    int room = std::min(mostSubmits - busy(Lane::Submit), roomAt(provider));
    if (room <= 0)
        return;
    const auto due = m_engine.store.dueInLine(provider.id(), now, room + mostSubmits);
    if (!due)
        return;
    for (const JobRecord &record : *due) {
        if (m_running.contains(record.job.id))
            continue;
        if (room-- == 0)
            return;
        start(record, Lane::Submit);
    }
}

int JobScheduler::roomAt(const Provider &provider) const
{
    const auto submitting = m_engine.store.count(provider.id(), JobState::Submitting);
    const auto running = m_engine.store.count(provider.id(), JobState::Running);
    if (!submitting || !running)
        return 0;
    const auto uploading = std::ranges::count_if(m_running, [&](const Running &other) {
        return other.lane == Lane::Submit && other.providerId == provider.id()
               && other.runner->record().job.state == JobState::Waiting;
    });
    return provider.concurrentTasks() - *submitting - *running - static_cast<int>(uploading);
}

std::optional<Error> JobScheduler::missing(const Job &job) const
{
    const Provider *const provider = m_catalog.provider(job.providerId);
    if (!provider)
        return JobTexts::providerMissing(job);
    if (provider->needsKey() && m_keys.value(job.providerId).isEmpty())
        return JobTexts::keyMissing(job);
    if (job.state == JobState::Waiting && !provider->model(job.modelId))
        return JobTexts::modelMissing(job);
    return std::nullopt;
}

void JobScheduler::park(JobRecord record, const Error &error)
{
    record.job.error = error;
    record.dueAt = {};
    if (m_engine.store.save(record, Database::Durability::Process))
        Q_EMIT changed(record.job);
}

JobRunner *JobScheduler::newRunner(const JobRecord &record, Lane lane)
{
    const QString id = record.job.providerId;
    const Provider &provider = *m_catalog.provider(id);
    const int form = m_engine.keyForms.formFor(provider);
    const ProviderAccess access{provider.withAuthorization(form), m_keys.value(id), form};
    switch (lane) {
    case Lane::Submit:
        return new SubmitRunner(m_engine, access, record, this);
    case Lane::Poll:
        return new PollRunner(m_engine, access, record, this);
    case Lane::Download:
        return new DownloadRunner(m_engine, access, record, this);
    }
    return nullptr;
}

void JobScheduler::start(const JobRecord &record, Lane lane)
{
    if (const std::optional<Error> error = missing(record.job)) {
        park(record, *error);
        return;
    }
    JobRunner *const runner = newRunner(record, lane);
    const JobId id = record.job.id;
    const QString providerId = record.job.providerId;
    m_running.insert(id, {runner, lane, providerId});
    connect(runner, &JobRunner::changed, this, &JobScheduler::changed);
    connect(runner, &JobRunner::stuck, this, &JobScheduler::stuck);
    connect(runner, &JobRunner::pauseAsked, this,
            [this, providerId](std::chrono::milliseconds pause) {
                m_pausedUntil.insert(providerId, m_engine.clock.now().addMSecs(pause.count()));
            });
    connect(runner, &JobRunner::finished, this, [this, id] { end(id); });
    runner->start();
}

void JobScheduler::end(JobId id)
{
    const Running ended = m_running.take(id);
    ended.runner->deleteLater();
    Q_EMIT rested(id, ended.lane);
    wakeSoon();
}

void JobScheduler::stop(JobId id)
{
    const Running stopped = m_running.take(id);
    if (!stopped.runner)
        return;
    stopped.runner->disconnect(this);
    delete stopped.runner;
    wakeSoon();
}

void JobScheduler::setPaused(bool paused)
{
    m_isPaused = paused;
    if (paused)
        stopUnsent();
}

void JobScheduler::holdSubmits()
{
    m_submitsAreHeld = true;
    stopUnsent();
}

// A picture that is still being read or uploaded has cost nothing yet.
void JobScheduler::stopUnsent()
{
    QList<JobId> unsent;
    for (auto running = m_running.cbegin(); running != m_running.cend(); ++running) {
        if (running->lane == Lane::Submit
            && running->runner->record().job.state == JobState::Waiting)
            unsent.append(running.key());
    }
    for (const JobId id : unsent)
        stop(id);
}

void JobScheduler::arm(const QDateTime &now)
{
    m_timer.stop();
    const QDateTime next = nextWake(now);
    if (!next.isValid())
        return;
    const auto delay = std::chrono::milliseconds(m_engine.clock.now().msecsTo(next));
    m_timer.start(std::clamp<std::chrono::milliseconds>(delay, 1ms, Pace::longestRetryAfter));
}

// What is due already and was not started waits for a runner to end, which wakes us as well.
QDateTime JobScheduler::nextWake(const QDateTime &now) const
{
    QDateTime earliest;
    takeEarlier(earliest, m_engine.store.nextDue(JobState::Downloading, now).value_or(QDateTime()));
    takeEarlier(earliest, m_engine.store.nextDue(JobState::Running, now).value_or(QDateTime()));
    for (const Provider &provider : m_catalog.providers)
        takeEarlier(earliest, nextSubmit(provider, now));
    return earliest;
}

QDateTime JobScheduler::nextSubmit(const Provider &provider, const QDateTime &now) const
{
    if (m_isPaused || m_submitsAreHeld)
        return {};
    QDateTime next =
        m_engine.store.nextDueAt(provider.id(), JobState::Waiting, now).value_or(QDateTime());
    QDateTime paused = m_pausedUntil.value(provider.id());
    if (!paused.isValid() || paused <= now)
        return next;
    const auto due = m_engine.store.dueAt(provider.id(), JobState::Waiting, now, 1);
    if (due && !due->isEmpty())
        return paused;
    return next.isValid() ? std::max(next, paused) : QDateTime();
}

} // namespace Firstframe
