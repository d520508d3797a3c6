// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/taskprovider.h"
#include "jobs/job.h"

#include <QByteArrayList>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

namespace Firstframe {

//! \brief What the engine's folder says while nobody works in it.
struct Truth
{
    QString integrity; //!< "ok", by SQLite's own check
    QHash<JobId, Job> jobs;

    //! \brief The only one; one without an id when there are none or several.
    [[nodiscard]] Job job() const;
};

//! \brief The engine in a folder and as a process, which is started again and again, ten minutes
//! later each time by its own clock, with a provider that stays.
class EngineRun final
{
public:
    enum class End { ByItself, Killed, Never };

    EngineRun(const QString &providerId, TaskProvider::Temper temper, const QByteArray &clip);
    ~EngineRun();
    Q_DISABLE_COPY_MOVE(EngineRun)

    [[nodiscard]] TaskProvider &provider() { return m_provider; }
    [[nodiscard]] const TaskProvider &provider() const { return m_provider; }
    //! \brief Waits until it has ended; ByItself means that every job is over.
    [[nodiscard]] End run(const QStringList &options = {});
    void kill();
    //! \brief As options of run().
    [[nodiscard]] QStringList killedAt(const QByteArrayList &steps) const;
    [[nodiscard]] QStringList watchedAt(const QByteArrayList &steps) const;
    [[nodiscard]] static QStringList madeOf(const QString &picture, int takes = 1);

    //! \brief What was watched, as indexes of the steps in the order in which they happened.
    [[nodiscard]] QList<int> seen() const;
    //! \brief Reads a copy of the database, so that the engine finds it as it left it.
    [[nodiscard]] Truth truth() const;
    //! \brief Why a job that is done is not what it says, or what is left lying about; empty when
    //! all is well.
    [[nodiscard]] QString untruth(const Truth &truth) const;
    [[nodiscard]] QByteArray output() const { return m_output; }

private:
    [[nodiscard]] QString untruth(const Job &done) const;
    [[nodiscard]] QStringList filesIn(const QString &folder) const;

    TaskProvider m_provider;
    QString m_providerId;
    QTemporaryDir m_folder;
    QProcess m_engine;
    QByteArray m_output; //!< of the last run
    int m_runs = 0;
};

} // namespace Firstframe
