// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/callgate.h"
#include "jobs/jobrunner.h"
#include "jobs/waitboard.h"
#include "providers/providercatalog.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace Firstframe {

//! \brief Decides which job goes next, and wakes for the one that is due first.
//!
//! One timer for all jobs, and none while nothing is due. At most 2 submits, 8 polls and 3
//! downloads at a time; at each provider at most as many tasks as it takes, and as many calls a
//! minute. Whatever holds a job up is said in the job. Lives on the engine's thread.
//!
//! jobscheduler.cpp starts and ends runners, jobholds.cpp knows what holds jobs up, jobwake.cpp when
//! to look next.
class JobScheduler final : public QObject
{
    Q_OBJECT
public:
    //! \brief What a runner is busy with; each has its own limit.
    enum class Lane { Submit, Poll, Download, Check };

    JobScheduler(const EngineContext &engine, QObject *parent);

    void setProviders(const ProviderCatalog &catalog);
    void setKey(const QString &providerId, const QByteArray &key);
    [[nodiscard]] const Provider *provider(const QString &id) const;

    //! \brief Starts whatever is due and may go, then sets the timer for the next.
    void wake();
    //! \brief Soon, from the event loop; any number of calls is one.
    void wakeSoon();
    //! \brief The jobs of that provider have changed, or what it lacks: the next wake looks why they
    //! wait.
    void review(const QString &providerId) { m_unreviewed.insert(providerId); }
    //! \brief Whether the provider is known and its key, if it needs one, is there.
    [[nodiscard]] bool isComplete(const QString &providerId) const;

    //! \brief From now on nothing is submitted; what is on its way goes on.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    //! \brief Without a network only providers on this machine are asked for anything. With it back,
    //! whoever could not reach theirs tries again.
    void setOnline(bool online);
    //! \brief Nothing new is sent any more. What was not sent yet stays waiting.
    void holdSubmits();
    //! \brief How many requests are on their way, or about to be.
    [[nodiscard]] int submitsUnderWay() const { return busy(Lane::Submit); }

    //! \brief Looks for an unconfirmed job in its provider's list. An Error says why it cannot.
    [[nodiscard]] Result<void> check(const JobRecord &record);

    //! \brief The one that is busy with that job; null if none is.
    [[nodiscard]] JobRunner *runner(JobId id) const { return m_running.value(id).runner; }
    //! \brief Drops it without a word; the row stays as it was last committed.
    void stop(JobId id);

Q_SIGNALS:
    void changed(const Firstframe::Job &job);
    void stuck(const Firstframe::Error &error);
    //! \brief A runner has ended its leg.
    void rested(Firstframe::JobId id, Firstframe::JobScheduler::Lane lane);

private:
    static constexpr int mostSubmits = 2;

    struct Running
    {
        JobRunner *runner = nullptr;
        Lane lane = Lane::Submit;
        QString providerId;
    };
    //! \brief What a provider, or a job of it, lacks to go on at all.
    struct Lack
    {
        WaitReason reason = WaitReason::NoProvider;
        Error error;
    };

    // jobscheduler.cpp
    void stopUnsent();
    void noticeClockChange();
    void startDue(JobState state, Lane lane, const QDateTime &now);
    void startSubmits(const QDateTime &now);
    [[nodiscard]] bool maySubmit(const JobRecord &record, const QDateTime &now);
    [[nodiscard]] bool mayCall(const QString &providerId, Lane lane);
    void start(const JobRecord &record, Lane lane);
    void listenTo(JobRunner *runner, JobId id, const QString &providerId);
    [[nodiscard]] JobRunner *newRunner(const JobRecord &record, Lane lane);
    void end(JobId id);
    [[nodiscard]] int busy(Lane lane) const;
    [[nodiscard]] int busyAt(const QString &providerId, Lane lane) const;

    // jobholds.cpp
    [[nodiscard]] std::optional<Lack> lackOf(const Job &job) const;
    [[nodiscard]] std::optional<Lack> lackOf(const JobRecord &record, const QDateTime &now) const;
    [[nodiscard]] bool isCutOff(const QString &providerId) const;
    [[nodiscard]] Wait holdOf(const Provider &provider, const QDateTime &now) const;
    [[nodiscard]] Wait waitOf(const JobRecord &record, const Wait &hold,
                              const QDateTime &now) const;
    [[nodiscard]] int roomAt(const Provider &provider) const;
    void reviewAll(const QDateTime &now);
    void reviewLine(const QString &providerId, const QDateTime &now);
    void reviewJobs(const QString &providerId, JobState state, const QDateTime &now);
    void reviewJob(JobRecord record, const Wait &hold, const QDateTime &now);
    bool park(JobRecord &record, const Error &error);
    void tell(const Job &job);

    // jobwake.cpp
    void arm(const QDateTime &now);
    [[nodiscard]] QDateTime nextWake(const QDateTime &now) const;
    [[nodiscard]] QDateTime nextCall(const Provider &provider, JobState state,
                                     const QDateTime &now) const;
    [[nodiscard]] QDateTime nextSubmit(const Provider &provider, const QDateTime &now) const;
    [[nodiscard]] QDateTime openAt(const QHash<QString, CallGate> &gates, const QString &providerId,
                                   const QDateTime &now) const;

    EngineContext m_engine;
    ProviderCatalog m_catalog;
    QHash<QString, QByteArray> m_keys;
    QHash<QString, CallGate> m_submitGates;
    QHash<QString, CallGate> m_statusGates;
    QHash<QString, Wait> m_pauses; //!< of providers that asked for it, or cannot be reached
    QHash<JobId, Running> m_running;
    QTimer m_timer;

    WaitBoard m_board;
    QSet<QString> m_unreviewed;
    QSet<QString> m_waitingAt; //!< providers with a queue, as of this wake
    QHash<QString, Wait> m_holds; //!< of each provider, when its jobs were last told
    QHash<QString, QDateTime> m_reviewAt; //!< when what was told ends by itself

    std::optional<std::chrono::milliseconds> m_clockOffset; //!< wall clock minus steady clock
    bool m_wakeIsQueued = false;
    bool m_isPaused = false;
    bool m_isOnline = true;
    bool m_submitsAreHeld = false;
};

} // namespace Firstframe
