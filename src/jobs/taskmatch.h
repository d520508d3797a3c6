// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "providers/provider.h"

#include <QList>

#include <functional>

namespace Firstframe {

//! \brief What a provider's list says of a job whose task id was lost.
struct TaskMatch
{
    enum class Kind {
        None,
        One, //!< certainly it
        Several, //!< one of them, perhaps
        Unclear, //!< there is one of that time that does not show its prompt
    };

    Kind kind = Kind::None;
    QString taskId; //!< when One
    int candidates = 0;

    bool operator==(const TaskMatch &) const = default;
};

//! \brief Pure but for \a isKnown, which says whether another job follows that task. It must have
//! the prompt as it was sent and the model, and must have been made while the job was being sent.
[[nodiscard]] TaskMatch matchTask(const Job &job, const QList<ListedTask> &listed,
                                  const Provider &provider,
                                  const std::function<bool(const QString &)> &isKnown);

} // namespace Firstframe
