// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobsalvage.h"

#include "jobs/database.h"
#include "jobs/job.h"
#include "jobs/jobtexts.h"
#include "jobs/sqlitefile.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Firstframe {

namespace {

constexpr qint64 highestId = 1'000'000'000'000; // a larger one is noise
constexpr QStringView removedState(u"removed"); // of a job that was deleted and could be put back
constexpr QStringView lastOfFirstSchema(u"target_name");

Result<QStringList> columnsOf(Database &database, const QString &table)
{
    const auto query =
        database.run(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table});
    if (!query)
        return std::unexpected(query.error());
    QStringList names;
    while ((*query)->next())
        names.append((*query)->value(0).toString());
    (*query)->finish();
    return names;
}

QString insertInto(const QString &table, const QStringList &columns)
{
    return QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)")
        .arg(table, columns.join(u", "),
             QStringList(columns.size(), QStringLiteral("?")).join(u", "));
}

bool isWholeNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong;
}

bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

//! \brief One run of the rescue: the rows found so far and where they go.
class Salvager
{
public:
    Salvager(const QString &damagedPath, Database &into, QDateTime now)
        : m_file(damagedPath)
        , m_into(into)
        , m_now(std::move(now))
    {}

    Result<Salvage> run();

private:
    [[nodiscard]] Result<void> learnColumns();
    [[nodiscard]] qsizetype place(QStringView column) const { return m_jobColumns.indexOf(column); }
    [[nodiscard]] QVariant cell(const QVariantList &row, QStringView column) const;
    [[nodiscard]] bool isJob(const SqliteRow &row) const;
    [[nodiscard]] bool isEvent(const SqliteRow &row) const;
    [[nodiscard]] std::tuple<bool, JobState> progressOf(const QVariantList &row) const;
    void takeJob(const SqliteRow &row);
    void takeNumber(const QString &name, qint64 number);
    void doubt(QVariantList &row);
    [[nodiscard]] Result<void> write();
    [[nodiscard]] Result<void> writeJob(JobId id, const QVariantList &row);
    [[nodiscard]] Result<void> writeEvents();
    [[nodiscard]] Result<void> writeEvent(const SqliteRow &row);
    [[nodiscard]] Result<void> keepIdsUnused();

    SqliteFile m_file;
    Database &m_into;
    const QDateTime m_now;
    QStringList m_jobColumns;
    QStringList m_eventColumns;
    QHash<JobId, QVariantList> m_jobs;
    QSet<JobId> m_removed;
    QSet<JobId> m_lost;
    JobId m_highestId = 0;
    bool m_isPaused = false;
    Salvage m_salvage;
};

Result<void> Salvager::learnColumns()
{
    const Result<QStringList> job = columnsOf(m_into, QStringLiteral("job"));
    const Result<QStringList> event = columnsOf(m_into, QStringLiteral("event"));
    if (!job || !event)
        return std::unexpected(job ? event.error() : job.error());
    m_jobColumns = *job;
    m_eventColumns = *event;
    return {};
}

// A row that is older than a column ends before it.
QVariant Salvager::cell(const QVariantList &row, QStringView column) const
{
    return row.value(place(column));
}

// The pages of all tables look alike: a job is what has a job's values.
bool Salvager::isJob(const SqliteRow &row) const
{
    const bool isLong = row.values.size() > place(lastOfFirstSchema);
    if (!isLong || row.values.size() > m_jobColumns.size() || row.id <= 0 || row.id > highestId)
        return false;
    const QString state = cell(row.values, u"state").toString();
    return isText(cell(row.values, u"provider_id"))
           && isWholeNumber(cell(row.values, u"created_at"))
           && (jobStateFromName(state) || state == removedState)
           && taskOutcomeFromName(cell(row.values, u"outcome").toString());
}

bool Salvager::isEvent(const SqliteRow &row) const
{
    const auto at = [&](QStringView column) {
        return row.values.value(m_eventColumns.indexOf(column));
    };
    return row.values.size() <= m_eventColumns.size() && isWholeNumber(at(u"job_id"))
           && isWholeNumber(at(u"at")) && isText(at(u"reason"))
           && jobStateFromName(at(u"to_state").toString());
}

std::tuple<bool, JobState> Salvager::progressOf(const QVariantList &row) const
{
    const JobState state =
        jobStateFromName(cell(row, u"state").toString()).value_or(JobState::Waiting);
    return {!cell(row, u"task_id").toString().isEmpty(), state};
}

void Salvager::takeJob(const SqliteRow &row)
{
    const auto known = m_jobs.constFind(row.id);
    if (cell(row.values, u"state").toString() == removedState) {
        m_removed.insert(row.id);
        return;
    }
    if (known == m_jobs.cend() || progressOf(*known) < progressOf(row.values))
        m_jobs.insert(row.id, row.values);
}

// Of the tables of names and numbers.
void Salvager::takeNumber(const QString &name, qint64 number)
{
    if (name == u"job" && number <= highestId) // in sqlite_sequence
        m_highestId = std::max(m_highestId, number);
    if (name == u"paused") // in setting
        m_isPaused = number != 0;
}

void Salvager::doubt(QVariantList &row)
{
    const JobState state =
        jobStateFromName(cell(row, u"state").toString()).value_or(JobState::Waiting);
    if (state != JobState::Waiting && state != JobState::Submitting)
        return;
    const Error error = JobTexts::mayHaveBeenSent();
    row[place(u"state")] = jobStateName(JobState::Unconfirmed);
    row[place(u"error_kind")] = errorKindName(error.kind);
    row[place(u"error_message")] = error.message;
    row[place(u"error_detail")] = QVariant();
    row[place(u"finished_at")] = m_now.toMSecsSinceEpoch();
    row[place(u"due_at")] = QVariant();
    ++m_salvage.doubtful;
}

Result<void> Salvager::writeJob(JobId id, const QVariantList &row)
{
    QVariantList values = row;
    if (!m_file.isCurrent())
        doubt(values);
    values[place(u"id")] = id; // SQLite leaves it out of the row
    const auto written =
        m_into.run(insertInto(QStringLiteral("job"), m_jobColumns.first(values.size())), values);
    if (!written)
        return std::unexpected(written.error());
    if ((*written)->numRowsAffected() != 1) {
        m_lost.insert(id); // a value that every job has is missing
        return {};
    }
    ++m_salvage.jobs;
    return {};
}

Result<void> Salvager::writeEvent(const SqliteRow &row)
{
    const JobId job = row.values.at(m_eventColumns.indexOf(u"job_id")).toLongLong();
    if (job <= 0 || job > highestId)
        return {};
    m_highestId = std::max(m_highestId, job);
    if (m_removed.contains(job) && !m_jobs.contains(job))
        return {};
    if (!m_jobs.contains(job)) { // with its job an event would have been deleted
        m_lost.insert(job);
        return {};
    }
    QVariantList values = row.values;
    values[m_eventColumns.indexOf(u"id")] = row.id;
    const auto written = m_into.run(
        insertInto(QStringLiteral("event"), m_eventColumns.first(values.size())), values);
    return written ? Result<void>() : std::unexpected(written.error());
}

Result<void> Salvager::writeEvents()
{
    Result<void> done;
    m_file.rows([&](const SqliteRow &row) {
        if (done && isEvent(row))
            done = writeEvent(row);
    });
    if (!done)
        return done;
    return m_into.execute(
        QStringLiteral("INSERT INTO event (job_id, at, from_state, to_state, reason) "
                       "SELECT id, %1, NULL, state, 'recovered from a damaged job list' FROM job")
            .arg(m_now.toMSecsSinceEpoch()));
}

// The id of a lost job stays its own: it stands in the name of its clip.
Result<void> Salvager::keepIdsUnused()
{
    const auto raised = m_into.run(
        QStringLiteral("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'job'"),
        {m_highestId});
    if (!raised)
        return std::unexpected(raised.error());
    if ((*raised)->numRowsAffected() > 0)
        return {};
    const auto begun = m_into.run(
        QStringLiteral("INSERT INTO sqlite_sequence (name, seq) VALUES ('job', ?)"), {m_highestId});
    return begun ? Result<void>() : std::unexpected(begun.error());
}

Result<void> Salvager::write()
{
    for (auto it = m_jobs.cbegin(); it != m_jobs.cend(); ++it) {
        if (Result<void> written = writeJob(it.key(), it.value()); !written)
            return written;
    }
    if (Result<void> written = writeEvents(); !written)
        return written;
    if (m_isPaused) {
        const Result<void> paused = m_into.execute(
            QStringLiteral("INSERT INTO setting (name, value) VALUES ('paused', 1)"));
        if (!paused)
            return paused;
    }
    // A row from before the queue had an order has the place that its id gives it.
    if (Result<void> ranked =
            m_into.execute(QStringLiteral("UPDATE job SET rank = id * 1048576 WHERE rank = 0"));
        !ranked)
        return ranked;
    return keepIdsUnused();
}

Result<Salvage> Salvager::run()
{
    if (const Result<void> learned = learnColumns(); !learned)
        return std::unexpected(learned.error());
    m_file.rows([this](const SqliteRow &row) {
        if (isJob(row))
            takeJob(row);
        else if (row.values.size() == 2 && isWholeNumber(row.values.at(1)))
            takeNumber(row.values.at(0).toString(), row.values.at(1).toLongLong());
    });
    const Result<void> written =
        m_into.transaction(Database::Durability::Full, [this] { return write(); });
    if (!written)
        return std::unexpected(written.error());
    m_salvage.lost = int(m_lost.size());
    return m_salvage;
}

} // namespace

Result<Salvage> salvageJobs(const QString &damagedPath, Database &into, const QDateTime &now)
{
    return Salvager(damagedPath, into, now).run();
}

} // namespace Firstframe
