// SPDX-License-Identifier: GPL-3.0-or-later
// The half of JobStore that the scheduler asks: what is due, and when the next one is.
#include "jobs/jobstatements.h"
#include "jobs/jobstore.h"

namespace Firstframe {

namespace {

QVariant milliseconds(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}

Result<QDateTime> timeFrom(const Result<QVariant> &value)
{
    if (!value)
        return std::unexpected(value.error());
    return value->isNull() ? QDateTime()
                           : QDateTime::fromMSecsSinceEpoch(value->toLongLong(), Qt::UTC);
}

Result<int> numberFrom(const Result<QVariant> &value)
{
    if (!value)
        return std::unexpected(value.error());
    return value->toInt();
}

} // namespace

Result<QList<JobRecord>> JobStore::inState(JobState state)
{
    return records(JobStatements::inState(), {jobStateName(state)});
}

Result<QList<DueJob>> JobStore::dueAt(const QString &providerId, JobState state,
                                      const QDateTime &now, int limit)
{
    return dueJobs(providerId, JobStatements::dueAtProvider,
                   {providerId, jobStateName(state), milliseconds(now), limit});
}

Result<QList<DueJob>> JobStore::dueInLine(const QString &providerId, const QDateTime &now,
                                          int limit)
{
    return dueJobs(providerId, JobStatements::dueInLine, {providerId, milliseconds(now), limit});
}

Result<QList<DueJob>> JobStore::dueJobs(const QString &providerId, const QString &sql,
                                        const QVariantList &binds)
{
    const Result<QSqlQuery *> query = m_database.run(sql, binds);
    if (!query)
        return std::unexpected(query.error());
    QList<DueJob> due;
    while ((*query)->next())
        due.append({(*query)->value(0).toLongLong(), providerId, (*query)->value(1).toLongLong()});
    (*query)->finish();
    return due;
}

Result<QDateTime> JobStore::nextDueAt(const QString &providerId, JobState state,
                                      const QDateTime &now)
{
    return timeFrom(single(JobStatements::nextDueAtProvider,
                           {providerId, jobStateName(state), milliseconds(now)}));
}

Result<int> JobStore::count(const QString &providerId, JobState state)
{
    return numberFrom(single(JobStatements::count, {providerId, jobStateName(state)}));
}

Result<int> JobStore::lastTake(const QString &shotId)
{
    return numberFrom(single(JobStatements::lastTake, {shotId}));
}

Result<QStringList> JobStore::texts(const QString &sql)
{
    const Result<QSqlQuery *> query = m_database.run(sql);
    if (!query)
        return std::unexpected(query.error());
    QStringList found;
    while ((*query)->next())
        found.append((*query)->value(0).toString());
    (*query)->finish();
    return found;
}

Result<QStringList> JobStore::providersActive()
{
    return texts(JobStatements::providersActive);
}

Result<QStringList> JobStore::providersWaiting()
{
    return texts(JobStatements::providersWaiting);
}

Result<QList<JobRecord>> JobStore::atProvider(const QString &providerId, JobState state)
{
    return records(JobStatements::atProvider(), {providerId, jobStateName(state)});
}

Result<void> JobStore::wakeUnreached(const QDateTime &now)
{
    return m_database.transaction(Database::Durability::Process, [&]() -> Result<void> {
        const Result<QSqlQuery *> query =
            m_database.run(JobStatements::wakeUnreached, {milliseconds(now)});
        return query ? Result<void>() : std::unexpected(query.error());
    });
}

Result<void> JobStore::wakeAll(const QDateTime &now, const QDateTime &latest)
{
    return m_database.transaction(Database::Durability::Process, [&]() -> Result<void> {
        const Result<QSqlQuery *> query =
            m_database.run(JobStatements::wakeAll, {milliseconds(now), milliseconds(latest)});
        return query ? Result<void>() : std::unexpected(query.error());
    });
}

Result<void> JobStore::wakeProvider(const QString &providerId, const QDateTime &now)
{
    return m_database.transaction(Database::Durability::Process, [&]() -> Result<void> {
        const Result<QSqlQuery *> query =
            m_database.run(JobStatements::wakeProvider, {milliseconds(now), providerId});
        return query ? Result<void>() : std::unexpected(query.error());
    });
}

} // namespace Firstframe
