// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/quitguard.h"

#include "gui/quitdialog.h"

#include <QMetaMethod>
#include <QWidget>

namespace Firstframe {

namespace {

constexpr std::chrono::milliseconds silence{400};
constexpr std::chrono::milliseconds longestWait{6000};

} // namespace

QuitGuard::QuitGuard(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    for (QTimer *timer : {&m_patience, &m_limit})
        timer->setSingleShot(true);
    m_patience.setInterval(silence);
    m_limit.setInterval(longestWait);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { show(tr("What is under way is being put on disk.")); });
    connect(&m_limit, &QTimer::timeout, this, &QuitGuard::letGo);
}

bool QuitGuard::mayClose()
{
    if (m_isReady || !isSignalConnected(QMetaMethod::fromSignal(&QuitGuard::prepareRequested)))
        return true;
    if (!m_isAsked) {
        m_isAsked = true;
        m_patience.start();
        m_limit.start();
        Q_EMIT prepareRequested();
    }
    return m_isReady;
}

void QuitGuard::showDelay()
{
    if (m_isAsked && !m_isReady)
        show(tr("What was just submitted has no answer yet. The answer tells whether the provider "
                "accepted it; without it the job is shown as unconfirmed next time. Firstframe "
                "closes in a few seconds at the latest."));
}

void QuitGuard::show(const QString &text)
{
    m_patience.stop();
    if (!m_dialog) {
        m_dialog = new QuitDialog(&m_window);
        connect(m_dialog, &QuitDialog::quitNowRequested, this, &QuitGuard::letGo);
    }
    m_dialog->setText(text);
    m_dialog->open();
}

void QuitGuard::letGo()
{
    if (!m_isAsked || m_isReady)
        return;
    m_isReady = true;
    m_patience.stop();
    m_limit.stop();
    m_window.close();
}

} // namespace Firstframe
