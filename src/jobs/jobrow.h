// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrecord.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace Firstframe {

//! \brief Which columns of table job a statement is about.
enum class JobColumns {
    All, //!< but the id
    Changing, //!< without what was frozen when the job was made
};

//! \brief Names and values, in the same order.
[[nodiscard]] QStringList jobColumnNames(JobColumns columns);
[[nodiscard]] QVariantList jobColumnValues(const JobRecord &record, JobColumns columns);

//! \brief The current row of a query that selects id and then all columns in that order.
[[nodiscard]] JobRecord jobFromRow(const QSqlQuery &row);

} // namespace Firstframe
