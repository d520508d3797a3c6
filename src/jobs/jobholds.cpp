// SPDX-License-Identifier: GPL-3.0-or-later
// What holds jobs up: the half of JobScheduler that says why a job waits.
#include "core/httpmessage.h"
#include "jobs/jobscheduler.h"
#include "jobs/jobtexts.h"

#include <algorithm>

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

// A link that lives brings the clip without a word to the provider.
bool hasLink(const JobRecord &record, const QDateTime &now)
{
    const std::optional<QDateTime> &expiry = record.job.linkExpiresAt;
    return record.job.state == JobState::Downloading && !record.clipLink.isEmpty()
           && (!expiry || *expiry > now);
}

} // namespace

std::optional<JobScheduler::Lack> JobScheduler::lackOf(const Job &job) const
{
    const Provider *const provider = m_catalog.provider(job.providerId);
    if (!provider)
        return Lack{WaitReason::NoProvider, JobTexts::providerMissing(job)};
    if (provider->needsKey() && m_keys.value(job.providerId).isEmpty())
        return Lack{WaitReason::NoKey, JobTexts::keyMissing(job)};
    if (job.state == JobState::Waiting && !provider->model(job.modelId))
        return Lack{WaitReason::NoModel, JobTexts::modelMissing(job)};
    return std::nullopt;
}

std::optional<JobScheduler::Lack> JobScheduler::lackOf(const JobRecord &record,
                                                       const QDateTime &now) const
{
    std::optional<Lack> lack = lackOf(record.job);
    if (lack && lack->reason == WaitReason::NoKey && hasLink(record, now))
        return std::nullopt;
    return lack;
}

bool JobScheduler::isComplete(const QString &providerId) const
{
    const Provider *const provider = m_catalog.provider(providerId);
    return provider && (!provider->needsKey() || !m_keys.value(providerId).isEmpty());
}

bool JobScheduler::isCutOff(const QString &providerId) const
{
    const Provider *const provider = m_catalog.provider(providerId);
    return !m_isOnline && provider && !isThisMachine(provider->baseUrl());
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

// What holds up every submit to the provider; the first that applies is what the user can act on.
Wait JobScheduler::holdOf(const Provider &provider, const QDateTime &now) const
{
    if (m_isPaused)
        return {WaitReason::Paused, {}};
    if (isCutOff(provider.id()))
        return {WaitReason::Offline, {}};
    if (const Wait pause = m_pauses.value(provider.id()); pause.until > now)
        return pause;
    if (roomAt(provider) <= 0)
        return {WaitReason::ProviderFull, {}};
    if (const QDateTime open = openAt(m_submitGates, provider.id(), now); open > now)
        return {WaitReason::RateLimited, open};
    if (busy(Lane::Submit) >= mostSubmits)
        return {WaitReason::SubmitLimit, {}};
    return {};
}

Wait JobScheduler::waitOf(const JobRecord &record, const Wait &hold, const QDateTime &now) const
{
    if (const std::optional<Lack> lack = lackOf(record, now))
        return {lack->reason, {}};
    if (isCutOff(record.job.providerId))
        return {WaitReason::Offline, {}};
    if (record.job.state != JobState::Waiting || hold.reason == WaitReason::Paused)
        return record.job.state == JobState::Waiting ? hold : Wait();
    if (!record.job.error || !(record.dueAt > now))
        return hold;
    switch (record.job.error->kind) {
    case ErrorKind::RateLimit:
        return {WaitReason::RateLimited, record.dueAt};
    case ErrorKind::Network:
        return {WaitReason::Offline, record.dueAt};
    default:
        return {std::nullopt, record.dueAt};
    }
}

void JobScheduler::reviewAll(const QDateTime &now)
{
    for (const Provider &provider : std::as_const(m_catalog.providers)) {
        const QString id = provider.id();
        if (!m_waitingAt.contains(id))
            continue;
        const QDateTime end = m_reviewAt.value(id);
        if (m_holds.value(id) != holdOf(provider, now) || (end.isValid() && end <= now))
            reviewLine(id, now);
    }
    for (const QString &id : std::exchange(m_unreviewed, {})) {
        reviewLine(id, now);
        reviewJobs(id, JobState::Running, now);
        reviewJobs(id, JobState::Downloading, now);
    }
}

void JobScheduler::reviewLine(const QString &providerId, const QDateTime &now)
{
    const Provider *const provider = m_catalog.provider(providerId);
    m_holds.insert(providerId, provider ? holdOf(*provider, now) : Wait());
    m_reviewAt.remove(providerId);
    reviewJobs(providerId, JobState::Waiting, now);
}

void JobScheduler::reviewJobs(const QString &providerId, JobState state, const QDateTime &now)
{
    const auto records = m_engine.store.atProvider(providerId, state);
    for (const JobRecord &record : records.value_or(QList<JobRecord>())) {
        if (!m_running.contains(record.job.id))
            reviewJob(record, m_holds.value(providerId), now);
    }
}

void JobScheduler::reviewJob(JobRecord record, const Wait &hold, const QDateTime &now)
{
    const Wait wait = waitOf(record, hold, now);
    const std::optional<Lack> lack = lackOf(record, now);
    const bool wasParked = lack && record.dueAt.isValid() && park(record, lack->error);
    if (m_board.tell(record.job, wait) || wasParked)
        Q_EMIT changed(record.job);
    QDateTime &reviewAt = m_reviewAt[record.job.providerId];
    if (wait.until.isValid() && (!reviewAt.isValid() || wait.until < reviewAt))
        reviewAt = wait.until;
}

// Nothing wakes it but the return of what it lacks.
bool JobScheduler::park(JobRecord &record, const Error &error)
{
    record.job.error = error;
    record.dueAt = {};
    return m_engine.store.save(record, Database::Durability::Process).has_value();
}

void JobScheduler::tell(const Job &job)
{
    m_board.hear(job);
    Q_EMIT changed(job);
}

} // namespace Firstframe
