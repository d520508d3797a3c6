// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/framerenderer.h"
#include "mediafixtures.h"

#include <QTest>

#include <cmath>

using namespace Firstframe;
using namespace Firstframe::MediaFixtures;

namespace {

constexpr Seconds oneSecond(1);

// What the texture shows at a place, by the book and in floating point.
double bilinear(const Nv12Image &texture, QPointF texel)
{
    const auto at = [&texture](int x, int y) {
        return double(texture.luma[size_t(y) * size_t(texture.size.width()) + size_t(x)]);
    };
    const int x = int(std::floor(texel.x()));
    const int y = int(std::floor(texel.y()));
    const double right = texel.x() - x;
    const double down = texel.y() - y;
    return (at(x, y) * (1 - right) + at(x + 1, y) * right) * (1 - down)
           + (at(x, y + 1) * (1 - right) + at(x + 1, y + 1) * right) * down;
}

} // namespace

class tst_FrameRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePictureItself();
    void agreesWithExactSampling_data();
    void agreesWithExactSampling();
    void rendersEqualFramesWhenNothingMoves();
    void comesBackAfterShaking();
    void coversTheFrameWithAPictureOfAnotherShape();
    void keepsColours();
};

void tst_FrameRenderer::showsThePictureItself()
{
    const QSize size(320, 180);
    const QImage picture = spots(size);
    FrameRenderer renderer(picture, CameraPath({}, oneSecond, size), size);
    Nv12Image frame;
    renderer.render(Seconds(0), frame);
    QCOMPARE(frame, toNv12(picture));
}

void tst_FrameRenderer::agreesWithExactSampling_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<CameraMove>("move");
    for (const QSize size : {QSize(912, 512), QSize(910, 514), QSize(514, 912)}) {
        for (const CameraMove move :
             {CameraMove::PanLeft, CameraMove::PushIn, CameraMove::TiltDown, CameraMove::ZoomOut})
            QTest::addRow("%s, %d x %d", qPrintable(cameraMoveName(move, Dialect::English)),
                          size.width(), size.height())
                << size << move;
    }
}

void tst_FrameRenderer::agreesWithExactSampling()
{
    QFETCH(QSize, size);
    QFETCH(CameraMove, move);
    const Seconds fourSeconds(4);
    const CameraPath path({{move}}, fourSeconds, size);
    const QImage picture = spots(FrameRenderer::textureSize(path, size));
    const Nv12Image texture = toNv12(picture);
    FrameRenderer renderer(picture, path, size);
    Nv12Image frame;
    for (const Seconds time : {Seconds(0), Seconds(1.7), fourSeconds}) {
        renderer.render(time, frame);
        const PlacedView view = path.viewAt(time);
        for (int y = 1; y + 1 < size.height(); y += 5) {
            for (int x = 1; x + 1 < size.width(); x += 3) {
                const QPointF seen = view.pictureAt(
                    {(2 * x + 1.0) / size.width() - 1, (2 * y + 1.0) / size.height() - 1});
                const double exact =
                    bilinear(texture, {(seen.x() + 1) / 2 * texture.size.width() - 0.5,
                                       (seen.y() + 1) / 2 * texture.size.height() - 0.5});
                const int drawn = frame.luma[size_t(y) * size_t(size.width()) + size_t(x)];
                QVERIFY2(
                    std::abs(drawn - exact) < 3,
                    qPrintable(
                        QStringLiteral("%1, %2: %3 for %4").arg(x).arg(y).arg(drawn).arg(exact)));
            }
        }
    }
}

void tst_FrameRenderer::rendersEqualFramesWhenNothingMoves()
{
    const QSize size(256, 144);
    FrameRenderer renderer(spots(size), CameraPath({{CameraMove::StaticShot}}, oneSecond, size),
                           size);
    Nv12Image first;
    renderer.render(Seconds(0), first);
    for (int i = 1; i <= 24; ++i) {
        Nv12Image frame;
        renderer.render(oneSecond * i / 24, frame);
        QCOMPARE(frame, first);
    }
}

void tst_FrameRenderer::comesBackAfterShaking()
{
    const QSize size(256, 144);
    FrameRenderer renderer(spots(size), CameraPath({{CameraMove::Shake}}, oneSecond, size), size);
    Nv12Image first;
    Nv12Image middle;
    Nv12Image last;
    renderer.render(Seconds(0), first);
    renderer.render(oneSecond / 2, middle);
    renderer.render(oneSecond, last);
    QVERIFY(middle != first);
    QCOMPARE(last, first);
}

void tst_FrameRenderer::coversTheFrameWithAPictureOfAnotherShape()
{
    QImage picture(600, 100, QImage::Format_RGB32);
    picture.fill(Qt::black);
    for (int y = 0; y < 100; ++y) { // its middle, which has the frame's shape, is white
        for (int x = 250; x < 350; ++x)
            picture.setPixelColor(x, y, Qt::white);
    }
    const QSize size(200, 200);
    FrameRenderer renderer(picture, CameraPath({}, oneSecond, size), size);
    Nv12Image frame;
    renderer.render(Seconds(0), frame);
    for (size_t y = 10; y < 190; ++y) {
        for (size_t x = 10; x < 190; ++x)
            QVERIFY(frame.luma[y * 200 + x] > 220);
    }
}

void tst_FrameRenderer::keepsColours()
{
    const QSize size(100, 60);
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(QColor(200, 60, 20));
    FrameRenderer renderer(picture, CameraPath({{CameraMove::PanLeft}}, oneSecond, size), size);
    Nv12Image frame;
    renderer.render(oneSecond / 2, frame);
    const Nv12Image expected = toNv12(picture);
    for (size_t i = 0; i < frame.chroma.size(); ++i)
        QCOMPARE(frame.chroma[i], expected.chroma[i % 2]);
    for (const uint8_t luma : frame.luma)
        QCOMPARE(luma, expected.luma[0]);
}

QTEST_GUILESS_MAIN(tst_FrameRenderer)
#include "tst_framerenderer.moc"
