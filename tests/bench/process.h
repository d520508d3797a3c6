// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

//! \brief What Linux knows about processes and threads: memory in bytes, time in milliseconds.
namespace Firstframe::Bench {

//! \brief Resident memory of a process now.
[[nodiscard]] qint64 residentBytes(qint64 processId);
//! \brief The most resident memory of this process since resetPeak().
[[nodiscard]] qint64 peakBytes();
//! \brief False where the kernel does not let us.
[[nodiscard]] bool resetPeak();

//! \brief Processor time of this process, all threads.
[[nodiscard]] double processorTime();
//! \brief Processor time of the calling thread.
[[nodiscard]] double threadProcessorTime();
//! \brief How often the threads of this process have gone to sleep and were woken, by thread.
[[nodiscard]] qint64 wakeUps(qint64 threadId);
[[nodiscard]] qint64 currentThreadId();

//! \brief Runs a program to its end; what it printed, or none when it failed.
[[nodiscard]] std::optional<QByteArray> outputOf(const QString &program,
                                                 const QStringList &arguments);

} // namespace Firstframe::Bench
