// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pollrunner.h"

#include "jobs/clipname.h"
#include "jobs/jobslog.h"
#include "jobs/jobtexts.h"

namespace Firstframe {

namespace {

// A provider may not find a task right after it made it, so one such reply proves nothing.
constexpr int mostLostReplies = 6;

} // namespace

void PollRunner::run()
{
    const bool wantsCancel = m_record.job.cancelRequested && !m_record.cancelSent;
    if (wantsCancel && m_access.provider.canCancel())
        sendCancel();
    else
        poll();
}

void PollRunner::sendCancel()
{
    call(m_access.provider.cancelCall(m_record.job.task), [this](const Result<HttpReply> &reply) {
        applyCancelled(reply ? m_access.provider.parseCancelled(*reply)
                             : std::unexpected(reply.error()));
    });
}

void PollRunner::applyCancelled(const Result<CancelOutcome> &outcome)
{
    if (!outcome) { // not confirmed: asked again with the next look, unless the task is over
        m_cancelFailed = true;
        setError(outcome.error());
        poll();
        return;
    }
    m_record.cancelSent = true;
    if (*outcome == CancelOutcome::TooLate)
        m_record.job.cancelRequested = false;
    save(Database::Durability::Process, [this] { poll(); });
}

void PollRunner::poll()
{
    askStatus([this](const Result<TaskStatus> &status) {
        if (status)
            apply(*status);
        else
            applyError(status.error());
    });
}

void PollRunner::apply(const TaskStatus &status)
{
    m_record.lostReplies = 0;
    m_record.job.providerWord = status.word;
    switch (status.state) {
    case TaskStatus::State::Waiting:
    case TaskStatus::State::Running:
        applyRunning(status);
        return;
    case TaskStatus::State::Succeeded:
        applySucceeded(status);
        return;
    case TaskStatus::State::Failed:
        end(JobState::Failed, TaskOutcome::Refused, status.error,
            QStringLiteral("failed at the provider"));
        return;
    case TaskStatus::State::Cancelled:
        end(JobState::Cancelled, TaskOutcome::Refused, std::nullopt,
            QStringLiteral("cancelled at the provider"));
        return;
    }
}

void PollRunner::applyRunning(const TaskStatus &status)
{
    Job &job = m_record.job;
    job.progress = status.progress;
    job.queuePosition = status.queuePosition;
    job.expectedAt =
        status.remaining ? std::optional(now().addSecs(status.remaining->count())) : std::nullopt;
    const bool cancelAtOnce =
        job.cancelRequested && !m_record.cancelSent && !m_cancelFailed
        && m_access.provider.canCancel(); // asked for while this call was on its way
    if (!m_cancelFailed)
        job.error.reset();
    m_record.attempts = 0;
    const Pace::Polling pace = polling();
    postpone(cancelAtOnce ? std::chrono::milliseconds(0)
                          : Pace::untilNextPoll(Pace::pollInterval(pace), jitter()));
    if (Pace::isSlow(pace) && !job.isSlow)
        noteSlow();
    save(Database::Durability::Process, [this] { finish(); });
}

Pace::Polling PollRunner::polling() const
{
    const Job &job = m_record.job;
    const Provider &provider = m_access.provider;
    const QDateTime since = job.submittedAt.isValid() ? job.submittedAt : job.createdAt;
    return {provider.pollInterval(),
            std::chrono::milliseconds(since.msecsTo(now())),
            provider.usualTime(job.shot),
            provider.linkLifetime(),
            m_engine.store.count(job.providerId, JobState::Running).value_or(1),
            provider.statusCallsPerMinute()};
}

// No change of state, but worth an entry in its log.
void PollRunner::noteSlow()
{
    m_record.job.isSlow = true;
    if (const auto logged =
            m_engine.store.logNote(m_record, QStringLiteral("longer than usual"), now());
        !logged)
        qCWarning(jobsLog).noquote() << "not logged:" << logged.error().detail;
}

void PollRunner::applySucceeded(const TaskStatus &status)
{
    Job &job = m_record.job;
    const auto lifetime = m_access.provider.linkLifetime();
    job.linkExpiresAt = status.expiresAt;
    if (!job.linkExpiresAt && lifetime)
        job.linkExpiresAt = now().addSecs(lifetime->count());
    job.outcome = TaskOutcome::Made;
    job.cancelRequested = false;
    job.isSlow = false;
    job.progress.reset();
    job.queuePosition.reset();
    job.expectedAt.reset();
    job.error.reset();
    m_record.attempts = 0;
    m_record.linksAsked = 0;
    m_record.clipLink = status.clips.value(0); // empty: the download asks for one
    m_record.partName =
        clipBaseName(job.shot.prompt, job.createdAt, job.id) + QStringLiteral(".part");
    m_record.dueAt = now();
    moveTo(JobState::Downloading, QStringLiteral("made"), [this] { finish(); });
}

void PollRunner::applyError(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::InvalidRequest:
        if (++m_record.lostReplies >= mostLostReplies) {
            end(JobState::Failed, TaskOutcome::Open, JobTexts::taskUnknown(m_record.job),
                QStringLiteral("task not known"));
            return;
        }
        break;
    case ErrorKind::Content: // a result that is refused for its content will not be given out later
        end(JobState::Failed, TaskOutcome::Refused, error, QStringLiteral("content"));
        return;
    case ErrorKind::Key:
    case ErrorKind::Balance:
    case ErrorKind::RateLimit:
    case ErrorKind::ProviderFault:
    case ErrorKind::Network:
    case ErrorKind::UnknownOutcome:
    case ErrorKind::NotReady:
    case ErrorKind::File:
    case ErrorKind::NoSpace:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break;
    }
    postpone(error);
    save(Database::Durability::Process, [this] { finish(); });
}

void PollRunner::requestCancel()
{
    if (m_record.job.cancelRequested || m_record.job.state != JobState::Running)
        return;
    if (m_access.provider.canCancel()) {
        m_record.job.cancelRequested = true; // the next leg sends it
        note();
        return;
    }
    abortCalls();
    end(JobState::Cancelled, TaskOutcome::Open, JobTexts::noLongerWatched(m_record.job),
        QStringLiteral("no longer watched"));
}

void PollRunner::end(JobState state, TaskOutcome outcome, const std::optional<Error> &error,
                     const QString &reason)
{
    setOver();
    m_record.job.outcome = outcome;
    m_record.job.error.reset();
    if (error)
        setError(*error);
    moveTo(state, reason, [this] { finish(); });
}

} // namespace Firstframe
