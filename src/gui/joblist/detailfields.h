// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QList>
#include <QString>

namespace Firstframe {

//! \brief One line of a job's details.
struct DetailField
{
    enum class Kind { Line, Text }; //!< Text: sentences of any length

    QString label;
    QString value; //!< empty: there is nothing to say
    Kind kind = Kind::Line;

    bool operator==(const DetailField &) const = default;
};

//! \brief Everything that is known of a job, in local time. The number, order and kinds of the
//! fields are the same for every job.
[[nodiscard]] QList<DetailField> detailFields(const Job &job, const QDateTime &now);

//! \brief Which of them is the provider's id for its side of the job.
[[nodiscard]] qsizetype taskIdField();

//! \brief Day and time to the second, in local time; empty for an invalid one.
[[nodiscard]] QString exactTime(const QDateTime &when);

} // namespace Firstframe
