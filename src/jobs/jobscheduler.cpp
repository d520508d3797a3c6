// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobscheduler.h"

#include "jobs/checkrunner.h"
#include "jobs/downloadrunner.h"
#include "jobs/jobtexts.h"
#include "jobs/pollrunner.h"
#include "jobs/submitrunner.h"

#include <algorithm>

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

constexpr int mostPolls = 8;
constexpr int mostDownloads = 3;

} // namespace

JobScheduler::JobScheduler(const EngineContext &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobScheduler::wake);
}

void JobScheduler::setProviders(const ProviderCatalog &catalog)
{
    m_catalog = catalog;
    for (const Provider &provider : catalog.providers) {
        const QString id = provider.id();
        const auto submits = provider.submitsPerMinute();
        m_submitGates.insert(id, submits ? CallGate(*submits, 1min) : CallGate());
        m_statusGates.insert(id, CallGate::evenly(provider.statusCallsPerMinute()));
        review(id);
    }
}

void JobScheduler::setKey(const QString &providerId, const QByteArray &key)
{
    if (key != m_keys.value(providerId))
        m_engine.keyForms.startOver(providerId);
    if (key.isEmpty())
        m_keys.remove(providerId);
    else
        m_keys.insert(providerId, key);
    review(providerId);
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
    const QStringList waiting = m_engine.store.providersWaiting().value_or(QStringList());
    m_waitingAt = {waiting.cbegin(), waiting.cend()};
    startDue(JobState::Downloading, Lane::Download, now);
    startDue(JobState::Running, Lane::Poll, now);
    startSubmits(now);
    reviewAll(now);
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
    m_pauses.clear();
    for (const Provider &provider : std::as_const(m_catalog.providers))
        review(provider.id());
    if (const Result<void> woken = m_engine.store.wakeAll(now, now); !woken)
        Q_EMIT stuck(woken.error());
}

int JobScheduler::busy(Lane lane) const
{
    return static_cast<int>(std::ranges::count_if(
        m_running, [lane](const Running &running) { return running.lane == lane; }));
}

int JobScheduler::busyAt(const QString &providerId, Lane lane) const
{
    return static_cast<int>(std::ranges::count_if(m_running, [&](const Running &running) {
        return running.lane == lane && running.providerId == providerId;
    }));
}

// Asked for each provider by itself: one that is held up does not stand in the others' way.
void JobScheduler::startDue(JobState state, Lane lane, const QDateTime &now)
{
    const int most = lane == Lane::Poll ? mostPolls : mostDownloads;
    QList<DueJob> due;
    for (const Provider &provider : std::as_const(m_catalog.providers)) {
        const int limit = most + busyAt(provider.id(), lane);
        if (!isCutOff(provider.id()))
            due += m_engine.store.dueAt(provider.id(), state, now, limit).value_or(QList<DueJob>());
    }
    std::ranges::stable_sort(due, {}, &DueJob::order);
    for (const DueJob &job : std::as_const(due)) {
        if (busy(lane) >= most)
            return;
        if (m_running.contains(job.id))
            continue;
        const Result<JobRecord> record = m_engine.store.record(job.id);
        if (record && !lackOf(*record, now) && mayCall(job.providerId, lane))
            start(*record, lane);
    }
}

void JobScheduler::startSubmits(const QDateTime &now)
{
    if (m_submitsAreHeld)
        return;
    QList<DueJob> line;
    QHash<QString, int> room;
    for (const Provider &provider : std::as_const(m_catalog.providers)) {
        const QString id = provider.id();
        if (!m_waitingAt.contains(id) || holdOf(provider, now) != Wait())
            continue;
        room.insert(id, roomAt(provider));
        line += m_engine.store.dueInLine(id, now, mostSubmits + busyAt(id, Lane::Submit))
                    .value_or(QList<DueJob>());
    }
    std::ranges::stable_sort(line, {}, &DueJob::order);
    for (const DueJob &job : std::as_const(line)) {
        int &left = room[job.providerId];
        if (busy(Lane::Submit) >= mostSubmits)
            return;
        if (left <= 0 || m_running.contains(job.id))
            continue;
        const Result<JobRecord> record = m_engine.store.record(job.id);
        if (!record || !maySubmit(*record, now))
            continue;
        --left;
        start(*record, Lane::Submit);
    }
}

bool JobScheduler::maySubmit(const JobRecord &record, const QDateTime &now)
{
    if (lackOf(record, now)) {
        review(record.job.providerId); // parks it
        wakeSoon(); // for the one behind it
        return false;
    }
    return mayCall(record.job.providerId, Lane::Submit);
}

// Asks the gate and goes through it.
bool JobScheduler::mayCall(const QString &providerId, Lane lane)
{
    if (lane == Lane::Download)
        return true; // mostly asks a host of its own
    CallGate &gate = (lane == Lane::Submit ? m_submitGates : m_statusGates)[providerId];
    const auto now = m_engine.clock.steady();
    if (gate.closedFor(now) > 0ms)
        return false;
    gate.pass(now);
    return true;
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
    case Lane::Check:
        return new CheckRunner(m_engine, access, record, this);
    }
    return nullptr;
}

void JobScheduler::start(const JobRecord &record, Lane lane)
{
    JobRunner *const runner = newRunner(record, lane);
    const JobId id = record.job.id;
    m_running.insert(id, {runner, lane, record.job.providerId});
    listenTo(runner, id, record.job.providerId);
    runner->start();
}

void JobScheduler::listenTo(JobRunner *runner, JobId id, const QString &providerId)
{
    connect(runner, &JobRunner::changed, this, &JobScheduler::tell);
    connect(runner, &JobRunner::stuck, this, &JobScheduler::stuck);
    connect(runner, &JobRunner::pauseAsked, this,
            [this, providerId](WaitReason reason, const QDateTime &until) {
                m_pauses.insert(providerId, {reason, until});
            });
    connect(runner, &JobRunner::finished, this, [this, id] { end(id); });
}

Result<void> JobScheduler::check(const JobRecord &record)
{
    if (m_running.contains(record.job.id))
        return {}; // it looks already
    const std::optional<Lack> lack = lackOf(record.job);
    if (lack)
        return std::unexpected(lack->error);
    if (!provider(record.job.providerId)->canFind())
        return std::unexpected(JobTexts::cannotLookUp(record.job.providerName));
    start(record, Lane::Check);
    return {};
}

void JobScheduler::end(JobId id)
{
    const Running ended = m_running.take(id);
    const JobRecord record = ended.runner->record();
    ended.runner->deleteLater();
    // Whoever is not through goes on waiting, and may have something to wait for.
    if (ended.lane == Lane::Submit || isCutOff(ended.providerId) || lackOf(record.job))
        review(ended.providerId);
    Q_EMIT rested(id, ended.lane);
    wakeSoon();
}

void JobScheduler::stop(JobId id)
{
    m_board.forget(id);
    const Running stopped = m_running.take(id);
    if (!stopped.runner)
        return;
    stopped.runner->disconnect(this);
    delete stopped.runner;
    review(stopped.providerId);
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

void JobScheduler::setOnline(bool online)
{
    if (online == m_isOnline)
        return;
    m_isOnline = online;
    for (const Provider &provider : std::as_const(m_catalog.providers))
        review(provider.id());
    if (!online)
        return;
    m_pauses.removeIf([](const auto &pause) { return pause->reason == WaitReason::Offline; });
    if (const Result<void> woken = m_engine.store.wakeUnreached(m_engine.clock.now()); !woken)
        Q_EMIT stuck(woken.error());
}

} // namespace Firstframe
