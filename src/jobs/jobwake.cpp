// SPDX-License-Identifier: GPL-3.0-or-later
// When to look next: the part of JobScheduler that sets its one timer.
#include "jobs/jobscheduler.h"
#include "jobs/pace.h"

#include <algorithm>

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

void takeEarlier(QDateTime &earliest, const QDateTime &time)
{
    if (time.isValid() && (!earliest.isValid() || time < earliest))
        earliest = time;
}

} // namespace

void JobScheduler::arm(const QDateTime &now)
{
    m_timer.stop();
    const QDateTime next = nextWake(now);
    if (!next.isValid())
        return;
    const auto delay = std::chrono::milliseconds(m_engine.clock.now().msecsTo(next));
    m_timer.start(std::clamp<std::chrono::milliseconds>(delay, 1ms, Pace::longestRetryAfter));
}

// What is due already and was not started waits for a runner to end, for its provider's gate or
// for what holds it up; the first and the last wake us as well.
QDateTime JobScheduler::nextWake(const QDateTime &now) const
{
    QDateTime earliest;
    for (const Provider &provider : m_catalog.providers) {
        if (m_waitingAt.contains(provider.id()))
            takeEarlier(earliest, nextSubmit(provider, now));
        if (isCutOff(provider.id()))
            continue;
        takeEarlier(earliest, nextCall(provider, JobState::Running, now));
        takeEarlier(earliest, nextCall(provider, JobState::Downloading, now));
    }
    return earliest;
}

QDateTime JobScheduler::nextCall(const Provider &provider, JobState state,
                                 const QDateTime &now) const
{
    QDateTime next = m_engine.store.nextDueAt(provider.id(), state, now).value_or(QDateTime());
    QDateTime open = openAt(m_statusGates, provider.id(), now);
    if (state != JobState::Running || open <= now)
        return next;
    const auto due = m_engine.store.dueAt(provider.id(), state, now, 1);
    if (due && !due->isEmpty())
        return open;
    return next.isValid() ? std::max(next, open) : next;
}

QDateTime JobScheduler::nextSubmit(const Provider &provider, const QDateTime &now) const
{
    const Wait hold = holdOf(provider, now);
    if (hold.reason && !hold.until.isValid())
        return {};
    QDateTime next =
        m_engine.store.nextDueAt(provider.id(), JobState::Waiting, now).value_or(QDateTime());
    if (!hold.until.isValid())
        return next;
    const auto due = m_engine.store.dueInLine(provider.id(), now, 1);
    if (due && !due->isEmpty())
        return hold.until;
    return next.isValid() ? std::max(next, hold.until) : next;
}

QDateTime JobScheduler::openAt(const QHash<QString, CallGate> &gates, const QString &providerId,
                               const QDateTime &now) const
{
    const auto closed = gates.value(providerId).closedFor(m_engine.clock.steady());
    return now.addMSecs(closed.count());
}

} // namespace Firstframe
