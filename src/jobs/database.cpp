// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/database.h"

#include "jobs/jobslog.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUuid>

#include <array>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

// SQLite's primary result codes. https://www.sqlite.org/rescode.html, read 2026-11-20.
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNoSharedMemory = 4874; // SQLITE_IOERR_SHMSIZE: its file could not grow
constexpr int sqliteNotADatabase = 26;

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

int primaryCode(const QSqlError &error)
{
    return codeOf(error) & 0xff; // extended codes keep the primary one below
}

} // namespace

Database::Database()
    : m_name(QStringLiteral("jobs-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

Database::~Database()
{
    close();
}

Result<void> Database::open(const QString &path)
{
    m_damaged = false;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!database.open())
        return failed(database.lastError());
    for (const QString &pragma :
         {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA foreign_keys = ON"),
          QStringLiteral("PRAGMA synchronous = FULL")}) {
        if (Result<void> set = execute(pragma); !set)
            return set;
    }
    return {};
}

void Database::close()
{
    qDeleteAll(m_prepared);
    m_prepared.clear();
    if (!QSqlDatabase::contains(m_name))
        return;
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Database::check()
{
    const Result<QSqlQuery *> query = run(QStringLiteral("PRAGMA quick_check(1)"));
    if (!query)
        return std::unexpected(query.error());
    const bool hasWord = (*query)->next();
    const QSqlError error = (*query)->lastError();
    const QString word = hasWord ? (*query)->value(0).toString() : QString();
    (*query)->finish();
    if (word == u"ok")
        return {};
    if (!hasWord && error.isValid())
        return failed(error);
    m_damaged = true;
    qCWarning(jobsLog).noquote() << "database check:" << word;
    return failure(ErrorKind::File, Text::tr("The job list is damaged."), word);
}

Result<void> Database::forbidWrites()
{
    return execute(QStringLiteral("PRAGMA query_only = ON"));
}

Result<QSqlQuery *> Database::run(const QString &sql, const QVariantList &binds)
{
    if (!connection().isOpen())
        return failed({});
    QSqlQuery *&query = m_prepared[sql];
    if (!query) {
        query = new QSqlQuery(connection());
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const QSqlError error = query->lastError();
            delete m_prepared.take(sql);
            return failed(error);
        }
    }
    query->finish();
    for (qsizetype i = 0; i < binds.size(); ++i)
        query->bindValue(static_cast<int>(i), binds[i]);
    if (!query->exec())
        return failed(query->lastError());
    return query;
}

Result<void> Database::execute(const QString &sql)
{
    if (!connection().isOpen())
        return failed({});
    QSqlQuery query(connection());
    if (!query.exec(sql))
        return failed(query.lastError());
    return {};
}

Result<void> Database::transaction(Durability durability, const std::function<Result<void>()> &work)
{
    const QString synchronous = durability == Durability::Full
                                    ? QStringLiteral("PRAGMA synchronous = FULL")
                                    : QStringLiteral("PRAGMA synchronous = NORMAL");
    if (Result<void> set = execute(synchronous); !set)
        return set;
    if (Result<void> begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<void> done = work();
    for (QSqlQuery *query : std::as_const(m_prepared))
        query->finish(); // an open reader would keep the commit from being checkpointed
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    if (!done) {
        QSqlQuery rollback(connection()); // SQLite may have rolled back by itself: no error of ours
        rollback.exec(QStringLiteral("ROLLBACK"));
    }
    return done;
}

std::unexpected<Error> Database::failed(const QSqlError &error)
{
    const int code = primaryCode(error);
    m_damaged = code == sqliteCorrupt || code == sqliteNotADatabase;
    const QString detail =
        QStringLiteral("SQLite %1: %2").arg(codeOf(error)).arg(error.databaseText());
    qCWarning(jobsLog).noquote() << "database:" << detail;
    if (code == sqliteFull || codeOf(error) == sqliteNoSharedMemory)
        return failure(ErrorKind::NoSpace,
                       Text::tr("The job list could not be saved because the disk is full. Make "
                                "room on it; the jobs go on by themselves."),
                       detail);
    return failure(ErrorKind::File,
                   Text::tr("The job list could not be read or saved. Check that its folder can be "
                            "written to."),
                   detail);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

} // namespace Firstframe
