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
    //! \brief Forgets a job; an active one is cancelled first. The clip is removed if asked for.
    void remove(Firstframe::JobId id, bool withClip);
    //! \brief Looks at the clock now. A timer does it by itself; for a clock that was moved.
    void wake();

Q_SIGNALS:
    void opened(const QList<Firstframe::Job> &jobs);
    void added(const Firstframe::Job &job);
    void changed(const Firstframe::Job &job);
    void removed(Firstframe::JobId id);
    //! \brief Something that was asked for could not be done.
    void refused(const Firstframe::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe
