// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Firstframe {

class DesktopSession;
class DesktopUser;

//! \brief Another program that something is dragged or copied from, as a file manager is.
//!
//! A process of its own with a window of its own, so that what arrives has come through the X
//! server's drag and drop protocol or its selections.
class DragSource final
{
public:
    enum class Outcome {
        Dropped, //!< taken by whoever is under the mouse
        Refused, //!< nobody there wanted it
        NotStarted, //!< the source itself did not work
    };

    //! \brief \a offer is what it offers: "--file", path, "--picture", path, "--text", text, "--html", html,
    //! "--url", link. A text or html of "@" and a path is in that file.
    DragSource(const DesktopSession &session, const QStringList &offer);
    ~DragSource();
    Q_DISABLE_COPY_MOVE(DragSource)

    //! \brief Drags it by mouse to \a target and lets go there once the target says that it takes
    //! it, or after \a patience.
    [[nodiscard]] Outcome dragTo(DesktopUser &user, QPoint target,
                                 std::chrono::milliseconds patience = std::chrono::seconds(5));
    //! \brief Puts it into the clipboard, where it stays as long as this object lives.
    [[nodiscard]] bool copy();

private:
    [[nodiscard]] bool carryTo(DesktopUser &user, QPoint target,
                               std::chrono::milliseconds patience);
    void listen(std::chrono::milliseconds limit);
    [[nodiscard]] bool waitFor(const QByteArray &word, std::chrono::milliseconds limit);

    QProcess m_process;
    QByteArray m_said = "\n"; //!< not yet waited for; each line between two ends of line
    QPoint m_handle; //!< where to take hold of it
};

} // namespace Firstframe
