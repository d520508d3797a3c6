// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JobStore that is about what may go: removed jobs, until they cannot come back any
// more, and pictures that no job needs.
#include "jobs/jobstatements.h"
#include "jobs/jobstore.h"

#include <QCoreApplication>
#include <QSqlError>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JobStoreRemoval)
};

} // namespace

Result<void> JobStore::markRemoved(const JobRecord &record, const QDateTime &now)
{
    const JobState state = record.job.state;
    return m_database.transaction(Database::Durability::Full, [&]() -> Result<void> {
        const Result<QSqlQuery *> query =
            m_database.run(JobStatements::markRemoved, {record.job.id, jobStateName(state)});
        if (!query)
            return std::unexpected(query.error());
        if ((*query)->numRowsAffected() != 1)
            return failure(ErrorKind::Internal, Text::tr("This job has changed in the meantime."),
                           QStringLiteral("job %1 to be removed").arg(record.job.id));
        return logEvent(record, state, QStringLiteral("removed"), now);
    });
}

Result<void> JobStore::restore(JobId id, const QDateTime &now)
{
    return m_database.transaction(Database::Durability::Full, [&]() -> Result<void> {
        const Result<QSqlQuery *> query = m_database.run(JobStatements::restore, {id});
        if (!query)
            return std::unexpected(query.error());
        if ((*query)->numRowsAffected() != 1)
            return failure(ErrorKind::NotFound,
                           Text::tr("This job was deleted for good and cannot be put back."),
                           QStringLiteral("job %1").arg(id));
        const Result<JobRecord> restored = record(id);
        if (!restored)
            return std::unexpected(restored.error());
        return logEvent(*restored, restored->job.state, QStringLiteral("put back"), now);
    });
}

Result<QList<JobRecord>> JobStore::removed()
{
    return records(JobStatements::removed(), {});
}

Result<QStringList> JobStore::pictures()
{
    const Result<QSqlQuery *> query = m_database.run(JobStatements::pictures);
    if (!query)
        return std::unexpected(query.error());
    QStringList paths;
    while ((*query)->next())
        paths.append((*query)->value(0).toString());
    const QSqlError broken = (*query)->lastError();
    (*query)->finish();
    if (broken.isValid()) // half a list would cost pictures
        return failure(ErrorKind::File, Text::tr("The job list could not be read."),
                       broken.databaseText());
    return paths;
}

} // namespace Firstframe
