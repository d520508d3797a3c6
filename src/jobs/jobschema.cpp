// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobschema.h"

#include "jobs/database.h"

namespace Firstframe {

namespace {

// Times are milliseconds since 1970 UTC. Ids are never used twice, so that a file name with one
// stays true. due_at is null for a job that nothing wakes.
const auto createJob = QStringLiteral(R"(
CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    shot_id TEXT NOT NULL,
    take INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    provider_name TEXT NOT NULL,
    base_url TEXT,
    model_id TEXT NOT NULL,
    model_name TEXT NOT NULL,
    picture_path TEXT,
    picture_link TEXT,
    picture_format TEXT,
    picture_width INTEGER,
    picture_height INTEGER,
    picture_bytes INTEGER,
    picture_digest TEXT,
    prompt TEXT NOT NULL,
    dialect TEXT NOT NULL,
    prompt_as_sent TEXT NOT NULL,
    duration_seconds INTEGER NOT NULL,
    resolution TEXT NOT NULL,
    optimize_prompt INTEGER NOT NULL,
    fast_pretreatment INTEGER NOT NULL,
    watermark INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    task_id TEXT,
    status_link TEXT,
    result_link TEXT,
    cancel_link TEXT,
    provider_word TEXT,
    progress INTEGER,
    queue_position INTEGER,
    expected_at INTEGER,
    link_expires_at INTEGER,
    error_kind TEXT,
    error_message TEXT,
    error_detail TEXT,
    cancel_requested INTEGER NOT NULL,
    cancel_sent INTEGER NOT NULL,
    submitted_at INTEGER,
    finished_at INTEGER,
    clip_path TEXT,
    poster_path TEXT,
    clip_bytes INTEGER NOT NULL,
    due_at INTEGER,
    attempts INTEGER NOT NULL,
    lost_replies INTEGER NOT NULL,
    uploaded_link TEXT,
    uploaded_at INTEGER,
    clip_link TEXT,
    links_asked INTEGER NOT NULL,
    part_name TEXT,
    entity_tag TEXT,
    target_name TEXT
))");
const auto indexDue =
    QStringLiteral("CREATE INDEX job_due ON job (state, due_at) WHERE due_at IS NOT NULL");
const auto indexQueue =
    QStringLiteral("CREATE INDEX job_queue ON job (provider_id, state, due_at)");
const auto indexShot = QStringLiteral("CREATE INDEX job_shot ON job (shot_id, take)");
const auto createEvent = QStringLiteral(R"(
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL
))");
const auto indexEvent = QStringLiteral("CREATE INDEX event_job ON event (job_id, id)");
// In which of a provider's forms its key was accepted last.
const auto createKeyForm = QStringLiteral(
    "CREATE TABLE key_form (provider_id TEXT PRIMARY KEY, form INTEGER NOT NULL) WITHOUT ROWID");
const auto addKeyTries =
    QStringLiteral("ALTER TABLE job ADD COLUMN key_tries INTEGER NOT NULL DEFAULT 0");

// The order of the queue: ranks lie far apart so that a job can be put between two others.
const auto addRank = QStringLiteral("ALTER TABLE job ADD COLUMN rank INTEGER NOT NULL DEFAULT 0");
const auto rankById = QStringLiteral("UPDATE job SET rank = id * 1048576");
const auto addSlow = QStringLiteral("ALTER TABLE job ADD COLUMN slow INTEGER NOT NULL DEFAULT 0");
const auto indexLine = QStringLiteral("CREATE INDEX job_line ON job (provider_id, rank) "
                                      "WHERE state = 'waiting' AND due_at IS NOT NULL");
const auto indexRank =
    QStringLiteral("CREATE INDEX job_rank ON job (rank) WHERE state = 'waiting'");
const auto indexTask = QStringLiteral("CREATE INDEX job_task ON job (provider_id, task_id) "
                                      "WHERE task_id IS NOT NULL");
const auto createSetting = QStringLiteral(
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID");

// A removed job can be put back until the next start. Its state is none of a job's, so that no
// question about jobs finds it; the one it had is kept.
const auto addRemovedState = QStringLiteral("ALTER TABLE job ADD COLUMN removed_state TEXT");
const auto indexRemoved =
    QStringLiteral("CREATE INDEX job_removed ON job (id) WHERE state = 'removed'");

} // namespace

const QList<QStringList> &jobSchemaSteps()
{
    static const QList<QStringList> steps = {
        {createJob, indexDue, indexQueue, indexShot, createEvent, indexEvent},
        {createKeyForm, addKeyTries},
        {addRank, rankById, addSlow, indexLine, indexRank, indexTask, createSetting},
        {addRemovedState, indexRemoved},
    };
    return steps;
}

Result<int> jobSchemaVersion(Database &database)
{
    const Result<QSqlQuery *> query = database.run(QStringLiteral("PRAGMA user_version"));
    if (!query)
        return std::unexpected(query.error());
    const int version = (*query)->next() ? (*query)->value(0).toInt() : 0;
    (*query)->finish();
    return version;
}

Result<void> migrateJobs(Database &database)
{
    const Result<int> version = jobSchemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    const QList<QStringList> &steps = jobSchemaSteps();
    for (qsizetype next = *version; next < steps.size(); ++next) {
        const auto step = [&]() -> Result<void> {
            for (const QString &statement : steps[next]) {
                if (Result<void> done = database.execute(statement); !done)
                    return done;
            }
            return database.execute(QStringLiteral("PRAGMA user_version = %1").arg(next + 1));
        };
        if (Result<void> done = database.transaction(Database::Durability::Full, step); !done)
            return done;
    }
    return {};
}

} // namespace Firstframe
