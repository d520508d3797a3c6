// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrunner.h"

#include "core/loggable.h"
#include "jobs/jobslog.h"
#include "jobs/pace.h"
#include "net/httpcall.h"

#include <QRandomGenerator>
#include <QTimer>

namespace Firstframe {

using namespace std::chrono_literals;

JobRunner::JobRunner(const EngineContext &engine, ProviderAccess access, JobRecord record,
                     QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_access(std::move(access))
    , m_record(std::move(record))
{
    followBaseUrl(m_record, m_access.provider.baseUrl());
}

void JobRunner::start()
{
    QMetaObject::invokeMethod(
        this, [this] { run(); }, Qt::QueuedConnection);
}

void JobRunner::moveTo(JobState state, const QString &reason, const Then &then)
{
    const JobState from = m_record.job.state;
    m_record.job.state = state;
    commit([this, from, reason] { return m_engine.store.move(m_record, from, reason, now()); },
           then);
}

void JobRunner::save(Database::Durability durability, const Then &then)
{
    commit([this, durability] { return m_engine.store.save(m_record, durability); }, then);
}

void JobRunner::note()
{
    // While a change of state is stuck, the row is not yet what the record says.
    if (!m_stuck && m_engine.store.save(m_record, Database::Durability::Process))
        Q_EMIT changed(m_record.job);
}

void JobRunner::commit(const std::function<Result<void>()> &write, const Then &then)
{
    constexpr auto pauseWhileStuck = 5s;
    const Result<void> written = write();
    if (written) {
        m_stuck = false;
        Q_EMIT changed(m_record.job);
        then();
        return;
    }
    if (written.error().kind == ErrorKind::Internal) { // the row is gone, or moved by someone else
        qCWarning(jobsLog).noquote()
            << "job" << m_record.job.id << "lost its row:" << written.error().detail;
        finish();
        return;
    }
    if (!m_stuck) {
        m_stuck = true;
        // The task id is what a paid clip can be found by, should the disk never take it.
        qCWarning(jobsLog).noquote()
            << "job" << m_record.job.id << "cannot be saved as" << jobStateName(m_record.job.state)
            << "with task" << idForLog(m_record.job.task.id);
        Q_EMIT stuck(written.error());
    }
    QTimer::singleShot(pauseWhileStuck, this, [this, write, then] { commit(write, then); });
}

void JobRunner::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    Q_EMIT finished();
}

void JobRunner::call(const HttpRequest &request,
                     const std::function<void(const Result<HttpReply> &)> &then)
{
    auto *const call = new HttpCall(m_engine.network, request, m_access.key, this);
    connect(call, &HttpCall::finished, this, [call, then](const Result<HttpReply> &reply) {
        call->deleteLater();
        then(reply);
    });
    call->start();
}

void JobRunner::askStatus(const std::function<void(const Result<TaskStatus> &)> &then)
{
    const Provider &provider = m_access.provider;
    call(provider.statusCall(m_record.job.task), [this, then](const Result<HttpReply> &reply) {
        if (!reply) {
            then(std::unexpected(reply.error()));
            return;
        }
        const Result<TaskStatus> status = m_access.provider.parseStatus(*reply);
        const bool needsResult = status && status->state == TaskStatus::State::Succeeded
                                 && status->clips.isEmpty() && m_access.provider.hasResultCall();
        if (!needsResult) {
            then(status);
            return;
        }
        call(m_access.provider.resultCall(m_record.job.task, *status),
             [this, then](const Result<HttpReply> &result) {
                 then(result ? m_access.provider.parseResult(*result)
                             : std::unexpected(result.error()));
             });
    });
}

void JobRunner::abortCalls()
{
    qDeleteAll(findChildren<HttpCall *>(Qt::FindDirectChildrenOnly));
}

void JobRunner::setError(const Error &error)
{
    m_record.job.error = error;
    m_record.job.error->retryAfter.reset(); // is in dueAt
}

void JobRunner::postpone(const Error &error)
{
    setError(error);
    ++m_record.attempts;
    postpone(Pace::afterError(error, m_record.attempts, jitter()));
}

void JobRunner::postpone(std::chrono::milliseconds delay)
{
    m_record.dueAt = now().addMSecs(delay.count());
}

void JobRunner::setOver()
{
    m_record.dueAt = {};
    m_record.job.cancelRequested = false;
    m_record.job.isSlow = false;
    m_record.job.progress.reset();
    m_record.job.queuePosition.reset();
    m_record.job.expectedAt.reset();
    m_record.job.finishedAt = now();
}

double jitter()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace Firstframe
