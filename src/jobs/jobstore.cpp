// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstore.h"

#include "jobs/jobrescue.h"
#include "jobs/jobrow.h"
#include "jobs/jobschema.h"
#include "jobs/jobstatements.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

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

// SQLite opens a file that it may only read as if nothing were wrong.
Result<void> proveWritable(Database &database)
{
    return database.transaction(Database::Durability::Process, [&database] {
        return database.execute(
            QStringLiteral("PRAGMA user_version = %1").arg(jobSchemaSteps().size()));
    });
}

Error unopened(const QString &path, const Error &error)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    const QString message =
        error.kind == ErrorKind::NoSpace
            ? Text::tr("The disk is full, so nothing can be saved. The jobs are only shown and no "
                       "new one is made; make room in %1, then start Firstframe again.")
            : Text::tr(
                "Nothing can be saved in %1. The jobs are only shown and no new one is made; "
                "allow writing to that folder, then start Firstframe again.");
    return {error.kind, message.arg(folder), error.detail, {}};
}

//! \brief Lets the texts that many jobs have in common stand in memory once: ten thousand jobs are
//! in the list for as long as the window is open.
void shareTexts(Job &job, QSet<QString> &names)
{
    for (QString *name :
         {&job.providerId, &job.providerName, &job.modelId, &job.modelName, &job.providerWord})
        *name = *names.insert(*name);
    if (job.promptAsSent == job.shot.prompt)
        job.promptAsSent = job.shot.prompt;
}

} // namespace

Result<void> JobStore::openOnce(const QString &path)
{
    if (Result<void> opened = m_database.open(path); !opened)
        return opened;
    const Result<int> version = jobSchemaVersion(m_database);
    if (!version)
        return std::unexpected(version.error());
    if (*version <= jobSchemaSteps().size()) {
        if (Result<void> checked = m_database.check(); !checked)
            return checked;
        if (Result<void> migrated = migrateJobs(m_database); !migrated)
            return migrated;
        return proveWritable(m_database);
    }
    m_readOnly = true;
    m_notice = Error{ErrorKind::File,
                     Text::tr("The job list was made by a newer Firstframe. It is shown but not "
                              "changed; update Firstframe to go on with it."),
                     QStringLiteral("schema %1").arg(*version),
                     {}};
    return m_database.forbidWrites();
}

Result<void> JobStore::openInPlace(const QString &path, const QDateTime &now)
{
    JobRescue::finish(path, now);
    if (Result<void> begun = JobRescue::begin(path); !begun)
        return begun;
    QString detail = QStringLiteral("commits are missing");
    if (!JobRescue::isCut(path)) {
        const Result<void> opened = openOnce(path);
        if (opened || !m_database.isDamaged())
            return opened;
        detail = opened.error().detail;
        m_database.close();
    }
    const Result<JobRescue::Rescued> rescued = JobRescue::replace(path, now);
    if (!rescued)
        return std::unexpected(rescued.error());
    m_notice = JobRescue::notice(*rescued, detail);
    return openOnce(path);
}

// SQLite needs to write even to read a database with a write-ahead log.
Result<void> JobStore::openCopy(const QString &path, const Error &why, const QDateTime &now)
{
    m_copy = std::make_unique<QTemporaryDir>();
    const QString copy = m_copy->filePath(QFileInfo(path).fileName());
    const auto log = QStringLiteral("-wal");
    if (!QFile::copy(path, copy)
        || (QFile::exists(path + log) && !QFile::copy(path + log, copy + log)))
        return std::unexpected(why);
    for (const QString &file : {copy, copy + log})
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    if (!openInPlace(copy, now))
        return std::unexpected(why);
    m_readOnly = true;
    m_notice = why;
    return m_database.forbidWrites();
}

Result<void> JobStore::open(const QString &path, const QDateTime &now)
{
    const Result<void> opened = openInPlace(path, now);
    if (opened)
        return opened;
    m_database.close();
    const Error why = unopened(path, opened.error());
    return QFile::exists(path) ? openCopy(path, why, now) : std::unexpected(why);
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
    QSet<QString> names;
    while ((*query)->next()) {
        found.append(jobFromRow(**query).job);
        shareTexts(found.last(), names);
    }
    (*query)->finish();
    found.squeeze();
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
                                          const std::function<Result<void>()> &alongside,
                                          const QString &reason)
{
    const auto work = [&]() -> Result<void> {
        Result<qint64> rank = lastRank();
        if (!rank)
            return std::unexpected(rank.error());
        for (JobRecord &record : records) {
            record.job.rank = *rank += rankGap;
            const Result<QSqlQuery *> query =
                m_database.run(JobStatements::insert(), jobColumnValues(record, JobColumns::All));
            if (!query)
                return std::unexpected(query.error());
            record.job.id = (*query)->lastInsertId().toLongLong();
            const Result<void> logged =
                logEvent(record, std::nullopt, reason, record.job.createdAt);
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

Result<void> JobStore::logNote(const JobRecord &record, const QString &reason, const QDateTime &now)
{
    return m_database.transaction(Database::Durability::Process,
                                  [&] { return logEvent(record, record.job.state, reason, now); });
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
