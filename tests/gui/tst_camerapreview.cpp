// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/camerapreview.h"

#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestCameraPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void movesThePictureAgainstTheCamera_data();
    void movesThePictureAgainstTheCamera();
    void holdsStillInAStaticShot();
    void leavesNothingBehindWhenItEnds();
    void sendsNoFrameAfterItWasStopped();
    void leavesFramesOutRatherThanFallBehind();
    void playsOverAndOver();
    void goesOnAtTheGroupThatIsAnother();
    void keepsItsPlaceForOtherShares();
    void stopsWhenTheMovesAreGone();
    void doesNotPlayWithoutMoves();

private:
    struct Seen
    {
        QImage frame;
        double position = 0;
    };

    std::unique_ptr<CameraPreview> m_preview;
    QList<Seen> m_seen;
};

namespace {

using Groups = QList<QList<CameraMove>>;

constexpr QSize frameSize(320, 180);

// A white spot in the middle of black.
QImage spotPicture()
{
    QImage picture(frameSize * 2, QImage::Format_RGB32);
    picture.fill(Qt::black);
    QPainter painter(&picture);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QRectF(picture.rect()).center(), 40, 40);
    return picture;
}

SketchScene sceneOf(const Groups &groups, Seconds duration = Seconds(1))
{
    static const QImage picture = spotPicture();
    return {.picture = picture,
            .groups = groups,
            .shares = TimeShares(groups.size()),
            .duration = duration,
            .frameSize = frameSize};
}

QPointF spotIn(const QImage &frame)
{
    QPointF sum;
    double weight = 0;
    for (int y = 0; y < frame.height(); ++y) {
        for (int x = 0; x < frame.width(); ++x) {
            const int light = qGreen(frame.pixel(x, y));
            sum += QPointF(x, y) * light;
            weight += light;
        }
    }
    return sum / weight;
}

qsizetype threadsOfThisProcess()
{
    return QDir(QStringLiteral("/proc/self/task"))
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
        .size();
}

} // namespace

void TestCameraPreview::init()
{
    m_seen.clear();
    m_preview = std::make_unique<CameraPreview>();
    connect(m_preview.get(), &CameraPreview::frameReady, this,
            [this](const QImage &frame, double position) {
                m_seen.append({frame, position});
            });
}

void TestCameraPreview::movesThePictureAgainstTheCamera_data()
{
    QTest::addColumn<CameraMove>("move");
    QTest::addColumn<QPointF>("way"); // of the picture
    QTest::newRow("truck left") << CameraMove::TruckLeft << QPointF(1, 0);
    QTest::newRow("truck right") << CameraMove::TruckRight << QPointF(-1, 0);
    QTest::newRow("pan left") << CameraMove::PanLeft << QPointF(1, 0);
    QTest::newRow("pan right") << CameraMove::PanRight << QPointF(-1, 0);
    QTest::newRow("pedestal up") << CameraMove::PedestalUp << QPointF(0, 1);
    QTest::newRow("pedestal down") << CameraMove::PedestalDown << QPointF(0, -1);
    QTest::newRow("tilt up") << CameraMove::TiltUp << QPointF(0, 1);
    QTest::newRow("tilt down") << CameraMove::TiltDown << QPointF(0, -1);
}

void TestCameraPreview::movesThePictureAgainstTheCamera()
{
    QFETCH(CameraMove, move);
    QFETCH(QPointF, way);
    m_preview->setScene(sceneOf({{move}}));
    const auto isEarly = [](const Seen &seen) {
        return seen.position > 0.3 && seen.position < 0.5; // when it has faded in
    };
    auto middle = m_seen.cend();
    for (int run = 0; run < 5 && middle == m_seen.cend(); ++run) { // a busy machine leaves some out
        m_seen.clear();
        m_preview->play();
        QTRY_VERIFY(!m_preview->isPlaying());
        middle = std::find_if(m_seen.cbegin(), m_seen.cend(), isEarly);
    }
    QVERIFY(middle != m_seen.cend());
    const QPointF moved = spotIn(m_seen.constLast().frame) - spotIn(middle->frame);
    QVERIFY2(QPointF::dotProduct(moved, way) > 2, qPrintable(QDebug::toString(moved)));
    QVERIFY(std::abs(moved.x() * way.y() + moved.y() * way.x()) < 1); // and not across
}

void TestCameraPreview::holdsStillInAStaticShot()
{
    m_preview->setScene(sceneOf({{CameraMove::StaticShot}}));
    m_preview->play();
    QTRY_VERIFY(!m_preview->isPlaying());
    QVERIFY(m_seen.size() > 5);
    const QImage last = m_seen.constLast().frame;
    for (const Seen &seen : m_seen) {
        if (seen.position > 0.5)
            QCOMPARE(seen.frame.cacheKey(), last.cacheKey());
    }
    QVERIFY(std::abs(spotIn(last).x() - frameSize.width() / 2.0) < 1);
}

void TestCameraPreview::leavesNothingBehindWhenItEnds()
{
    const qsizetype before = threadsOfThisProcess();
    QSignalSpy changed(m_preview.get(), &CameraPreview::playingChanged);
    m_preview->setScene(sceneOf({{CameraMove::PushIn}}, Seconds(0.3)));
    m_preview->play();
    QTRY_COMPARE(changed, QList<QVariantList>({{true}, {false}}));
    QTRY_VERIFY(threadsOfThisProcess() <= before); // fewer: one of the preview before was ending
}

void TestCameraPreview::sendsNoFrameAfterItWasStopped()
{
    m_preview->setScene(sceneOf({{CameraMove::PushIn}}));
    m_preview->play();
    QTRY_VERIFY(m_seen.size() > 2);
    m_preview->stop();
    const qsizetype seen = m_seen.size();
    // The thread ends after the frame that it was at, and that frame's answer is before this.
    const qsizetype threads = threadsOfThisProcess();
    QTRY_VERIFY(threadsOfThisProcess() < threads);
    QCoreApplication::processEvents();
    QCOMPARE(m_seen.size(), seen);
}

void TestCameraPreview::leavesFramesOutRatherThanFallBehind()
{
    SketchScene scene = sceneOf({{CameraMove::TruckRight}});
    scene.frameSize = {3840, 2160};
    m_preview->setScene(scene);
    QElapsedTimer timer;
    timer.start();
    m_preview->play();
    QTRY_VERIFY(!m_preview->isPlaying());
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY2(m_seen.size() < 55, qPrintable(QString::number(m_seen.size())));
}

void TestCameraPreview::playsOverAndOver()
{
    m_preview->setEnding(CameraPreview::Ending::Repeat);
    m_preview->setScene(sceneOf({{CameraMove::PushIn}}, Seconds(0.25)));
    m_preview->play();
    const auto rounds = [this] {
        int count = 0;
        for (qsizetype i = 1; i < m_seen.size(); ++i)
            count += m_seen[i].position < m_seen[i - 1].position ? 1 : 0;
        return count;
    };
    QTRY_VERIFY(rounds() >= 2);
    QVERIFY(m_preview->isPlaying());
}

void TestCameraPreview::goesOnAtTheGroupThatIsAnother()
{
    QSignalSpy changed(m_preview.get(), &CameraPreview::playingChanged);
    m_preview->setScene(sceneOf({{CameraMove::PanLeft}, {CameraMove::TiltUp}}, Seconds(6)));
    m_preview->play();
    QTRY_VERIFY(!m_seen.isEmpty());
    m_preview->setScene(sceneOf({{CameraMove::PanLeft}, {CameraMove::TiltDown}}, Seconds(6)));
    m_seen.clear();
    QTRY_VERIFY(m_seen.size() > 1);
    QVERIFY(m_seen.constLast().position >= 0.5);
    QVERIFY(m_seen.constLast().position < 0.7);
    QCOMPARE(changed.size(), 1); // it was never off
}

void TestCameraPreview::keepsItsPlaceForOtherShares()
{
    SketchScene scene = sceneOf({{CameraMove::PanLeft}, {CameraMove::TiltUp}}, Seconds(4));
    m_preview->setScene(scene);
    m_preview->play();
    QTRY_VERIFY(!m_seen.isEmpty() && m_seen.constLast().position > 0.1);
    scene.shares.moveEnd(0, 0.9);
    m_preview->setScene(scene);
    m_seen.clear();
    QTRY_VERIFY(m_seen.size() > 1);
    QVERIFY(m_seen.constLast().position > 0.1);
    QVERIFY(m_seen.constLast().position < 0.5);
}

void TestCameraPreview::stopsWhenTheMovesAreGone()
{
    m_preview->setScene(sceneOf({{CameraMove::PanLeft}}));
    m_preview->play();
    QVERIFY(m_preview->isPlaying());
    m_preview->setScene(sceneOf({}));
    QVERIFY(!m_preview->isPlaying());
}

void TestCameraPreview::doesNotPlayWithoutMoves()
{
    QSignalSpy changed(m_preview.get(), &CameraPreview::playingChanged);
    m_preview->setScene(sceneOf({}));
    m_preview->play();
    QVERIFY(!m_preview->canPlay());
    QVERIFY(!m_preview->isPlaying());
    QVERIFY(changed.isEmpty());
}

QTEST_MAIN(TestCameraPreview)
#include "tst_camerapreview.moc"
