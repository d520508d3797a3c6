// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "providers/providercatalog.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace Firstframe {

//! \brief Decides which job goes next, and wakes for the one that is due first.
//!
//! One timer for all jobs, and none while nothing is due. At most 2 submits, 8 polls and 3
//! downloads at a time; at each provider at most as many tasks as it takes. Lives on the engine's
//! thread.
class JobScheduler final : public QObject
{
    Q_OBJECT
public:
    //! \brief What a runner is busy with; each has its own limit.
    enum class Lane { Submit, Poll, Download };

    JobScheduler(const EngineContext &engine, QObject *parent);

    void setProviders(const ProviderCatalog &catalog) { m_catalog = catalog; }
    void setKey(const QString &providerId, const QByteArray &key);
    [[nodiscard]] const Provider *provider(const QString &id) const;

    //! \brief Starts whatever is due and may go, then sets the timer for the next.
    void wake();
    //! \brief Soon, from the event loop; any number of calls is one.
    void wakeSoon();
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

    //! \brief From now on nothing is submitted; what is on its way goes on.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    //! \brief Without a network only providers on this machine are asked for anything.
    void setOnline(bool online) { m_isOnline = online; }
    //! \brief Nothing new is sent any more. What was not sent yet stays waiting.
    void holdSubmits();
    //! \brief How many requests are on their way, or about to be.
    [[nodiscard]] int submitsUnderWay() const { return busy(Lane::Submit); }

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
    struct Running
    {
        JobRunner *runner = nullptr;
        Lane lane = Lane::Submit;
        QString providerId;
    };

    void stopUnsent();
    void noticeClockChange();
    void startDue(JobState state, Lane lane, const QDateTime &now);
    void startWaiting(const Provider &provider, const QDateTime &now);
    [[nodiscard]] int roomAt(const Provider &provider) const;
    void start(const JobRecord &record, Lane lane);
    void park(JobRecord record, const Error &error);
    [[nodiscard]] std::optional<Error> missing(const Job &job) const;
    [[nodiscard]] JobRunner *newRunner(const JobRecord &record, Lane lane);
    void end(JobId id);
    [[nodiscard]] int busy(Lane lane) const;
    void arm(const QDateTime &now);
    [[nodiscard]] QDateTime nextWake(const QDateTime &now) const;
    [[nodiscard]] QDateTime nextSubmit(const Provider &provider, const QDateTime &now) const;

    EngineContext m_engine;
    ProviderCatalog m_catalog;
    QHash<QString, QByteArray> m_keys;
    QHash<QString, QDateTime> m_pausedUntil; //!< providers that asked for no further submit
    QHash<JobId, Running> m_running;
    QTimer m_timer;
    std::optional<std::chrono::milliseconds> m_clockOffset; //!< wall clock minus steady clock
    bool m_wakeIsQueued = false;
    bool m_isPaused = false;
    bool m_isOnline = true;
    bool m_submitsAreHeld = false;
};

} // namespace Firstframe
