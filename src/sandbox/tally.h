// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace Firstframe::Sandbox {

//! \brief What is left of tasks that were cleared away: how many of each provider there were.
//!
//! It is written before their files go and names them, so that whatever a crash leaves of them is
//! neither counted twice nor kept.
struct Tally
{
    QMap<QString, int> submissions; //!< by provider
    QStringList leaving; //!< ids of the tasks that were counted last

    bool operator==(const Tally &) const = default;
};

//! \brief Nothing when there is no such file.
[[nodiscard]] Tally readTally(const QString &path);
[[nodiscard]] bool writeTally(const QString &path, const Tally &tally);

} // namespace Firstframe::Sandbox
