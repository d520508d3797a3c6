// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/accessibledriver.h"
#include "support/desktopsession.h"
#include "support/desktopuser.h"

#include <QProcess>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace Firstframe {

//! \brief The built window, on a desktop of its own, with a data folder that outlives it.
//!
//! Controls are named as design.md fixes their accessible names.
class AppWindow final
{
public:
    explicit AppWindow(QSize screen = {1920, 1080});
    ~AppWindow();
    Q_DISABLE_COPY_MOVE(AppWindow)

    //! \brief Starts the desktop. On false, problem() says why.
    [[nodiscard]] bool openDesktop();
    //! \brief For the window's next start; an empty value takes the variable away.
    void setVariable(const QString &name, const QString &value);
    //! \brief Forgets all data, as on the first day. Not while the window runs.
    void clearData();
    //! \brief Starts the window and waits until it can be used.
    [[nodiscard]] bool start(const QStringList &arguments = {});
    //! \brief As kill -9 does.
    void killHard();
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] int exitCode() const; //!< -1 after a crash

    [[nodiscard]] const DesktopSession &session() const { return m_session; }
    [[nodiscard]] AccessibleDriver &driver() { return *m_driver; }
    [[nodiscard]] DesktopUser &user() { return *m_user; }
    [[nodiscard]] QString dataDir() const { return m_data->path(); }
    //! \brief A path for something of the test's own.
    [[nodiscard]] QString file(const QString &name) const { return m_files.filePath(name); }

    //! \brief The control, remembered while the window runs.
    [[nodiscard]] AccessibleControl control(ControlRole role, const QString &name);
    //! \brief What a status label says.
    [[nodiscard]] QString says(const QString &label);
    //! \brief Clicks with the mouse.
    [[nodiscard]] bool click(ControlRole role, const QString &name);
    [[nodiscard]] bool press(const QString &button) { return click(ControlRole::Button, button); }
    //! \brief Drops a file on the first-frame area from another program.
    [[nodiscard]] bool drop(const QString &path);
    //! \brief Presses Tab until the control has the keyboard.
    [[nodiscard]] bool tabTo(ControlRole role, const QString &name);
    //! \brief Types at the end of what is in the control.
    [[nodiscard]] bool type(const QString &name, const QString &text);
    //! \brief Types a path or link into its line and presses Return.
    [[nodiscard]] bool enterPicture(const QString &pathOrLink);
    //! \brief The rows of the job list as they are read out.
    [[nodiscard]] QStringList jobs();
    [[nodiscard]] bool waitForJob(const QString &state, std::chrono::seconds limit);

    //! \brief Keeps the screen and the controls in the build folder, for whoever has to find out.
    void keepEvidence(const QString &name);

private:
    std::unique_ptr<QTemporaryDir> m_data = std::make_unique<QTemporaryDir>();
    QTemporaryDir m_files;
    DesktopSession m_session;
    std::unique_ptr<AccessibleDriver> m_driver;
    std::unique_ptr<DesktopUser> m_user;
    QProcessEnvironment m_environment;
    QProcess m_process;
    std::map<std::pair<ControlRole, QString>, AccessibleControl> m_controls;
    QString m_problem;
};

} // namespace Firstframe
