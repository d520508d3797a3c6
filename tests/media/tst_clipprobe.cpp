// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clipprobe.h"
#include "media/videoencoder.h"
#include "mediafixtures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

class tst_ClipProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatAClipHolds();
    void countsItsFrames();
    void givesItsFirstPicture();
    void givesItsLastPicture_data();
    void givesItsLastPicture();
    void givesNoLastPictureOfACutClip();
    void givesNoLastPictureWithoutAClip();
    void keepsThePosterInsideTheBound_data();
    void keepsThePosterInsideTheBound();
    void refusesWhatIsNoClip_data();
    void refusesWhatIsNoClip();
    void survivesAnyDamage_data();
    void survivesAnyDamage();
    void opensNothingThatAPlaylistNames();
    void refusesAPipeWithoutWaitingForIt();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }

    QTemporaryDir m_folder;
    QString m_clip;
    QByteArray m_bytes;
};

void tst_ClipProbe::initTestCase()
{
    m_clip = path("clip.mp4");
    Result<VideoEncoder> encoder = VideoEncoder::open(m_clip, {QSize(320, 180), 24, {}});
    QVERIFY(encoder);
    QImage red(320, 180, QImage::Format_RGB32);
    red.fill(QColor(220, 40, 40));
    const Nv12Image first = toNv12(red);
    const Nv12Image others = toNv12(spots(red.size()));
    for (int i = 0; i < 30; ++i)
        QVERIFY(encoder->write(i == 0 ? first : others));
    QVERIFY(encoder->finish());
    QFile file(m_clip);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
}

void tst_ClipProbe::saysWhatAClipHolds()
{
    const Result<ClipInfo> info = probeClip(m_clip);
    QVERIFY(info);
    QCOMPARE(*info, (ClipInfo{{320, 180}, std::chrono::milliseconds(1250), 24}));
}

void tst_ClipProbe::countsItsFrames()
{
    QCOMPARE(countFrames(m_clip), 30);
}

void tst_ClipProbe::givesItsFirstPicture()
{
    const Result<QImage> poster = posterFrame(m_clip, {});
    QVERIFY(poster);
    QCOMPARE(poster->size(), QSize(320, 180));
    for (const QPoint place : {QPoint(2, 2), QPoint(160, 90), QPoint(317, 177)}) {
        const QColor colour = poster->pixelColor(place);
        QVERIFY(std::abs(colour.red() - 220) < 12);
        QVERIFY(std::abs(colour.green() - 40) < 12);
        QVERIFY(std::abs(colour.blue() - 40) < 12);
    }
}

void tst_ClipProbe::givesItsLastPicture_data()
{
    QTest::addColumn<int>("frames");
    for (const int frames : {1, 2, 3, 25, 49}) // the encoder holds some back to put them in order
        QTest::addRow("%d frames", frames) << frames;
}

void tst_ClipProbe::givesItsLastPicture()
{
    QFETCH(int, frames);
    const QString clip = path("last.mp4");
    Result<VideoEncoder> encoder = VideoEncoder::open(clip, {QSize(320, 180), 24, {}});
    QVERIFY(encoder);
    QImage picture(320, 180, QImage::Format_RGB32);
    for (int i = 1; i <= frames; ++i) { // each brighter than the one before, the corner bluer
        picture.fill(QColor(5 * i, 5 * i, 5 * i));
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 40; ++x)
                picture.setPixelColor(x, y, QColor(0, 0, 5 * i));
        }
        QVERIFY(encoder->write(toNv12(picture)));
    }
    QVERIFY(encoder->finish());

    const Result<QImage> last = lastFrame(clip);
    QVERIFY(last);
    QCOMPARE(last->size(), QSize(320, 180));
    const QColor middle = last->pixelColor(160, 90);
    const QColor corner = last->pixelColor(20, 20);
    QVERIFY2(std::abs(middle.green() - 5 * frames) < 3, qPrintable(middle.name()));
    QVERIFY2(std::abs(corner.blue() - 5 * frames) < 6 && corner.green() < 6,
             qPrintable(corner.name()));
}

void tst_ClipProbe::givesNoLastPictureOfACutClip()
{
    // The index is at the front, and at the end there are pictures of a few bytes each: some of
    // these cuts are between two of them.
    int likeWhole = 0; // those that libav reads without a complaint
    for (qsizetype lost = 1; lost <= 100; ++lost) {
        const QString cut = writeFile(path("cut.mp4"), m_bytes.chopped(lost));
        const Result<QImage> last = lastFrame(cut);
        QVERIFY2(!last, qPrintable(QString::number(lost))); // rather than one from its middle
        QCOMPARE(last.error().kind, ErrorKind::File);
        QVERIFY2(last.error().message.contains(u"cut.mp4"), qPrintable(last.error().message));
        likeWhole += countFrames(cut) ? 1 : 0;
    }
    QVERIFY(likeWhole > 0);
}

void tst_ClipProbe::givesNoLastPictureWithoutAClip()
{
    const Result<QImage> last = lastFrame(path("none.mp4"));
    QVERIFY(!last);
    QCOMPARE(last.error().kind, ErrorKind::File);
}

void tst_ClipProbe::keepsThePosterInsideTheBound_data()
{
    QTest::addColumn<QSize>("bound");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("small") << QSize(160, 160) << QSize(160, 90);
    QTest::newRow("odd") << QSize(101, 999) << QSize(101, 56);
    QTest::newRow("never larger") << QSize(4000, 4000) << QSize(320, 180);
    QTest::newRow("a pixel") << QSize(1, 1) << QSize(1, 1);
}

void tst_ClipProbe::keepsThePosterInsideTheBound()
{
    QFETCH(QSize, bound);
    const Result<QImage> poster = posterFrame(m_clip, bound);
    QVERIFY(poster);
    QTEST(poster->size(), "expected");
}

void tst_ClipProbe::refusesWhatIsNoClip_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("garbage") << QByteArray(100'000, '\x5A');
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><body>404</body></html>");
    QTest::newRow("a picture") << encoded(spots({64, 64}), "png");
    QTest::newRow("the head of an MP4") << m_bytes.first(40);
    QTest::newRow("an MP4 without its pictures") << m_bytes.first(m_bytes.indexOf("mdat") + 4);
}

void tst_ClipProbe::refusesWhatIsNoClip()
{
    QFETCH(QByteArray, bytes);
    const QString file = writeFile(path("bad.mp4"), bytes);
    const Result<ClipInfo> info = probeClip(file);
    QVERIFY(!info);
    QCOMPARE(info.error().kind, ErrorKind::File);
    QVERIFY2(info.error().message.contains(QStringLiteral("“bad.mp4”")),
             qPrintable(info.error().message));
    const Result<QImage> poster = posterFrame(file, {});
    QVERIFY(!poster);
    QCOMPARE(poster.error().kind, ErrorKind::File);
}

void tst_ClipProbe::survivesAnyDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (qsizetype i = 1; i < 40; ++i) {
        QTest::addRow("cut at %d/40", int(i)) << m_bytes.first(m_bytes.size() * i / 40);
        QByteArray damaged = m_bytes; // in the header, where the sizes and counts are
        for (qsizetype at = i * 23; at < std::min<qsizetype>(damaged.size(), 2000); at += 397)
            damaged[at] = char(0xFF);
        QTest::addRow("damaged from %d on", int(i * 23)) << damaged;
    }
}

void tst_ClipProbe::survivesAnyDamage()
{
    QFETCH(QByteArray, bytes);
    const QString file = writeFile(path("damaged.mp4"), bytes);
    const Result<qint64> frames = countFrames(file);
    if (frames)
        QVERIFY(*frames <= 30);
    else
        QCOMPARE(frames.error().kind, ErrorKind::File);
}

void tst_ClipProbe::opensNothingThatAPlaylistNames()
{
    const QByteArray list = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:1,\nfile:" + m_clip.toUtf8()
                            + "\n#EXT-X-ENDLIST\n";
    QVERIFY(!probeClip(writeFile(path("list.mp4"), list)));
    const QByteArray concat = "ffconcat version 1.0\nfile clip.mp4\n";
    QVERIFY(!probeClip(writeFile(path("concat.mp4"), concat)));
}

void tst_ClipProbe::refusesAPipeWithoutWaitingForIt()
{
    QCOMPARE(mkfifo(path("pipe.mp4").toUtf8().constData(), 0600), 0);
    QVERIFY(!probeClip(path("pipe.mp4")));
    QVERIFY(!probeClip(path("nowhere.mp4")));
    QVERIFY(!probeClip(m_folder.path()));
}

QTEST_GUILESS_MAIN(tst_ClipProbe)
#include "tst_clipprobe.moc"
