// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/animatic.h"
#include "media/clipprobe.h"
#include "media/clipreader.h"
#include "mediafixtures.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

namespace {

using Moves = QList<CameraMove>;
using Groups = QList<Moves>;

//! \brief Which way the picture goes, each as -1, 0 or 1.
struct Motion
{
    int right = 0;
    int down = 0;
    int larger = 0;
    int largerOnTheRight = 0; // than on the left: it is turned
    int largerBelow = 0; // than above: it is nodded

    bool operator==(const Motion &) const = default;
};

int sign(double pixels)
{
    constexpr double noticeable = 4;
    return pixels > noticeable ? 1 : pixels < -noticeable ? -1 : 0;
}

Motion motionBetween(const Luma &from, const Luma &to)
{
    const auto at = [&](double x, double y) { return motionAt(from, to, {x, y}); };
    const QPointF centre = at(0, 0);
    const QPointF topLeft = at(-0.7, -0.6);
    const QPointF topRight = at(0.7, -0.6);
    const QPointF bottomLeft = at(-0.7, 0.6);
    const QPointF bottomRight = at(0.7, 0.6);
    const double rightSide = bottomRight.y() - topRight.y();
    const double leftSide = bottomLeft.y() - topLeft.y();
    const double lowerSide = bottomRight.x() - bottomLeft.x();
    const double upperSide = topRight.x() - topLeft.x();
    return {sign(centre.x()), sign(centre.y()), sign((lowerSide + upperSide) / 2),
            sign(rightSide - leftSide), sign(lowerSide - upperSide)};
}

bool isStill(QPointF motion)
{
    return std::abs(motion.x()) <= 2 && std::abs(motion.y()) <= 2;
}

} // namespace

class tst_Animatic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesClipsTheSizeThatProvidersGive_data();
    void givesClipsTheSizeThatProvidersGive();
    void movesAsAnOperatorExpects_data();
    void movesAsAnOperatorExpects();
    void showsBothMovesOfAGroup();
    void showsMovesOneAfterTheOther();
    void tremblesAndComesBack();
    void holdsStill();
    void writesAClipThatPlaysEverywhere();
    void burnsTheLabelIn();
    void drawsAStageWithoutAPicture();
    void takesTallAndWidePictures_data();
    void takesTallAndWidePictures();
    void reportsProgress();
    void stopsWhenAskedTo();
    void refusesAPictureThatCannotBeRead();
    void saysThatAFolderIsMissing();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] Animatic animatic(const Groups &groups) const
    {
        Animatic result;
        result.picturePath = m_picture;
        result.groups = groups;
        result.duration = std::chrono::seconds(1);
        result.resolution = Resolution::P512;
        return result;
    }
    [[nodiscard]] QList<Luma> render(const Groups &groups) const
    {
        const QString file = path("clip.mp4");
        return renderAnimatic(animatic(groups), file) ? decodeLuma(file) : QList<Luma>();
    }

    QTemporaryDir m_folder;
    QString m_picture;
};

void tst_Animatic::initTestCase()
{
    m_picture = writeFile(path("picture.png"), encoded(spots({910, 512}), "png"));
}

void tst_Animatic::givesClipsTheSizeThatProvidersGive_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<QSize>("clip");
    QTest::newRow("16:9") << QSize(1920, 1080) << Resolution::P768 << QSize(1366, 768);
    QTest::newRow("16:9 at 1080P") << QSize(4000, 2250) << Resolution::P1080 << QSize(1920, 1080);
    QTest::newRow("9:16") << QSize(1080, 1920) << Resolution::P768 << QSize(768, 1366);
    QTest::newRow("4:3") << QSize(4000, 3000) << Resolution::P768 << QSize(1024, 768);
    QTest::newRow("square") << QSize(999, 999) << Resolution::P512 << QSize(512, 512);
    QTest::newRow("2:5") << QSize(400, 1000) << Resolution::P768 << QSize(768, 1920);
    QTest::newRow("5:2") << QSize(2500, 1000) << Resolution::P1080 << QSize(2700, 1080);
    QTest::newRow("too long") << QSize(10000, 100) << Resolution::P768 << QSize(1920, 768);
    QTest::newRow("no picture") << QSize() << Resolution::P768 << QSize(1366, 768);
}

void tst_Animatic::givesClipsTheSizeThatProvidersGive()
{
    QFETCH(QSize, picture);
    QFETCH(Resolution, resolution);
    QTEST(clipSize(picture, resolution), "clip");
}

void tst_Animatic::movesAsAnOperatorExpects_data()
{
    QTest::addColumn<CameraMove>("move");
    QTest::addColumn<Motion>("expected");
    const auto row = [](CameraMove move, const Motion &expected) {
        QTest::newRow(qPrintable(cameraMoveName(move, Dialect::English))) << move << expected;
    };
    row(CameraMove::TruckLeft, {.right = 1});
    row(CameraMove::TruckRight, {.right = -1});
    // The side that the camera turns to goes away from it, the other comes nearer.
    row(CameraMove::PanLeft, {.right = 1, .largerOnTheRight = 1});
    row(CameraMove::PanRight, {.right = -1, .largerOnTheRight = -1});
    row(CameraMove::PushIn, {.larger = 1});
    row(CameraMove::PullOut, {.larger = -1});
    row(CameraMove::PedestalUp, {.down = 1});
    row(CameraMove::PedestalDown, {.down = -1});
    row(CameraMove::TiltUp, {.down = 1, .largerBelow = 1});
    row(CameraMove::TiltDown, {.down = -1, .largerBelow = -1});
    row(CameraMove::ZoomIn, {.larger = 1});
    row(CameraMove::ZoomOut, {.larger = -1});
    row(CameraMove::Shake, {}); // it has come back
    row(CameraMove::TrackingShot, {.right = -1, .larger = 1});
    row(CameraMove::StaticShot, {});
}

void tst_Animatic::movesAsAnOperatorExpects()
{
    QFETCH(CameraMove, move);
    QFETCH(Motion, expected);
    const QList<Luma> frames = render({{move}});
    QCOMPARE(frames.size(), 24);
    const Motion motion = motionBetween(frames.first(), frames.last());
    QCOMPARE(motion.right, expected.right);
    QCOMPARE(motion.down, expected.down);
    QCOMPARE(motion.larger, expected.larger);
    QCOMPARE(motion.largerOnTheRight, expected.largerOnTheRight);
    QCOMPARE(motion.largerBelow, expected.largerBelow);
}

void tst_Animatic::showsBothMovesOfAGroup()
{
    const QList<Luma> frames = render({{CameraMove::TruckLeft, CameraMove::PedestalDown}});
    QCOMPARE(frames.size(), 24);
    const QPointF motion = motionAt(frames.first(), frames.last(), {0, 0});
    QVERIFY(motion.x() > 15);
    QVERIFY(motion.y() < -10);
}

void tst_Animatic::showsMovesOneAfterTheOther()
{
    const QList<Luma> frames = render({{CameraMove::TruckLeft}, {CameraMove::PedestalDown}});
    QCOMPARE(frames.size(), 24);
    const QPointF first = motionAt(frames[0], frames[12], {0, 0});
    const QPointF second = motionAt(frames[12], frames[23], {0, 0});
    QVERIFY(first.x() > 15);
    QVERIFY(std::abs(first.y()) <= 1);
    QVERIFY(std::abs(second.x()) <= 1);
    QVERIFY(second.y() < -10);
}

void tst_Animatic::tremblesAndComesBack()
{
    const QList<Luma> frames = render({{CameraMove::Shake}});
    QCOMPARE(frames.size(), 24);
    double farthest = 0;
    for (const Luma &frame : frames) {
        const QPointF motion = motionAt(frames.first(), frame, {0, 0});
        farthest = std::max(farthest, std::hypot(motion.x(), motion.y()));
    }
    QVERIFY2(farthest >= 4, qPrintable(QString::number(farthest)));
    QVERIFY(isStill(motionAt(frames.first(), frames.last(), {0, 0})));
}

void tst_Animatic::holdsStill()
{
    const QList<Luma> frames = render({});
    QCOMPARE(frames.size(), 24);
    for (const Luma &frame : frames) {
        for (const QPointF place : {QPointF(0, 0), QPointF(-0.7, -0.6), QPointF(0.7, 0.6)})
            QVERIFY(motionAt(frames.first(), frame, place).isNull());
    }
}

void tst_Animatic::writesAClipThatPlaysEverywhere()
{
    Animatic wanted = animatic({{CameraMove::ZoomIn}});
    wanted.duration = std::chrono::seconds(2);
    wanted.comment = QStringLiteral("A cat walks [Zoom in]");
    const QString file = path("clip.mp4");
    QVERIFY(renderAnimatic(wanted, file));

    Result<ClipReader> reader = ClipReader::open(file);
    QVERIFY(reader);
    QCOMPARE(reader->info(), (ClipInfo{{910, 512}, std::chrono::seconds(2), 24, wanted.comment}));
    const Result<const AVFrame *> frame = reader->next();
    QVERIFY(frame && *frame);
    QCOMPARE((*frame)->format, int(AV_PIX_FMT_YUV420P));
    QCOMPARE((*frame)->colorspace, AVCOL_SPC_BT709);
    QCOMPARE((*frame)->color_range, AVCOL_RANGE_MPEG);
    QCOMPARE(countFrames(file), 48);

    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    const QByteArray bytes = raw.readAll();
    QVERIFY(bytes.indexOf("moov") < bytes.indexOf("mdat")); // plays while it is still loading
    QVERIFY(bytes.contains("avc1"));
    QVERIFY(bytes.contains("A cat walks [Zoom in]"));
}

void tst_Animatic::burnsTheLabelIn()
{
    Animatic labelled = animatic({});
    labelled.label = QStringLiteral("Sandbox preview");
    const QString file = path("labelled.mp4");
    QVERIFY(renderAnimatic(labelled, file));
    const QList<Luma> with = decodeLuma(file);
    const QList<Luma> without = render({});
    QCOMPARE(with.size(), without.size());
    int changedInCorner = 0;
    int changedElsewhere = 0;
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 910; ++x) {
            if (std::abs(with.last().at(x, y) - without.last().at(x, y)) < 24)
                continue;
            ++(x > 700 && y > 460 ? changedInCorner : changedElsewhere);
        }
    }
    QVERIFY2(changedInCorner > 500, qPrintable(QString::number(changedInCorner)));
    QCOMPARE(changedElsewhere, 0);
}

void tst_Animatic::drawsAStageWithoutAPicture()
{
    Animatic textOnly = animatic({{CameraMove::TruckLeft}});
    textOnly.picturePath.clear();
    const QString file = path("stage.mp4");
    QVERIFY(renderAnimatic(textOnly, file));
    const QList<Luma> frames = decodeLuma(file);
    QCOMPARE(frames.size(), 24);
    QCOMPARE(frames.first().size, QSize(910, 512));
    QVERIFY(motionAt(frames.first(), frames.last(), {0, 0}).x() > 15);
}

void tst_Animatic::takesTallAndWidePictures_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("clip");
    QTest::newRow("2:5") << QSize(320, 800) << QSize(512, 1280);
    QTest::newRow("5:2") << QSize(800, 320) << QSize(1280, 512);
    QTest::newRow("odd") << QSize(401, 303) << QSize(678, 512);
}

void tst_Animatic::takesTallAndWidePictures()
{
    QFETCH(QSize, picture);
    QFETCH(QSize, clip);
    Animatic wanted = animatic({{CameraMove::PanLeft, CameraMove::TiltUp}});
    wanted.picturePath = writeFile(path("shape.jpg"), encoded(spots(picture), "jpg"));
    const QString file = path("shape.mp4");
    QVERIFY(renderAnimatic(wanted, file));
    const Result<ClipInfo> info = probeClip(file);
    QVERIFY(info);
    QCOMPARE(info->size, clip);
}

void tst_Animatic::reportsProgress()
{
    QList<int> reported;
    QVERIFY(renderAnimatic(animatic({}), path("clip.mp4"), [&reported](int percent) {
        reported.append(percent);
        return true;
    }));
    QVERIFY(reported.size() > 10);
    QVERIFY(std::ranges::is_sorted(reported));
    QCOMPARE(reported.first(), 0);
    QCOMPARE(reported.last(), 100);
}

void tst_Animatic::stopsWhenAskedTo()
{
    const QString file = path("stopped.mp4");
    const Result<void> stopped =
        renderAnimatic(animatic({}), file, [](int percent) { return percent < 50; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("stopped*")}).isEmpty());
}

void tst_Animatic::refusesAPictureThatCannotBeRead()
{
    Animatic broken = animatic({});
    broken.picturePath = writeFile(path("broken.jpg"), "no picture");
    const Result<void> rendered = renderAnimatic(broken, path("broken.mp4"));
    QVERIFY(!rendered);
    QCOMPARE(rendered.error().kind, ErrorKind::File);
    QVERIFY(!QFile::exists(path("broken.mp4")));
}

void tst_Animatic::saysThatAFolderIsMissing()
{
    const Result<void> rendered = renderAnimatic(animatic({}), path("no/such/folder/clip.mp4"));
    QVERIFY(!rendered);
    QCOMPARE(rendered.error().kind, ErrorKind::File);
    QVERIFY(rendered.error().message.contains(QStringLiteral("“clip.mp4”")));
}

QTEST_MAIN(tst_Animatic)
#include "tst_animatic.moc"
