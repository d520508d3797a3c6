// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dragsource.h"

#include "support/desktopsession.h"
#include "support/desktopuser.h"

#include <QDeadlineTimer>

#include <csignal>

using namespace std::chrono_literals;

namespace Firstframe {

DragSource::DragSource(const DesktopSession &session, const QStringList &offer)
{
    m_process.setProcessEnvironment(session.environment());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier(dieWithParent);
    m_process.start(QStringLiteral(FIRSTFRAME_DRAG_SOURCE), offer);
    if (!waitFor("at", 20s))
        return;
    const QList<QByteArray> place = m_said.left(m_said.indexOf('\n')).simplified().split(' ');
    if (place.size() == 2)
        m_handle = QPoint(place.at(0).toInt(), place.at(1).toInt());
}

DragSource::~DragSource()
{
    m_process.closeWriteChannel(); // it ends with its standard input
    if (!m_process.waitForFinished(5000))
        m_process.kill();
}

DragSource::Outcome DragSource::dragTo(DesktopUser &user, QPoint target,
                                       std::chrono::milliseconds patience)
{
    if (m_handle.isNull())
        return Outcome::NotStarted;
    user.moveTo(m_handle);
    user.press();
    user.moveTo(m_handle - QPoint(20, 20)); // far enough to be no click
    if (!waitFor("dragging", 10s)) {
        user.release();
        return Outcome::NotStarted;
    }
    user.glideTo(target);
    const bool isWanted = waitFor("wanted", patience);
    user.release();
    const bool isDropped = waitFor("dropped", isWanted ? 10s : 100ms);
    return isDropped ? Outcome::Dropped : Outcome::Refused;
}

bool DragSource::copy()
{
    m_process.write("copy\n");
    return waitFor("copied", 10s);
}

//! What it said before that word is forgotten, what it said after is kept.
bool DragSource::waitFor(const QByteArray &word, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    for (;;) {
        const QByteArray begun = '\n' + m_said;
        const qsizetype start = begun.indexOf('\n' + word);
        if (start >= 0 && begun.indexOf('\n', start + 1) > 0) {
            m_said = begun.mid(start + 1 + word.size());
            return true;
        }
        if (deadline.hasExpired()
            || !m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))) {
            return false;
        }
        m_said += m_process.readAllStandardOutput();
    }
}

} // namespace Firstframe
