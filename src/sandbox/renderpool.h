// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "sandbox/pacing.h"
#include "sandbox/task.h"

#include <stop_token>
#include <thread>
#include <vector>

namespace Firstframe::Sandbox {

class StateFolder;
class TaskStore;

//! \brief Threads that turn waiting tasks into clips, one task each at a time.
//!
//! Deleting it stops the renderings at their next frame; their tasks stay running in the store and
//! go on after a restart.
class RenderPool
{
public:
    //! \brief Clips are \a shrink times smaller than the services make them.
    RenderPool(TaskStore &tasks, const StateFolder &folder, const Pacing &pacing,
               const Clock &clock, int shrink);
    ~RenderPool();
    Q_DISABLE_COPY_MOVE(RenderPool)

private:
    void work(const std::stop_token &stop);
    void make(const Task &task, const std::stop_token &stop);
    [[nodiscard]] Result<void> render(const Task &task, const QString &filePath,
                                      const std::stop_token &stop);
    void lingerOver(const Task &task, const std::stop_token &stop);
    void finish(const Task &task, const QString &filePath);
    void fail(const Task &task, const Error &error);

    TaskStore &m_tasks;
    const StateFolder &m_folder;
    const Pacing &m_pacing;
    const Clock &m_clock;
    const int m_shrink;
    std::vector<std::jthread> m_threads; //!< last: ends before what it uses
};

} // namespace Firstframe::Sandbox
