// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "jobs/job.h"
#include "providers/providercatalog.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace Firstframe {

//! \brief Where the engine keeps things. All absolute.
struct JobFolders
{
    QString database; //!< jobs.sqlite
    QString images; //!< our copies of the first frames, by digest
    QString posters;
    QString videos; //!< where finished clips go, under names that a person can read
};

//! \brief All jobs: takes requests, decides who goes next, and is the only one that knows them all.
//!
//! Lives on the engine's thread with its store and its network; the window talks to it by queued
//! slots and signals only. Everything that it emits has been committed to the database before.
class JobQueue final : public QObject
{
    Q_OBJECT
public:
    JobQueue(const JobFolders &folders, const Clock &clock, QObject *parent = nullptr);
    ~JobQueue() override;

public Q_SLOTS:
    //! \brief Opens the database, emits opened() once with every job, and goes on with the active
    //! ones. Call setProviders and setKey before it.
    void open();
    void setProviders(const Firstframe::ProviderCatalog &catalog);
    //! \brief Held in memory only. An empty key forgets it; jobs that lack theirs wait and say so.
    void setKey(const QString &providerId, const QByteArray &key);

    //! \brief Copies the picture, freezes the request and queues one job per take; answers with
    //! added() for each, or with refused(). What comes before open() waits for it.
    void generate(const Firstframe::JobRequest &request);
    void cancel(Firstframe::JobId id);
    //! \brief After a failed download: fetches a fresh link, never submits. After a failure of the
    //! provider: makes a new job, a new take of the same frozen shot.
    void retry(Firstframe::JobId id);
    //! \brief Of an unconfirmed job: makes a new job, which may be charged again, and dismisses it.
    void submitAgain(Firstframe::JobId id);
    //! \brief Of an unconfirmed job: it becomes failed.
    void dismiss(Firstframe::JobId id);
    //! \brief Of an unconfirmed job: looks whether the provider lists a task that must be it. Exactly
    //! one makes the job running; otherwise it stays unconfirmed and its error says what was found.
    //! Answers with checked().
    void check(Firstframe::JobId id);
    //! \brief Of an unconfirmed job: the user found its task at the provider. It becomes running.
    void attachTask(Firstframe::JobId id, const QString &taskId);
    //! \brief Follows a task that was made elsewhere; answers with added(), with alreadyWatched() or
    //! with refused().
    void watch(const Firstframe::WatchRequest &request);
    //! \brief Of a running job: it becomes cancelled here while the provider goes on. retry() follows
    //! it again and never submits.
    void stopWatching(Firstframe::JobId id);
    //! \brief Puts a waiting job before another one, or at the end for 0.
    void moveBefore(Firstframe::JobId id, Firstframe::JobId before);
    //! \brief A paused queue submits nothing; what was accepted goes on. Survives a restart.
    void setPaused(bool paused);
    //! \brief Without a network nothing is sent to other machines, and nothing fails for it.
    void setOnline(bool online);
    //! \brief Answers with eventsLoaded().
    void loadEvents(Firstframe::JobId id);
    //! \brief Takes a job out of the list; an active one is cancelled first. Answers with removed(),
    //! or with notTrashed() and changes nothing.
    void remove(Firstframe::JobId id, Firstframe::ClipFate fate);
    //! \brief Puts a job back that was removed since the start, with its clip if that went to the
    //! trash; answers with added(). An active one goes on.
    void undoRemove(Firstframe::JobId id);
    //! \brief Removes the pictures in our folders that neither a job nor one of \a named names,
    //! unless they came into use in the last hour. To be called once, after open().
    void sweepPictures(const QStringList &folders, const QStringList &named);
    //! \brief Looks at the clock now. A timer does it by itself; for a clock that was moved.
    void wake();
    //! \brief Sends nothing new and waits a few seconds for the answers to what was sent; then
    //! readyToQuit(). A job without an answer is unconfirmed at the next start.
    void prepareToQuit();

Q_SIGNALS:
    void opened(const QList<Firstframe::Job> &jobs);
    void added(const Firstframe::Job &job);
    void changed(const Firstframe::Job &job);
    void removed(Firstframe::JobId id, bool canUndo);
    //! \brief The clip of a job that was to be removed cannot go to the trash.
    void notTrashed(const Firstframe::Job &job, const Firstframe::Error &error);
    //! \brief What the user has to know about the list as a whole: it was damaged, or is only read.
    void noticed(const Firstframe::Error &error);
    //! \brief In which of its forms (Provider::withAuthorization) the provider took its key last.
    void keyFormKnown(const QString &providerId, int form);
    //! \brief Something that was asked for could not be done.
    void refused(const Firstframe::Error &error);
    //! \brief The answer to check(), after changed(): the job is running, or its error says why not.
    void checked(Firstframe::JobId id);
    //! \brief The task that was to be watched is this job's; a refused() says it.
    void alreadyWatched(Firstframe::JobId id);
    //! \brief Also once after opened() if it was paused before.
    void pausedChanged(bool paused);
    void eventsLoaded(Firstframe::JobId id, const QList<Firstframe::JobEvent> &events);
    //! \brief prepareToQuit() waits for the answers to so many submits.
    void quitDelayed(int submits);
    //! \brief Once for each prepareToQuit().
    void readyToQuit();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe
