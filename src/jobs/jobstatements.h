// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

//! \brief Every SQL statement about jobs. Those that name all columns are put together once from
//! the table in jobrow.cpp, so that no list of names is written twice.
namespace Firstframe::JobStatements {

[[nodiscard]] const QString &all();
[[nodiscard]] const QString &one();
[[nodiscard]] const QString &inState();
[[nodiscard]] const QString &atProvider();
//! \brief All that wait, in the order of the queue.
[[nodiscard]] const QString &line();
//! \brief Those that can be put back.
[[nodiscard]] const QString &removed();
[[nodiscard]] const QString &insert();
//! \brief Guarded: binds are the changing columns, then the id and the state it must be in.
[[nodiscard]] const QString &update();

//! \brief Only what the index holds: the rows of those that are not their turn are never read.
inline const auto dueAtProvider =
    QStringLiteral("SELECT id, due_at FROM job WHERE provider_id = ? AND state = ? "
                   "AND due_at <= ? ORDER BY due_at LIMIT ?");
//! \brief Those that wait at a provider and may go now, in the order of the queue. The state is
//! written out, since only then SQLite can take the index of the waiting ones; left alone it would
//! take another one and sort.
inline const auto dueInLine =
    QStringLiteral("SELECT id, rank FROM job INDEXED BY job_line WHERE provider_id = ? "
                   "AND state = 'waiting' AND due_at <= ? ORDER BY rank LIMIT ?");
inline const auto keyForms = QStringLiteral("SELECT provider_id, form FROM key_form");
inline const auto rememberKeyForm =
    QStringLiteral("INSERT INTO key_form (provider_id, form) VALUES (?, ?) "
                   "ON CONFLICT (provider_id) DO UPDATE SET form = excluded.form");
inline const auto remove = QStringLiteral("DELETE FROM job WHERE id = ?");
//! \brief Guarded: binds are the id and the state it must be in.
inline const auto markRemoved =
    QStringLiteral("UPDATE job SET removed_state = state, state = 'removed' "
                   "WHERE id = ? AND state = ?");
inline const auto restore =
    QStringLiteral("UPDATE job SET state = removed_state, removed_state = NULL "
                   "WHERE id = ? AND state = 'removed'");
inline const auto logEvent = QStringLiteral("INSERT INTO event (job_id, at, from_state, to_state, "
                                            "reason) VALUES (?, ?, ?, ?, ?)");
inline const auto events = QStringLiteral(
    "SELECT at, from_state, to_state, reason FROM event WHERE job_id = ? ORDER BY id");
inline const auto pictures =
    QStringLiteral("SELECT DISTINCT picture_path FROM job WHERE picture_path IS NOT NULL");
inline const auto nextDueAtProvider =
    QStringLiteral("SELECT due_at FROM job WHERE provider_id = ? AND state = ? AND due_at > ? "
                   "ORDER BY due_at LIMIT 1");
inline const auto count =
    QStringLiteral("SELECT count(*) FROM job WHERE provider_id = ? AND state = ?");
inline const auto lastTake = QStringLiteral("SELECT max(take) FROM job WHERE shot_id = ?");
inline const auto providersActive = QStringLiteral(
    "SELECT DISTINCT provider_id FROM job WHERE state IN ('waiting', 'running', 'downloading')");
// Of those that something wakes: the same index as that of the queue.
inline const auto providersWaiting =
    QStringLiteral("SELECT DISTINCT provider_id FROM job INDEXED BY job_line "
                   "WHERE state = 'waiting' AND due_at NOT NULL");
// The greatest rank that was ever given, as far as the order of the queue needs to know.
inline const auto lastRank =
    QStringLiteral("SELECT max(ifnull((SELECT max(id) FROM job), 0) * ?, "
                   "ifnull((SELECT max(rank) FROM job WHERE state = 'waiting'), 0))");
inline const auto setRank = QStringLiteral("UPDATE job SET rank = ? WHERE id = ?");
inline const auto rankOf = QStringLiteral("SELECT rank FROM job WHERE id = ?");
inline const auto rankBelow =
    QStringLiteral("SELECT max(rank) FROM job WHERE state = 'waiting' AND rank < ?");
inline const auto jobOfTask =
    QStringLiteral("SELECT id FROM job WHERE provider_id = ? AND task_id = ? "
                   "AND state != 'removed' LIMIT 1");
inline const auto setting = QStringLiteral("SELECT value FROM setting WHERE name = ?");
inline const auto setSetting =
    QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                   "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
inline const auto wakeAll =
    QStringLiteral("UPDATE job SET due_at = ? WHERE state IN ('waiting', 'running', 'downloading') "
                   "AND (due_at IS NULL OR due_at > ?)");
// What was missing is there again, so that nobody need say any more that it is missing.
inline const auto wakeProvider =
    QStringLiteral("UPDATE job SET due_at = ?, error_kind = NULL, error_message = NULL, "
                   "error_detail = NULL WHERE provider_id = ? "
                   "AND state IN ('waiting', 'running', 'downloading') "
                   "AND (due_at IS NULL OR error_kind = 'key')");
inline const auto wakeUnreached =
    QStringLiteral("UPDATE job SET due_at = ?, attempts = 0 "
                   "WHERE state IN ('waiting', 'running', 'downloading') AND due_at NOT NULL "
                   "AND error_kind IN ('network', 'unknownOutcome')");

} // namespace Firstframe::JobStatements
