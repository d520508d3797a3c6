// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "sandbox/tally.h"
#include "sandbox/task.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace Firstframe::Sandbox {

class StateFolder;

//! \brief Every task that was accepted, in memory and as one file each. Thread-safe.
//!
//! A change is on disk before the call that made it returns. Opening the folder clears away what
//! finished more than a day ago, when the links to it have ended, and uploads of that age; all that
//! was ever accepted stays counted.
class TaskStore
{
public:
    //! \brief Reads what the folder holds. A waiting task may be claimed \a patience after it came.
    TaskStore(const StateFolder &folder, const Clock &clock, std::chrono::milliseconds patience);
    Q_DISABLE_COPY_MOVE(TaskStore)

    //! \brief Takes a new task; the time and the state are set here.
    [[nodiscard]] Result<Task> add(Task task);
    [[nodiscard]] std::optional<Task> find(const QString &provider, const QString &id) const;
    [[nodiscard]] std::optional<Task> find(const QString &id) const;
    //! \brief A provider's tasks, the latest first.
    [[nodiscard]] QList<Task> latest(const QString &provider, qsizetype most) const;
    //! \brief How many waiting tasks will be claimed before this one.
    [[nodiscard]] qsizetype waitingBefore(const Task &task) const;
    [[nodiscard]] QMap<QString, int> submissions() const;

    //! \brief Cancels one that is not finished yet; false when it was.
    bool cancel(const QString &id);

    //! \brief For a renderer: marks the oldest task that is due as running, if there is one. One
    //! that ran when the sandbox last ended is always due.
    [[nodiscard]] std::optional<Task> tryClaim();
    //! \brief Blocks until there is a task to claim. None when \a stop asks to end.
    [[nodiscard]] std::optional<Task> claim(const std::stop_token &stop);
    //! \brief Gives the task back unfinished; it will go on after a restart.
    void release(const QString &id);
    //! \brief Changes a running task and saves it; false when it is not running (any more).
    bool update(const QString &id, const std::function<void(Task &)> &change);
    //! \brief Raises the progress; false when the task is not running any more.
    bool reportProgress(const QString &id, int percent);
    //! \brief Blocks the renderer for that long, or until the task or \a stop ends it.
    void pause(const QString &id, std::chrono::milliseconds time, const std::stop_token &stop);

private:
    void load();
    [[nodiscard]] bool isOver(const Task &task) const;
    void clearOld();
    void removeFiles(const QString &id) const;
    void clearOldUploads() const;
    [[nodiscard]] Result<void> save(const Task &task) const;
    void close(const Task &task);
    [[nodiscard]] bool isClaimable(const Task &task) const;
    [[nodiscard]] Task *nextClaimable();
    [[nodiscard]] std::optional<Task> claimNext();
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNextDue() const;

    const StateFolder &m_folder;
    const Clock &m_clock;
    const std::chrono::milliseconds m_patience;
    mutable std::mutex m_mutex; //!< guards what follows
    std::condition_variable_any m_changed;
    QHash<QString, Task> m_tasks;
    Tally m_cleared;
    QList<QString> m_open; //!< ids of unfinished tasks, oldest first
    QSet<QString> m_claimed;
};

} // namespace Firstframe::Sandbox
