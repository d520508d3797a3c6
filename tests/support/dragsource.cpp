// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dragsource.h"

#include "support/childprocess.h"
#include "support/desktopsession.h"
#include "support/desktopuser.h"

#include <QDeadlineTimer>

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
    const bool isWanted = carryTo(user, target, patience);
    user.release();
    const bool isDropped = waitFor("dropped", isWanted ? 10s : 100ms);
    return isDropped ? Outcome::Dropped : Outcome::Refused;
}

//! At the speed of a hand, which does not hold still at the end: positions that come while the
//! target thinks about an earlier one are lost, so the last one must not be the only one.
bool DragSource::carryTo(DesktopUser &user, QPoint target, std::chrono::milliseconds patience)
{
    constexpr int steps = 20;
    constexpr auto handPause = 10ms;
    for (int step = 1; step < steps; ++step) {
        user.moveTo(m_handle + (target - m_handle) * step / steps);
        listen(handPause);
    }
    const QDeadlineTimer deadline(patience);
    bool isWanted = false;
    for (int step = 0; step < 4 || (!isWanted && !deadline.hasExpired()); ++step) {
        user.moveTo(target + QPoint(step % 2, 0));
        listen(2 * handPause);
        isWanted = m_said.lastIndexOf("\nwanted\n") > m_said.lastIndexOf("\nunwanted\n");
    }
    return isWanted;
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
        const qsizetype start = m_said.indexOf('\n' + word);
        if (start >= 0 && m_said.indexOf('\n', start + 1) > 0) {
            m_said.remove(0, start + 1 + word.size());
            return true;
        }
        if (deadline.hasExpired() || m_process.state() == QProcess::NotRunning)
            return false;
        listen(std::chrono::milliseconds(deadline.remainingTime()));
    }
}

void DragSource::listen(std::chrono::milliseconds limit)
{
    m_process.waitForReadyRead(static_cast<int>(limit.count()));
    m_said += m_process.readAllStandardOutput();
}

} // namespace Firstframe
