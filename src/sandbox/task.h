// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "core/resolution.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QSize>
#include <QString>

#include <chrono>
#include <optional>

namespace Firstframe::Sandbox {

//! \brief Waiting -> Running -> Done | Failed, and Cancelled from the first two.
enum class TaskState { Waiting, Running, Done, Failed, Cancelled };

//! \brief What becomes of a task: a clip, or a fault that was asked for.
enum class TaskOutcome {
    Clip,
    Failed,
    Content, //!< failed for what the prompt or the picture shows
    NoUrl, //!< done, without a link
    UnknownWord, //!< while it runs its state is called by a word on no page
    ExpiredLink, //!< done, and its links have always ended
};

//! \brief "failed", "content", "no-url", "unknown-word", "expired-link"; empty for a clip.
[[nodiscard]] QString outcomeName(TaskOutcome outcome);
//! \brief A clip for every other name.
[[nodiscard]] TaskOutcome outcomeFromName(const QString &name);

//! \brief One accepted submission and what became of it.
struct Task
{
    QString id; //!< in its provider's style; letters, digits, '-' and '_' only
    QString provider; //!< "sandbox", "myrouter", …
    QString model; //!< as the protocol names it
    QString prompt; //!< as sent
    Dialect dialect = Dialect::English; //!< of the prompt
    QString picture; //!< file name in the pictures folder; empty: neutral grid
    std::chrono::seconds duration{6};
    Resolution resolution = Resolution::P768;
    TaskOutcome outcome = TaskOutcome::Clip;

    TaskState state = TaskState::Waiting;
    int progress = 0; //!< 0..100, never falls
    QDateTime submitted; //!< UTC, as the two others
    QDateTime started;
    QDateTime finished;
    QString error; //!< of a failed one
    QByteArray entityTag; //!< of the clip of one that is done, unquoted
    qint64 clipBytes = 0;
    QSize clipSize; //!< pixels

    [[nodiscard]] bool isFinished() const
    {
        return state != TaskState::Waiting && state != TaskState::Running;
    }

    bool operator==(const Task &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Task &task);
//! \brief None when the object is no task or its id could lead out of the state folder.
[[nodiscard]] std::optional<Task> taskFromJson(const QJsonObject &object);

} // namespace Firstframe::Sandbox
