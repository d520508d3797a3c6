// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/childprocess.h"

#include <QDeadlineTimer>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace Firstframe {

void dieWithParent()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0);
}

void endGroup(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    const auto group = static_cast<pid_t>(process.processId());
    kill(-group, SIGTERM);
    if (!process.waitForFinished(3000)) {
        kill(-group, SIGKILL);
        process.waitForFinished();
    }
}

QByteArray firstLine(QProcess &process, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return {};
    }
    return process.readLine().trimmed();
}

} // namespace Firstframe
