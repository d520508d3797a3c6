// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/checkrunner.h"

#include "jobs/jobdesk.h"
#include "jobs/jobtexts.h"

namespace Firstframe {

void CheckRunner::run()
{
    call(m_access.provider.findCall(), [this](const Result<HttpReply> &reply) {
        apply(reply ? m_access.provider.parseFound(*reply) : std::unexpected(reply.error()));
    });
}

void CheckRunner::apply(const Result<QList<ListedTask>> &listed)
{
    if (!listed) {
        report(JobTexts::listNotRead(m_record.job, listed.error()));
        return;
    }
    applyMatch(matchTask(m_record.job, *listed, m_access.provider,
                         [this](const QString &taskId) { return isKnown(taskId); }));
}

// A store that does not answer might hide a job that follows it: then it is not taken.
bool CheckRunner::isKnown(const QString &taskId)
{
    const auto known = m_engine.store.jobOfTask(m_record.job.providerId, taskId);
    return !known || known->has_value();
}

void CheckRunner::applyMatch(const TaskMatch &match)
{
    switch (match.kind) {
    case TaskMatch::Kind::One:
        adopt(match.taskId);
        return;
    case TaskMatch::Kind::None:
        report(JobTexts::notListed(m_record.job));
        return;
    case TaskMatch::Kind::Several:
        report(JobTexts::listedSeveralTimes(m_record.job, match.candidates));
        return;
    case TaskMatch::Kind::Unclear:
        report(JobTexts::listedWithoutPrompt(m_record.job));
        return;
    }
}

void CheckRunner::adopt(const QString &taskId)
{
    Result<JobRecord> found = JobDesk::withTask(m_record, taskId, m_access.provider, now());
    if (!found) {
        report(JobTexts::listNotRead(m_record.job, found.error()));
        return;
    }
    m_record = *found;
    m_record.job.state = JobState::Unconfirmed; // where it comes from
    moveTo(JobState::Running, QStringLiteral("found in the provider's list"), [this] { finish(); });
}

void CheckRunner::report(const Error &error)
{
    setError(error);
    save(Database::Durability::Process, [this] { finish(); });
}

} // namespace Firstframe
