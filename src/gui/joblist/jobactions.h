// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QList>

#include <optional>

class QAction;
class QObject;

namespace Firstframe {

//! \brief The actions on the selected job, for the panel, the preview and the menus alike.
struct JobActions
{
    QAction *cancel = nullptr;
    QAction *stopWatching = nullptr;
    QAction *retry = nullptr;
    QAction *check = nullptr;
    QAction *enterTaskId = nullptr;
    QAction *submitAgain = nullptr;
    QAction *dismiss = nullptr;
    QAction *moveUp = nullptr;
    QAction *moveDown = nullptr;
    QAction *details = nullptr;
    QAction *reuse = nullptr;
    QAction *lastFrame = nullptr;
    QAction *showInFolder = nullptr;
    QAction *remove = nullptr;

    //! \brief In the order of a menu; null where a separator goes.
    [[nodiscard]] QList<QAction *> inMenuOrder() const;
    //! \brief Enables what can be done with that job; with none, nothing. Where the job may move to
    //! is for the list to say.
    //! \a canFind is whether the job's provider can list its tasks.
    void offerFor(const std::optional<Job> &job, bool canFind = false) const;

    [[nodiscard]] static JobActions make(QObject *owner);
};

} // namespace Firstframe
