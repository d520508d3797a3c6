// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/camerasketch.h"
#include "mediafixtures.h"

#include <QColor>
#include <QTest>

#include <cstdlib>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

namespace {

constexpr QSize size(320, 180);

SketchScene sceneOf(const QImage &picture, const QList<QList<CameraMove>> &groups)
{
    return {.picture = picture,
            .groups = groups,
            .shares = TimeShares(groups.size()),
            .duration = Seconds(4),
            .frameSize = size};
}

QImage plain(const QColor &color)
{
    QImage picture(size * 2, QImage::Format_RGB32);
    picture.fill(color);
    return picture;
}

double meanDifference(const QImage &a, const QImage &b)
{
    qint64 sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
    }
    return double(sum) / (a.width() * a.height());
}

} // namespace

class tst_CameraSketch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheAnimaticsFrames();
    void givesTheSameImageWhileNothingMoves();
    void showsMovesWithoutAPicture();
    void fadesFromWhatWasSeen();
    void followsSharesOnTheSameTexture();
};

void tst_CameraSketch::showsTheAnimaticsFrames()
{
    const SketchScene scene = sceneOf(spots(size * 2), {{CameraMove::PanLeft}});
    CameraSketch sketch;
    sketch.show(scene);
    FrameRenderer renderer(scene.picture, CameraPath(scene.groups, scene.duration, size), size);
    Nv12Image frame;
    for (const Seconds time : {Seconds(0), Seconds(1.5), Seconds(4)}) {
        renderer.render(time, frame);
        QCOMPARE(sketch.frame(time), toRgb(frame));
    }
}

void tst_CameraSketch::givesTheSameImageWhileNothingMoves()
{
    CameraSketch sketch;
    sketch.show(sceneOf(spots(size * 2), {{CameraMove::StaticShot}}));
    const QImage first = sketch.frame(Seconds(0));
    QCOMPARE(sketch.frame(Seconds(2)).cacheKey(), first.cacheKey());
}

void tst_CameraSketch::showsMovesWithoutAPicture()
{
    CameraSketch sketch;
    sketch.show(sceneOf({}, {{CameraMove::TruckRight}}));
    const QImage first = sketch.frame(Seconds(0));
    QCOMPARE(first.size(), size);
    QVERIFY(meanDifference(first, sketch.frame(Seconds(4))) > 5);
}

void tst_CameraSketch::fadesFromWhatWasSeen()
{
    CameraSketch sketch;
    sketch.show(sceneOf(plain(Qt::black), {{CameraMove::ZoomIn}}));
    QVERIFY(sketch.frame(Seconds(1)).pixelColor(100, 100).red() < 3);
    sketch.show(sceneOf(plain(Qt::white), {{CameraMove::ZoomIn}}));
    sketch.cut();
    const int half = sketch.frame(Seconds(1), 0.5).pixelColor(100, 100).red();
    QVERIFY2(std::abs(half - 127) < 4, qPrintable(QString::number(half)));
    QVERIFY(sketch.frame(Seconds(1), 1).pixelColor(100, 100).red() > 252);
    QVERIFY(sketch.frame(Seconds(1), 0.5).pixelColor(100, 100).red() > 252); // it is over
}

void tst_CameraSketch::followsSharesOnTheSameTexture()
{
    SketchScene scene = sceneOf(spots(size * 2), {{CameraMove::PanLeft}, {CameraMove::TiltUp}});
    CameraSketch sketch;
    sketch.show(scene);
    const QImage equal = sketch.frame(Seconds(2));
    scene.shares.moveEnd(0, 0.8);
    sketch.show(scene);
    const QImage moved = sketch.frame(Seconds(2));
    CameraSketch other;
    other.show(scene);
    // The texture may be a little larger or smaller than a new one: sharpness, not place.
    const double sharpness = meanDifference(moved, other.frame(Seconds(2)));
    const double place = meanDifference(moved, equal);
    QVERIFY2(sharpness < place / 4,
             qPrintable(QStringLiteral("%1 and %2").arg(sharpness).arg(place)));
}

QTEST_MAIN(tst_CameraSketch)
#include "tst_camerasketch.moc"
