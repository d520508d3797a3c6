// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QFile>
#include <QProcess>

#include <ctime>
#include <unistd.h>

namespace Firstframe::Bench {

namespace {

//! A number from a file of "Name:   12 kB" lines; 0 when it is not there.
qint64 number(const QString &path, QByteArrayView name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.startsWith(name) || line.size() <= name.size() || line[name.size()] != ':')
            continue;
        return line.mid(name.size() + 1).simplified().split(' ').constFirst().toLongLong();
    }
    return 0;
}

double clockMilliseconds(clockid_t clock)
{
    timespec time{};
    if (clock_gettime(clock, &time) != 0)
        return 0;
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

qint64 residentBytes(qint64 processId)
{
    return 1024 * number(QStringLiteral("/proc/%1/status").arg(processId), "VmRSS");
}

qint64 peakBytes()
{
    return 1024 * number(QStringLiteral("/proc/self/status"), "VmHWM");
}

bool resetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("5") == 1;
}

double processorTime()
{
    return clockMilliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

double threadProcessorTime()
{
    return clockMilliseconds(CLOCK_THREAD_CPUTIME_ID);
}

qint64 wakeUps(qint64 threadId)
{
    return number(QStringLiteral("/proc/self/task/%1/status").arg(threadId),
                  "voluntary_ctxt_switches");
}

qint64 currentThreadId()
{
    return gettid();
}

std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    const bool ended = process.waitForFinished(300'000);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput();
}

} // namespace Firstframe::Bench
