// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "jobs/database.h"
#include "jobs/jobrecord.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace Firstframe {

//! \brief All jobs on disk. What it has answered with success is committed.
//!
//! Belongs to the engine's thread. Changes of state are guarded: they happen only if the row is
//! still in the state that the caller believes it is in, and each is logged as an event.
class JobStore
{
public:
    //! \brief Opens \a path, creating or migrating it. A damaged file is set aside beside it, and
    //! what can be read from it is in the new one. A file of a newer program, or one where nothing
    //! can be written, is only read. notice() tells.
    [[nodiscard]] Result<void> open(const QString &path, const QDateTime &now);
    [[nodiscard]] const std::optional<Error> &notice() const { return m_notice; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    //! \brief Newest first.
    [[nodiscard]] Result<QList<Job>> jobs();
    //! \brief An Error of kind NotFound when there is none of that id.
    [[nodiscard]] Result<JobRecord> record(JobId id);
    [[nodiscard]] Result<QList<JobEvent>> events(JobId id);

    //! \brief All or none, at the end of the queue, and only if \a alongside succeeds in the same
    //! transaction; gives them back with their ids and ranks.
    [[nodiscard]] Result<QList<JobRecord>> insert(
        QList<JobRecord> records, const std::function<Result<void>()> &alongside = {},
        const QString &reason = QStringLiteral("made"));
    //! \brief Moves the row from \a from to record's state and survives a power cut. An Error of
    //! kind Internal when the row was not in that state, and nothing is changed.
    [[nodiscard]] Result<void> move(const JobRecord &record, JobState from, const QString &reason,
                                    const QDateTime &now);
    //! \brief The same for use inside insert()'s \a alongside.
    [[nodiscard]] Result<void> moveInside(const JobRecord &record, JobState from,
                                          const QString &reason, const QDateTime &now);
    //! \brief Saves what changes without a change of state; guarded by the state as well.
    [[nodiscard]] Result<void> save(const JobRecord &record, Database::Durability durability);
    //! \brief An event without a change of state.
    [[nodiscard]] Result<void> logNote(const JobRecord &record, const QString &reason,
                                       const QDateTime &now);
    //! \brief Hides a job from every other question, if it is still in its record's state.
    [[nodiscard]] Result<void> markRemoved(const JobRecord &record, const QDateTime &now);
    //! \brief Puts a hidden one back as it was.
    [[nodiscard]] Result<void> restore(JobId id, const QDateTime &now);
    //! \brief The hidden ones. Their states mean nothing.
    [[nodiscard]] Result<QList<JobRecord>> removed();
    //! \brief For good, with its events.
    [[nodiscard]] Result<void> remove(JobId id);

    //! \brief Those in that state, oldest first.
    [[nodiscard]] Result<QList<JobRecord>> inState(JobState state);
    //! \brief Those of a provider in that state that are due, longest due first.
    [[nodiscard]] Result<QList<DueJob>> dueAt(const QString &providerId, JobState state,
                                              const QDateTime &now, int limit);
    //! \brief When the next one after \a now is due; invalid when none is.
    [[nodiscard]] Result<QDateTime> nextDueAt(const QString &providerId, JobState state,
                                              const QDateTime &now);
    //! \brief How many jobs of a provider are in that state.
    [[nodiscard]] Result<int> count(const QString &providerId, JobState state);
    //! \brief The paths of the first frames of all jobs, also of those that could be put back.
    [[nodiscard]] Result<QStringList> pictures();
    [[nodiscard]] Result<int> lastTake(const QString &shotId);
    [[nodiscard]] Result<QStringList> providersActive();
    //! \brief Those with jobs in the queue that are not parked.
    [[nodiscard]] Result<QStringList> providersWaiting();
    [[nodiscard]] Result<QList<JobRecord>> atProvider(const QString &providerId, JobState state);

    //! \brief The order of the queue: those of a provider that wait and may go now; all that wait.
    [[nodiscard]] Result<QList<DueJob>> dueInLine(const QString &providerId, const QDateTime &now,
                                                  int limit);
    [[nodiscard]] Result<QList<JobRecord>> line();
    //! \brief Puts a waiting job before another waiting one, or at the end for 0. Others may get new
    //! ranks too.
    [[nodiscard]] Result<void> moveInLine(JobId id, JobId before);
    [[nodiscard]] Result<bool> isPaused();
    [[nodiscard]] Result<void> setPaused(bool paused);

    //! \brief Which job follows that task; none if nobody does.
    [[nodiscard]] Result<std::optional<JobId>> jobOfTask(const QString &providerId,
                                                         const QString &taskId);

    //! \brief In which form each provider's key was accepted last; those that were never remembered
    //! are left out.
    [[nodiscard]] Result<QHash<QString, int>> keyForms();
    [[nodiscard]] Result<void> rememberKeyForm(const QString &providerId, int form);

    //! \brief Makes active jobs due now: those that nothing wakes or that are due later than
    //! \a latest, as after a change of the wall clock.
    [[nodiscard]] Result<void> wakeAll(const QDateTime &now, const QDateTime &latest);
    //! \brief Makes active jobs due now whose last word was that nobody could be reached.
    [[nodiscard]] Result<void> wakeUnreached(const QDateTime &now);
    //! \brief Makes a provider's active jobs due now that nothing wakes or that failed for their key,
    //! and forgets that failure.
    [[nodiscard]] Result<void> wakeProvider(const QString &providerId, const QDateTime &now);

private:
    [[nodiscard]] Result<void> openInPlace(const QString &path, const QDateTime &now);
    [[nodiscard]] Result<void> openOnce(const QString &path);
    [[nodiscard]] Result<void> openCopy(const QString &path, const Error &why,
                                        const QDateTime &now);
    [[nodiscard]] Result<QList<DueJob>> dueJobs(const QString &providerId, const QString &sql,
                                                const QVariantList &binds);
    [[nodiscard]] Result<QList<JobRecord>> records(const QString &sql, const QVariantList &binds);
    [[nodiscard]] Result<QStringList> texts(const QString &sql);
    [[nodiscard]] Result<QVariant> single(const QString &sql, const QVariantList &binds);
    [[nodiscard]] Result<void> logEvent(const JobRecord &record, std::optional<JobState> from,
                                        const QString &reason, const QDateTime &now);
    [[nodiscard]] Result<void> update(const JobRecord &record, JobState from);
    [[nodiscard]] Result<qint64> lastRank();
    [[nodiscard]] Result<void> setRank(JobId id, qint64 rank);
    [[nodiscard]] Result<void> spreadRanks();
    [[nodiscard]] Result<std::optional<qint64>> rankBefore(JobId before);
    [[nodiscard]] Result<void> placeBefore(JobId id, JobId before);

    //! \brief Between two neighbours of the queue. Twenty jobs fit in between, one after another,
    //! before all get new ranks.
    static constexpr qint64 rankGap = 1 << 20;

    std::unique_ptr<QTemporaryDir> m_copy; //!< of a database that could not be opened where it is
    Database m_database;
    std::optional<Error> m_notice;
    bool m_readOnly = false;
};

} // namespace Firstframe
