// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstore.h"

#include "jobs/jobrow.h"
#include "jobs/jobschema.h"
#include "jobs/jobslog.h"
#include "jobs/jobstatements.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JobStore)
};

QVariant milliseconds(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}

// The write-ahead log belongs to the file: left behind, it would be replayed into the next one.
bool setAside(const QString &path, const QDateTime &now, QString *name)
{
    *name = path + now.toString(u"'.damaged-'yyyyMMdd-hhmmss");
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, *name + suffix))
            return false;
    }
    return QFile::rename(path, *name);
}

} // namespace

Result<void> JobStore::openOnce(const QString &path)
{
    if (Result<void> opened = m_database.open(path); !opened)
        return opened;
    const Result<int> version = jobSchemaVersion(m_database);
    if (!version)
        return std::unexpected(version.error());
    if (*version <= jobSchemaSteps().size())
        return migrateJobs(m_database);

    m_readOnly = true;
    m_notice = Error{ErrorKind::File,
                     Text::tr("The job list was made by a newer Firstframe. It is shown but not "
                              "changed; update Firstframe to go on with it."),
                     QStringLiteral("schema %1").arg(*version),
                     {}};
    return m_database.forbidWrites();
}

Result<void> JobStore::open(const QString &path, const QDateTime &now)
{
    const Result<void> opened = openOnce(path);
    if (opened || !m_database.isDamaged())
        return opened;
    m_database.close();
    QString aside;
    if (!setAside(path, now, &aside))
        return opened;
    qCWarning(jobsLog) << "the database is damaged and was set aside";
    m_notice = Error{ErrorKind::File,
                     Text::tr("The job list was damaged. It was set aside as %1 and a new one "
                              "was begun; finished clips are still in the videos folder.")
                         .arg(QFileInfo(aside).fileName()),
                     opened.error().detail,
                     {}};
    return openOnce(path);
}

Result<QList<JobRecord>> JobStore::records(const QString &sql, const QVariantList &binds)
{
    const Result<QSqlQuery *> query = m_database.run(sql, binds);
    if (!query)
        return std::unexpected(query.error());
    QList<JobRecord> found;
    while ((*query)->next())
        found.append(jobFromRow(**query));
    (*query)->finish();
    return found;
}

Result<QVariant> JobStore::single(const QString &sql, const QVariantList &binds)
{
    const Result<QSqlQuery *> query = m_database.run(sql, binds);
    if (!query)
        return std::unexpected(query.error());
    QVariant value = (*query)->next() ? (*query)->value(0) : QVariant();
    (*query)->finish();
    return value;
}

Result<QList<Job>> JobStore::jobs()
{
    const Result<QSqlQuery *> query = m_database.run(JobStatements::all());
    if (!query)
        return std::unexpected(query.error());
    QList<Job> found;
    while ((*query)->next())
        found.append(jobFromRow(**query).job);
    (*query)->finish();
    return found;
}

Result<JobRecord> JobStore::record(JobId id)
{
    Result<QList<JobRecord>> found = records(JobStatements::one(), {id});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("This job is not in the list any more."));
    return found->takeFirst();
}

Result<QList<JobEvent>> JobStore::events(JobId id)
{
    const Result<QSqlQuery *> query = m_database.run(JobStatements::events, {id});
    if (!query)
        return std::unexpected(query.error());
    QList<JobEvent> found;
    while ((*query)->next()) {
        const QSqlQuery &row = **query;
        found.append({QDateTime::fromMSecsSinceEpoch(row.value(0).toLongLong(), Qt::UTC),
                      jobStateFromName(row.value(1).toString()),
                      jobStateFromName(row.value(2).toString()).value_or(JobState::Failed),
                      row.value(3).toString()});
    }
    (*query)->finish();
    return found;
}

Result<QList<JobRecord>> JobStore::insert(QList<JobRecord> records,
                                          const std::function<Result<void>()> &alongside)
{
    const auto work = [&]() -> Result<void> {
        for (JobRecord &record : records) {
            const Result<QSqlQuery *> query =
                m_database.run(JobStatements::insert(), jobColumnValues(record, JobColumns::All));
            if (!query)
                return std::unexpected(query.error());
            record.job.id = (*query)->lastInsertId().toLongLong();
            const Result<void> logged =
                logEvent(record, std::nullopt, QStringLiteral("made"), record.job.createdAt);
            if (!logged)
                return logged;
        }
        return alongside ? alongside() : Result<void>();
    };
    if (const Result<void> done = m_database.transaction(Database::Durability::Full, work); !done)
        return std::unexpected(done.error());
    return records;
}

Result<void> JobStore::logEvent(const JobRecord &record, std::optional<JobState> from,
                                const QString &reason, const QDateTime &now)
{
    const Result<QSqlQuery *> query =
        m_database.run(JobStatements::logEvent, {record.job.id, milliseconds(now),
                                                 from ? QVariant(jobStateName(*from)) : QVariant(),
                                                 jobStateName(record.job.state), reason});
    return query ? Result<void>() : std::unexpected(query.error());
}

Result<void> JobStore::update(const JobRecord &record, JobState from)
{
    QVariantList binds = jobColumnValues(record, JobColumns::Changing);
    binds << record.job.id << jobStateName(from);
    const Result<QSqlQuery *> query = m_database.run(JobStatements::update(), binds);
    if (!query)
        return std::unexpected(query.error());
    if ((*query)->numRowsAffected() == 1)
        return {};
    return failure(ErrorKind::Internal, Text::tr("This job has changed in the meantime."),
                   QStringLiteral("job %1 is not %2").arg(record.job.id).arg(jobStateName(from)));
}

Result<void> JobStore::moveInside(const JobRecord &record, JobState from, const QString &reason,
                                  const QDateTime &now)
{
    if (Result<void> updated = update(record, from); !updated)
        return updated;
    return logEvent(record, from, reason, now);
}

Result<void> JobStore::move(const JobRecord &record, JobState from, const QString &reason,
                            const QDateTime &now)
{
    return m_database.transaction(Database::Durability::Full,
                                  [&] { return moveInside(record, from, reason, now); });
}

Result<void> JobStore::save(const JobRecord &record, Database::Durability durability)
{
    return m_database.transaction(durability, [&] { return update(record, record.job.state); });
}

Result<void> JobStore::remove(JobId id)
{
    return m_database.transaction(Database::Durability::Full, [&]() -> Result<void> {
        const Result<QSqlQuery *> query = m_database.run(JobStatements::remove, {id});
        return query ? Result<void>() : std::unexpected(query.error());
    });
}

Result<QHash<QString, int>> JobStore::keyForms()
{
    const Result<QSqlQuery *> query = m_database.run(JobStatements::keyForms);
    if (!query)
        return std::unexpected(query.error());
    QHash<QString, int> forms;
    while ((*query)->next())
        forms.insert((*query)->value(0).toString(), (*query)->value(1).toInt());
    (*query)->finish();
    return forms;
}

Result<void> JobStore::rememberKeyForm(const QString &providerId, int form)
{
    return m_database.transaction(Database::Durability::Process, [&]() -> Result<void> {
        const Result<QSqlQuery *> query =
            m_database.run(JobStatements::rememberKeyForm, {providerId, form});
        return query ? Result<void>() : std::unexpected(query.error());
    });
}

} // namespace Firstframe
