// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace Firstframe {

//! \brief Resident memory of this process now.
[[nodiscard]] inline qint64 residentBytes()
{
    constexpr qint64 pageBytes = 4096; // what Linux has on every machine that we test on
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * pageBytes;
}

} // namespace Firstframe
