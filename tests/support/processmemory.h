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

//! \brief The most resident memory that the process ("self" or its id) had since forgetPeak().
[[nodiscard]] inline qint64 peakResidentBytes(const QString &process = QStringLiteral("self"))
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

//! \brief False where the system does not let us.
[[nodiscard]] inline bool forgetPeak(const QString &process = QStringLiteral("self"))
{
    QFile file(QStringLiteral("/proc/%1/clear_refs").arg(process));
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

} // namespace Firstframe
