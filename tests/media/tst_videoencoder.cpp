// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clipprobe.h"
#include "media/videoencoder.h"
#include "mediafixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

namespace {

//! \brief While it lives no file of this process grows beyond that: a full disk in small.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

constexpr QSize size(320, 180);

} // namespace

class tst_VideoEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesEveryFrame_data();
    void writesEveryFrame();
    void appearsUnderItsNameOnlyWhenItIsWhole();
    void replacesAFileOfThatName();
    void leavesNothingBehindWhenGivenUp();
    void writesToANameThatLooksLikeAnAddress();
    void reportsThatTheFolderIsMissing();
    void reportsThatTheFileCannotGrow();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files);
    }
    [[nodiscard]] static Result<void> writeFrames(VideoEncoder &encoder, int count)
    {
        const Nv12Image frame = toNv12(spots(size));
        for (int i = 0; i < count; ++i) {
            if (const Result<void> written = encoder.write(frame); !written)
                return written;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder; // a new one for each test
};

void tst_VideoEncoder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_VideoEncoder::writesEveryFrame_data()
{
    QTest::addColumn<int>("frames");
    for (const int frames : {1, 2, 25, 97})
        QTest::addRow("%d", frames) << frames;
}

void tst_VideoEncoder::writesEveryFrame()
{
    QFETCH(int, frames);
    Result<VideoEncoder> encoder = VideoEncoder::open(path("clip.mp4"), {size, 24, {}});
    QVERIFY(encoder);
    QVERIFY(writeFrames(*encoder, frames));
    QVERIFY(encoder->finish());
    QCOMPARE(countFrames(path("clip.mp4")), frames);
    const Result<ClipInfo> info = probeClip(path("clip.mp4"));
    QVERIFY(info);
    QCOMPARE(info->duration.count(), qRound64(frames * 1000 / 24.0));
}

void tst_VideoEncoder::appearsUnderItsNameOnlyWhenItIsWhole()
{
    Result<VideoEncoder> encoder = VideoEncoder::open(path("clip.mp4"), {size, 24, {}});
    QVERIFY(encoder);
    QVERIFY(writeFrames(*encoder, 5));
    QCOMPARE(files(), QStringList{QStringLiteral("clip.mp4.part")});
    QVERIFY(encoder->finish());
    QCOMPARE(files(), QStringList{QStringLiteral("clip.mp4")});
}

void tst_VideoEncoder::replacesAFileOfThatName()
{
    writeFile(path("clip.mp4"), "an older one");
    Result<VideoEncoder> encoder = VideoEncoder::open(path("clip.mp4"), {size, 24, {}});
    QVERIFY(encoder);
    QVERIFY(writeFrames(*encoder, 3));
    QVERIFY(encoder->finish());
    QCOMPARE(countFrames(path("clip.mp4")), 3);
}

void tst_VideoEncoder::leavesNothingBehindWhenGivenUp()
{
    {
        Result<VideoEncoder> encoder = VideoEncoder::open(path("clip.mp4"), {size, 24, {}});
        QVERIFY(encoder);
        QVERIFY(writeFrames(*encoder, 5));
    }
    QVERIFY(files().isEmpty());
}

void tst_VideoEncoder::writesToANameThatLooksLikeAnAddress()
{
    const QString name = path("http:你好 %d?.mp4");
    Result<VideoEncoder> encoder = VideoEncoder::open(name, {size, 24, {}});
    QVERIFY(encoder);
    QVERIFY(writeFrames(*encoder, 2));
    QVERIFY(encoder->finish());
    QCOMPARE(countFrames(name), 2);
}

void tst_VideoEncoder::reportsThatTheFolderIsMissing()
{
    const Result<VideoEncoder> encoder = VideoEncoder::open(path("no/clip.mp4"), {size, 24, {}});
    QVERIFY(!encoder);
    QCOMPARE(encoder.error().kind, ErrorKind::File);
    QVERIFY(!encoder.error().detail.isEmpty());
}

void tst_VideoEncoder::reportsThatTheFileCannotGrow()
{
    {
        const FileSizeLimit limit(8 * 1024);
        Result<VideoEncoder> encoder = VideoEncoder::open(path("clip.mp4"), {size, 24, {}});
        QVERIFY(encoder);
        Result<void> written = writeFrames(*encoder, 60);
        if (written)
            written = encoder->finish();
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::File);
    }
    QVERIFY(files().isEmpty());
}

QTEST_GUILESS_MAIN(tst_VideoEncoder)
#include "tst_videoencoder.moc"
