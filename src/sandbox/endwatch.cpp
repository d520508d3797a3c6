// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/endwatch.h"

#include <array>
#include <cerrno>
#include <sys/signalfd.h>
#include <unistd.h>

namespace Firstframe::Sandbox {

namespace {

sigset_t endSignals()
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    return ends;
}

} // namespace

void EndWatch::blockSignals()
{
    const sigset_t ends = endSignals();
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
}

EndWatch::EndWatch(QObject *parent)
    : QObject(parent)
{
    const sigset_t ends = endSignals();
    m_signals = signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
    m_signalNotifier = std::make_unique<QSocketNotifier>(m_signals, QSocketNotifier::Read);
    connect(m_signalNotifier.get(), &QSocketNotifier::activated, this, [this] {
        m_signalNotifier->setEnabled(false);
        Q_EMIT endRequested();
    });
}

EndWatch::~EndWatch()
{
    m_signalNotifier.reset();
    close(m_signals);
}

void EndWatch::watchStandardInput()
{
    m_inputNotifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_inputNotifier.get(), &QSocketNotifier::activated, this, &EndWatch::readStandardInput);
}

// What comes in means nothing; only its end does.
void EndWatch::readStandardInput()
{
    std::array<char, 4096> ignored{};
    const ssize_t count = read(STDIN_FILENO, ignored.data(), ignored.size());
    if (count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN)))
        return;
    m_inputNotifier->setEnabled(false);
    Q_EMIT endRequested();
}

} // namespace Firstframe::Sandbox
