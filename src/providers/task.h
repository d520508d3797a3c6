// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Firstframe {

//! \brief The provider's side of a job: what is needed to ask for it again, also after a restart.
struct Task
{
    QString id; //!< always text, also where the provider sends a number
    QUrl statusLink; //!< as the provider gave it, if it did and it is the provider's own origin
    QUrl resultLink;
    QUrl cancelLink;

    bool operator==(const Task &) const = default;
};

//! \brief What a provider says of a task.
struct TaskStatus
{
    enum class State { Waiting, Running, Succeeded, Failed, Cancelled };

    State state = State::Running;
    QString word; //!< the provider's own, shown when we do not know it
    bool isKnownWord = true;
    std::optional<int> progress; //!< 0..100
    std::optional<int> queuePosition; //!< 0 is next
    std::optional<std::chrono::seconds> remaining;
    QString resultId; //!< what the result call asks by, if that is not the task's id
    //! \brief http or https only; never empty when Succeeded and no result call is needed.
    QList<QUrl> clips;
    std::optional<QDateTime> expiresAt; //!< of the clips' links, UTC
    std::optional<Error> error; //!< set when Failed

    bool operator==(const TaskStatus &) const = default;
};

//! \brief An entry of a provider's own list of tasks; what the list does not say is empty.
struct ListedTask
{
    QString id;
    QString prompt;
    QString model; //!< in the provider's words
    QDateTime createdAt; //!< UTC

    bool operator==(const ListedTask &) const = default;
};

//! \brief The three answers to a request to cancel.
enum class CancelOutcome {
    Requested, //!< the provider will try; keep asking for the status
    TooLate, //!< it has already finished
    NotFound,
};

} // namespace Firstframe
