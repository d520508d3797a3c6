// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/jobqueue.h"
#include "jobs/keychecker.h"
#include "jobs/pictureimport.h"

#include <QThread>

#include <memory>

namespace Firstframe {

//! \brief The thread of the engine, with the queue, the picture import and the key check that live
//! on it. Talk to them by queued signals and slots only.
class EngineThread final
{
public:
    //! \brief Starts the thread and makes them there; none reads anything yet.
    EngineThread(const JobFolders &folders, const QString &downloads, const Clock &clock);
    //! \brief Ends the thread, after what it is just doing.
    ~EngineThread();
    Q_DISABLE_COPY_MOVE(EngineThread)

    [[nodiscard]] JobQueue &queue() const { return *m_queue; }
    [[nodiscard]] PictureImport &pictures() const { return *m_pictures; }
    //! \brief For those that are not shown large, and need not wait for one that is.
    [[nodiscard]] PictureImport &smallPictures() const { return *m_smallPictures; }
    //! \brief For what may be given up at any moment.
    [[nodiscard]] PictureImport &triedPictures() const { return *m_triedPictures; }
    [[nodiscard]] KeyChecker &keyChecker() const { return *m_keyChecker; }

private:
    QThread m_thread;
    QObject m_inThread; // the door to the thread
    std::unique_ptr<JobQueue> m_queue;
    std::unique_ptr<PictureImport> m_pictures;
    std::unique_ptr<PictureImport> m_smallPictures;
    std::unique_ptr<PictureImport> m_triedPictures;
    std::unique_ptr<KeyChecker> m_keyChecker;
};

} // namespace Firstframe
