// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobdesk.h"
#include "jobs/jobqueue.h"
#include "jobs/jobscheduler.h"
#include "jobs/jobstore.h"
#include "jobs/keyforms.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QTimer>

#include <functional>

namespace Firstframe {

//! \brief What JobQueue is made of. jobqueue.cpp takes jobs in, jobactions.cpp and jobwatching.cpp do
//! what the user wants done with one, jobline.cpp with all of them.
class JobQueue::Private
{
public:
    Private(JobQueue &owner, JobFolders where, const Clock &time);

    void openStore();
    void recover();
    void wakeSoon();
    //! \brief Whether jobs may be made and changed; says why not.
    [[nodiscard]] bool mayWrite();
    //! \brief A failure is the window's to show.
    void tell(const Result<void> &result);
    void enqueue(const Result<QList<JobRecord>> &records,
                 const std::function<Result<void>()> &alongside = {},
                 const QString &reason = QStringLiteral("made"));
    void enqueueTake(const JobRecord &of, const std::function<Result<void>()> &alongside = {});
    //! \brief Whatever holds up an active job is said in it, also when its provider is gone.
    void reviewActive();

    //! \brief The provider of that id; says that there is none.
    [[nodiscard]] const Provider *providerOf(const QString &id);
    //! \brief Whether no job follows that task; says which one does.
    [[nodiscard]] bool isTaskFree(const QString &providerId, const QString &taskId);
    //! \brief Tells the window where in the queue the waiting jobs are, if \a ranks says other.
    void tellRanks(const QHash<JobId, qint64> &ranks);
    void restorePause();
    void finishQuitting();

    //! \brief The record of a job that is to be changed; says why it cannot be.
    [[nodiscard]] std::optional<JobRecord> find(JobId id);
    //! \brief The same for something that is not possible with every job.
    [[nodiscard]] std::optional<JobRecord> find(JobId id, bool (*isPossible)(const Job &));
    //! \brief Commits a change of state that the user asked for and tells the window.
    bool move(const JobRecord &after, JobState from, const QString &reason);
    bool save(const JobRecord &record);
    void cancelAtProvider(JobRecord record);
    [[nodiscard]] bool canCancelAtProvider(const Job &job) const;
    void removeNow(const JobRecord &record, ClipFate fate);
    void removeForGood(const JobRecord &record);
    //! \brief All but the clip.
    void removeFiles(const JobRecord &record) const;
    void forgetRemoved();
    [[nodiscard]] bool hasDamagedBeside() const;
    void takeClipBack(JobRecord &record, const QString &inTrash);
    void finishRemoval(JobId id, JobScheduler::Lane lane);

    JobQueue &q;
    const JobFolders folders;
    const Clock &clock;
    JobStore store;
    KeyForms keyForms;
    QNetworkAccessManager network;
    JobScheduler scheduler;
    QHash<JobId, ClipFate> removals; //!< wait for the provider's answer
    QHash<JobId, QString> trashed; //!< where the clips of removed jobs are
    QList<JobRequest> early; //!< came before open()
    QTimer quitTimer; //!< real time: whoever quits does not wait for a wall clock that was set
    bool isQuitting = false;
    std::optional<Error> whyClosed; //!< the database could not be opened or may not be written to
    bool isOpen = false; //!< and may be written to
    bool wasOpened = false;
};

} // namespace Firstframe
