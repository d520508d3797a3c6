// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminationsignals.h"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Firstframe {

namespace {

constexpr int caught[] = {SIGTERM, SIGINT, SIGHUP};
std::atomic<int> writeEnd = -1; // a handler may use nothing else

void passOn(int number)
{
    const int saved = errno;
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
    errno = saved;
}

void setHandler(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    for (const int number : caught)
        sigaction(number, &action, nullptr);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the process then ends at once, as it would without us
    writeEnd = m_pipe[1];
    m_notifier.setSocket(m_pipe[0]);
    m_notifier.setEnabled(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &TerminationSignals::read);
    setHandler(passOn, SA_RESTART | static_cast<int>(SA_RESETHAND));
}

TerminationSignals::~TerminationSignals()
{
    if (m_pipe[0] < 0)
        return;
    setHandler(SIG_DFL, 0);
    m_notifier.setEnabled(false);
    writeEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void TerminationSignals::read()
{
    char byte = 0;
    while (::read(m_pipe[0], &byte, 1) == 1) {}
    Q_EMIT requested();
}

} // namespace Firstframe
