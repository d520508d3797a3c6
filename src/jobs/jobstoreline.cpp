// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JobStore that is about the queue as people see it: its order, whether it is paused,
// and which tasks are in it.
#include "jobs/jobstatements.h"
#include "jobs/jobstore.h"

namespace Firstframe {

namespace {

const auto pausedSetting = QStringLiteral("paused");

Result<qint64> numberFrom(const Result<QVariant> &value)
{
    if (!value)
        return std::unexpected(value.error());
    return value->toLongLong();
}

} // namespace

Result<qint64> JobStore::lastRank()
{
    return numberFrom(single(JobStatements::lastRank, {rankGap}));
}

Result<void> JobStore::setRank(JobId id, qint64 rank)
{
    const Result<QSqlQuery *> query = m_database.run(JobStatements::setRank, {rank, id});
    return query ? Result<void>() : std::unexpected(query.error());
}

Result<void> JobStore::spreadRanks()
{
    const Result<QList<JobRecord>> line = records(JobStatements::line(), {});
    if (!line)
        return std::unexpected(line.error());
    qint64 rank = 0;
    for (const JobRecord &record : *line) {
        rank += rankGap;
        if (Result<void> set = setRank(record.job.id, rank); !set)
            return set;
    }
    return {};
}

// The rank in the middle between a waiting job and the one before it; none when there is no room.
Result<std::optional<qint64>> JobStore::rankBefore(JobId before)
{
    const Result<qint64> next = numberFrom(single(JobStatements::rankOf, {before}));
    if (!next)
        return std::unexpected(next.error());
    const Result<qint64> previous = numberFrom(single(JobStatements::rankBelow, {*next}));
    if (!previous)
        return std::unexpected(previous.error());
    if (*next - *previous < 2)
        return std::optional<qint64>();
    return std::optional(*previous + (*next - *previous) / 2);
}

Result<void> JobStore::placeBefore(JobId id, JobId before)
{
    Result<std::optional<qint64>> rank = rankBefore(before);
    if (rank && !*rank) {
        if (Result<void> spread = spreadRanks(); !spread)
            return spread;
        rank = rankBefore(before);
    }
    if (!rank)
        return std::unexpected(rank.error());
    return setRank(id, rank->value_or(rankGap));
}

Result<void> JobStore::moveInLine(JobId id, JobId before)
{
    return m_database.transaction(Database::Durability::Process, [&]() -> Result<void> {
        if (before != 0)
            return placeBefore(id, before);
        const Result<qint64> last = lastRank();
        return last ? setRank(id, *last + rankGap) : std::unexpected(last.error());
    });
}

Result<QList<JobRecord>> JobStore::line()
{
    return records(JobStatements::line(), {});
}

Result<std::optional<JobId>> JobStore::jobOfTask(const QString &providerId, const QString &taskId)
{
    const Result<QVariant> id = single(JobStatements::jobOfTask, {providerId, taskId});
    if (!id)
        return std::unexpected(id.error());
    return id->isNull() ? std::nullopt : std::optional(id->toLongLong());
}

Result<bool> JobStore::isPaused()
{
    const Result<QVariant> value = single(JobStatements::setting, {pausedSetting});
    if (!value)
        return std::unexpected(value.error());
    return value->toInt() != 0;
}

Result<void> JobStore::setPaused(bool paused)
{
    return m_database.transaction(Database::Durability::Full, [&]() -> Result<void> {
        const Result<QSqlQuery *> query =
            m_database.run(JobStatements::setSetting, {pausedSetting, paused ? 1 : 0});
        return query ? Result<void>() : std::unexpected(query.error());
    });
}

} // namespace Firstframe
