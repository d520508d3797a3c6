// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginethread.h"

namespace Firstframe {

EngineThread::EngineThread(const JobFolders &folders, const QString &downloads, const Clock &clock)
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
    m_inThread.moveToThread(&m_thread);
    // Made on the thread, so that whatever they make in turn belongs to it.
    QMetaObject::invokeMethod(
        &m_inThread,
        [&] {
            m_queue = std::make_unique<JobQueue>(folders, clock);
            m_pictures = std::make_unique<PictureImport>(downloads);
            m_smallPictures = std::make_unique<PictureImport>(downloads);
            m_triedPictures = std::make_unique<PictureImport>(downloads);
            m_keyChecker = std::make_unique<KeyChecker>();
        },
        Qt::BlockingQueuedConnection);
}

EngineThread::~EngineThread()
{
    QMetaObject::invokeMethod(
        &m_inThread,
        [this] {
            m_keyChecker.reset();
            m_triedPictures.reset();
            m_smallPictures.reset();
            m_pictures.reset();
            m_queue.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace Firstframe
