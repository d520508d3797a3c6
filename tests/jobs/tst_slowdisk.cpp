// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pictureimport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <climits>
#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

// Bytes of files in folders called this are waited for until the test lets them come.
constexpr const char *slowFolder = "/slow-disk/";
std::atomic_bool diskAnswers = false;
std::atomic_int waiting = 0;
std::atomic_bool vanishes = false; //!< the file is gone when its first byte has come

bool isSlow(int handle, std::array<char, PATH_MAX> &path)
{
    const QByteArray link = QByteArray("/proc/self/fd/") + QByteArray::number(handle);
    const ssize_t length = ::readlink(link.constData(), path.data(), path.size() - 1);
    if (length <= 0)
        return false;
    path[size_t(length)] = '\0';
    return std::strstr(path.data(), slowFolder) != nullptr;
}

} // namespace

// Stands before the system's own for the whole process, Qt and its plugins included.
extern "C" ssize_t read(int handle, void *data, size_t bytes)
{
    std::array<char, PATH_MAX> path = {};
    if (isSlow(handle, path)) {
        ++waiting;
        while (!diskAnswers)
            ::usleep(1000);
        --waiting;
        if (vanishes)
            ::unlink(path.data());
    }
    return ::syscall(SYS_read, handle, data, bytes);
}

using namespace Firstframe;

//! \brief A file on a disk that does not answer, such as a share of a machine that is away.
class tst_SlowDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void doesNotKeepItsThreadWaiting();
    void doesNotKeepOtherPicturesWaiting();
    void readsWhatComesAtLast();
    void endsWhenTheFileVanishesInBetween();

private:
    [[nodiscard]] QString slow() const
    {
        return m_dir->filePath(QStringLiteral("slow-disk/picture.png"));
    }
    [[nodiscard]] QString fast() const { return m_dir->filePath(QStringLiteral("picture.png")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PictureImport> m_import;
};

void tst_SlowDisk::init()
{
    diskAnswers = false;
    vanishes = false;
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("slow-disk")));
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QVERIFY(image.save(fast()));
    QVERIFY(image.save(slow()));
    m_import = std::make_unique<PictureImport>(m_dir->filePath(QStringLiteral("cache")));
}

void tst_SlowDisk::cleanup()
{
    diskAnswers = true; // or its threads would be waited for without end
    m_import.reset();
}

void tst_SlowDisk::doesNotKeepItsThreadWaiting()
{
    QElapsedTimer clock;
    clock.start();
    m_import->load(slow(), {64, 64});
    QTRY_COMPARE(waiting.load(), 1);
    QVERIFY(clock.elapsed() < 5000);
    QSignalSpy loaded(m_import.get(), &PictureImport::loaded);
    QCoreApplication::sendPostedEvents();
    QVERIFY(loaded.isEmpty());
}

void tst_SlowDisk::doesNotKeepOtherPicturesWaiting()
{
    QSignalSpy loaded(m_import.get(), &PictureImport::loaded);
    QSignalSpy failed(m_import.get(), &PictureImport::failed);
    // More of them than the machine has cores, as of somebody who tries it again.
    constexpr int attempts = 5;
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        m_import->load(slow(), {64, 64});
        QTRY_COMPARE(waiting.load(), attempt);
    }
    m_import->load(fast(), {64, 64});
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded[0][0].toString(), fast());
    diskAnswers = true;
    QTRY_COMPARE(waiting.load(), 0);
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(failed.size(), 0); // nobody wants to hear of them
}

void tst_SlowDisk::readsWhatComesAtLast()
{
    QSignalSpy loaded(m_import.get(), &PictureImport::loaded);
    m_import->load(slow(), {64, 64});
    QTRY_COMPARE(waiting.load(), 1);
    diskAnswers = true;
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(loaded[0][1].value<ImportedPicture>().preview.size(), QSize(64, 48));
}

void tst_SlowDisk::endsWhenTheFileVanishesInBetween()
{
    QSignalSpy loaded(m_import.get(), &PictureImport::loaded);
    QSignalSpy failed(m_import.get(), &PictureImport::failed);
    vanishes = true;
    m_import->load(slow(), {64, 64}, {.crop = QRect(0, 0, 400, 400)});
    QTRY_COMPARE(waiting.load(), 1);
    diskAnswers = true;
    QTRY_COMPARE(loaded.size() + failed.size(), 1);
    QVERIFY(!QFile::exists(slow()));
    if (failed.isEmpty())
        QCOMPARE(QImage(loaded[0][1].value<ImportedPicture>().firstFrame.path).size(),
                 QSize(400, 400));
    else
        QVERIFY(failed[0][1].value<Error>().message.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(tst_SlowDisk)
#include "tst_slowdisk.moc"
