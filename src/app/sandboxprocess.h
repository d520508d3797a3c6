// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace Firstframe {

//! \brief The Sandbox as a child of the window: started, started again if it dies, and ended with
//! it. The child ends when its standard input closes, so it also ends when the window is killed.
class SandboxProcess final : public QObject
{
    Q_OBJECT
public:
    SandboxProcess(QString program, QString stateFolder, QObject *parent = nullptr);
    ~SandboxProcess() override;

    //! \brief Where the program is: beside this one, or in the build tree. Empty if nowhere.
    [[nodiscard]] static QString findProgram();

    //! \brief Returns at once; listening() or failed() follows.
    void start();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    //! \brief The Sandbox answers there; again, with another port, after it was started again.
    void listening(const QUrl &origin);
    //! \brief It could not be started, or has died; it is tried again later.
    void failed(const QString &reason);

private:
    static constexpr std::chrono::milliseconds firstPause{500};

    void readPort();
    void tryLater(const QString &reason);

    QString m_program;
    QString m_stateFolder;
    QProcess m_process;
    QTimer m_restart;
    std::chrono::milliseconds m_pause = firstPause; //!< doubles with each failure
};

} // namespace Firstframe
