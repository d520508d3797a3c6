// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/jobqueue.h"
#include "jobs/jobrecord.h"
#include "jobs/jobstore.h"
#include "jobs/keyforms.h"
#include "providers/provider.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>

namespace Firstframe {

//! \brief What runners share. Outlives them all.
struct EngineContext
{
    JobStore &store;
    QNetworkAccessManager &network;
    const Clock &clock;
    const JobFolders &folders;
    KeyForms &keyForms;
};

//! \brief Who answers for the job, as of now.
struct ProviderAccess
{
    Provider provider; //!< takes its key in keyForm
    QByteArray key; //!< empty when it needs none
    int keyForm = 0;
};

//! \brief Takes one job one leg of its way: until it has to wait, or is over.
//!
//! \verbatim
//!   waiting --SubmitRunner--> running --PollRunner--> downloading --DownloadRunner--> done
//! \endverbatim
//!
//! A leg ends with the record committed: its state, and in JobRecord::dueAt when it wants to be
//! taken further. finished() comes exactly once, never from start(); deleting it aborts silently
//! and leaves the row as it was last committed. Lives on the engine's thread.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    JobRunner(const EngineContext &engine, ProviderAccess access, JobRecord record,
              QObject *parent);

    void start();
    //! \brief The record as the runner works on it; committed once finished() was emitted.
    [[nodiscard]] const JobRecord &record() const { return m_record; }
    //! \brief The user wants to cancel. May end the leg at once.
    virtual void requestCancel() = 0;

Q_SIGNALS:
    //! \brief Was committed just before.
    void changed(const Firstframe::Job &job);
    //! \brief The database does not take what must not get lost; the runner tries until it does.
    void stuck(const Firstframe::Error &error);
    //! \brief No further submit should go to the provider until then.
    void pauseAsked(Firstframe::WaitReason reason, const QDateTime &until);
    void finished();

protected:
    virtual void run() = 0;

    using Then = std::function<void()>;

    //! \brief Commits a change of state, which survives a power cut, then goes on with \a then.
    //! While the disk refuses, it is tried again: nothing goes on without it.
    void moveTo(JobState state, const QString &reason, const Then &then);
    //! \brief Commits what changed without a change of state.
    void save(Database::Durability durability, const Then &then);
    //! \brief Commits what is good to have on disk but may be lost, if the disk takes it now.
    void note();
    //! \brief Ends the leg.
    void finish();

    //! \brief One exchange with the provider. Key and origin are HttpCall's to guard.
    void call(const HttpRequest &request,
              const std::function<void(const Result<HttpReply> &)> &then);
    //! \brief Asks for the task's status and, after success, for its result if that is a call of
    //! its own.
    void askStatus(const std::function<void(const Result<TaskStatus> &)> &then);
    //! \brief Aborts whatever is on its way.
    void abortCalls();

    void setError(const Error &error);
    //! \brief Wants to be taken up again after a failure; counts it.
    void postpone(const Error &error);
    void postpone(std::chrono::milliseconds delay);
    //! \brief Over: nothing wakes it any more.
    void setOver();
    [[nodiscard]] QDateTime now() const { return m_engine.clock.now(); }

    EngineContext m_engine;
    ProviderAccess m_access;
    JobRecord m_record;

private:
    void commit(const std::function<Result<void>()> &write, const Then &then);

    bool m_stuck = false;
    bool m_finished = false;
};

//! \brief A number from 0 to 1, to spread what would otherwise come at once.
[[nodiscard]] double jitter();

} // namespace Firstframe
