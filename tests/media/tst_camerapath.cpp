// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/camerapath.h"

#include <QTest>

#include <cmath>

using namespace Firstframe;

namespace {

using Moves = QList<CameraMove>;
using Groups = QList<Moves>;

constexpr Seconds sixSeconds(6);
constexpr QSizeF wide(1366, 768);

QString nameOf(CameraMove move)
{
    return cameraMoveName(move, Dialect::English);
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

class tst_CameraPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWhereThePictureIsSeenStraight_data();
    void startsWhereThePictureIsSeenStraight();
    void showsTheWholePictureWhenNothingMoves();
    void sharesTheTimeEqually();
    void givesEachGroupItsShareOfTheTime();
    void beginsAGroupWhereTheLastOneEnded();
    void easesInAndOut();
    void actsTogetherInAGroup();
    void undoesAMoveByItsOpposite();
    void comesBackAfterShaking();
    void holdsStillInAStaticShot_data();
    void holdsStillInAStaticShot();
    void neverLooksPastTheBorder_data();
    void neverLooksPastTheBorder();
    void keepsTheViewLargeOnLongWays_data();
    void keepsTheViewLargeOnLongWays();
    void zoomsEvenlyButPushesWithPerspective();
    void slidesFlatButTurnsWithPerspective();
};

void tst_CameraPath::startsWhereThePictureIsSeenStraight_data()
{
    QTest::addColumn<CameraMove>("move");
    for (const CameraMove move : allCameraMoves)
        QTest::newRow(qPrintable(nameOf(move))) << move;
}

void tst_CameraPath::startsWhereThePictureIsSeenStraight()
{
    QFETCH(CameraMove, move);
    const CameraPath path({{move}}, sixSeconds, wide);
    QCOMPARE(path.poseAt(Seconds(0)), CameraPose());
}

void tst_CameraPath::showsTheWholePictureWhenNothingMoves()
{
    const CameraPath path({}, sixSeconds, wide);
    const PlacedView view = path.viewAt(Seconds(3));
    QVERIFY(distance(view.pictureAt({0, 0}), {0, 0}) < 1e-9);
    QVERIFY(distance(view.pictureAt({-1, 1}), {-1, 1}) < 0.01);
    QVERIFY(path.sharpScale() < 1.01);
}

void tst_CameraPath::sharesTheTimeEqually()
{
    const CameraPath path({{CameraMove::TruckLeft}, {CameraMove::ZoomIn}, {}}, sixSeconds, wide);
    QVERIFY(path.poseAt(Seconds(1.9)).right < path.poseAt(Seconds(1.0)).right);
    QCOMPARE(path.poseAt(Seconds(1.9)).zoom, 0.0);
    QCOMPARE(path.poseAt(Seconds(2.5)).right, path.poseAt(Seconds(4)).right);
    QVERIFY(path.poseAt(Seconds(2.5)).zoom > 0);
    QCOMPARE(path.poseAt(Seconds(4)), path.poseAt(Seconds(6)));
}

void tst_CameraPath::givesEachGroupItsShareOfTheTime()
{
    const Groups groups = {{CameraMove::TruckLeft}, {CameraMove::ZoomIn}};
    TimeShares shares(2);
    shares.moveEnd(0, 0.75);
    const CameraPath path(groups, shares, sixSeconds, wide);
    QVERIFY(path.poseAt(Seconds(4.4)).right > path.poseAt(Seconds(4.5)).right);
    QCOMPARE(path.poseAt(Seconds(4.5)).zoom, 0.0);
    QCOMPARE(path.poseAt(Seconds(5)).right, path.poseAt(Seconds(4.5)).right);
    QVERIFY(path.poseAt(Seconds(5)).zoom > 0);
    // A longer group moves farther, a shorter one less.
    const CameraPath equal(groups, sixSeconds, wide);
    const CameraPose end = path.poseAt(sixSeconds);
    QVERIFY(end.right < equal.poseAt(sixSeconds).right);
    QVERIFY(end.zoom < equal.poseAt(sixSeconds).zoom);
}

void tst_CameraPath::beginsAGroupWhereTheLastOneEnded()
{
    Groups everything;
    for (const CameraMove move : allCameraMoves)
        everything.append({move});
    const CameraPath path(everything, Seconds(15), wide);
    for (int border = 1; border < everything.size(); ++border) {
        const QPointF before = path.viewAt(Seconds(border - 1e-6)).pictureAt({0.7, 0.7});
        const QPointF after = path.viewAt(Seconds(border + 1e-6)).pictureAt({0.7, 0.7});
        QVERIFY2(distance(before, after) < 1e-4,
                 qPrintable(nameOf(allCameraMoves[size_t(border)])));
    }
}

void tst_CameraPath::easesInAndOut()
{
    const CameraPath path({{CameraMove::TruckRight}}, sixSeconds, wide);
    const auto speedAt = [&path](double time) {
        return (path.poseAt(Seconds(time + 0.05)).right - path.poseAt(Seconds(time)).right) / 0.05;
    };
    QVERIFY(speedAt(0) < 0.1 * speedAt(3));
    QVERIFY(speedAt(5.95) < 0.1 * speedAt(3));
    QVERIFY(speedAt(0) > 0);
}

void tst_CameraPath::actsTogetherInAGroup()
{
    const CameraPath path({{CameraMove::TiltUp, CameraMove::PedestalUp, CameraMove::PushIn}},
                          sixSeconds, wide);
    const CameraPose pose = path.poseAt(Seconds(3));
    QVERIFY(pose.pitch > 0);
    QVERIFY(pose.up > 0);
    QVERIFY(pose.nearness > 0);
}

void tst_CameraPath::undoesAMoveByItsOpposite()
{
    for (size_t i = 0; i < 12; i += 2) {
        const CameraPath path({{allCameraMoves[i]}, {allCameraMoves[i + 1]}}, sixSeconds, wide);
        QVERIFY(path.poseAt(Seconds(3)) != CameraPose());
        for (double CameraPose::*axis : CameraPose::axes())
            QVERIFY(std::abs(path.poseAt(Seconds(6)).*axis) < 1e-12);
    }
}

void tst_CameraPath::comesBackAfterShaking()
{
    const CameraPath path({{CameraMove::Shake}, {}}, sixSeconds, wide);
    int turns = 0; // of the direction, as a tremble has and a drift has not
    for (int i = 1; i < 72; ++i) {
        const auto rightAt = [&path](int frame) {
            return path.poseAt(Seconds(frame / 24.0)).right;
        };
        const double before = rightAt(i) - rightAt(i - 1);
        const double after = rightAt(i + 1) - rightAt(i);
        turns += before * after < 0 ? 1 : 0;
    }
    QVERIFY2(turns > 8, qPrintable(QString::number(turns)));
    QCOMPARE(path.poseAt(Seconds(3)), CameraPose());
    QCOMPARE(path.poseAt(Seconds(1.234)), path.poseAt(Seconds(1.234)));
}

void tst_CameraPath::holdsStillInAStaticShot_data()
{
    QTest::addColumn<Groups>("groups");
    QTest::newRow("no directive") << Groups();
    QTest::newRow("an empty group") << Groups{{}};
    QTest::newRow("static shot") << Groups{{CameraMove::StaticShot}};
    QTest::newRow("two") << Groups{{CameraMove::StaticShot}, {CameraMove::StaticShot}};
}

void tst_CameraPath::holdsStillInAStaticShot()
{
    QFETCH(Groups, groups);
    const CameraPath path(groups, sixSeconds, wide);
    for (int frame = 0; frame <= 144; ++frame)
        QCOMPARE(path.poseAt(sixSeconds * frame / 144), CameraPose());
}

void tst_CameraPath::neverLooksPastTheBorder_data()
{
    QTest::addColumn<Groups>("groups");
    for (const CameraMove move : allCameraMoves) {
        QTest::newRow(qPrintable(nameOf(move))) << Groups{{move}};
        QTest::newRow(qPrintable(nameOf(move) + QStringLiteral(" ten times")))
            << Groups(10, Moves{move});
    }
    QTest::newRow("all to one side")
        << Groups{{CameraMove::TruckLeft, CameraMove::PanLeft, CameraMove::PullOut},
                  {CameraMove::PedestalUp, CameraMove::TiltUp, CameraMove::ZoomOut},
                  {CameraMove::TrackingShot, CameraMove::Shake}};
    QTest::newRow("all at once") << Groups{{CameraMove::PanRight, CameraMove::TiltDown,
                                            CameraMove::PullOut, CameraMove::ZoomOut,
                                            CameraMove::TruckRight, CameraMove::PedestalDown,
                                            CameraMove::Shake, CameraMove::TrackingShot}};
    Groups everything;
    for (const CameraMove move : allCameraMoves)
        everything.append({move});
    QTest::newRow("one after the other") << everything;
    QTest::newRow("a turn in a circle") << Groups(40, Moves{CameraMove::PanLeft});
}

void tst_CameraPath::neverLooksPastTheBorder()
{
    QFETCH(Groups, groups);
    constexpr int times = 360; // as a live view at 60 frames a second asks
    constexpr int steps = 20;
    constexpr double rounding = 1e-9;
    for (const QSizeF frame : {wide, QSizeF(768, 1920), QSizeF(1920, 768), QSizeF(768, 768)}) {
        const CameraPath path(groups, sixSeconds, frame);
        for (int time = 0; time <= times; ++time) {
            const PlacedView view = path.viewAt(sixSeconds * time / times);
            for (int step = 0; step <= steps; ++step) {
                const double along = 2.0 * step / steps - 1;
                for (const QPointF rim : {QPointF(along, -1), QPointF(along, 1), QPointF(-1, along),
                                          QPointF(1, along)}) {
                    const QPointF seen = view.pictureAt(rim);
                    QVERIFY(std::abs(seen.x()) < 1 + rounding && std::abs(seen.y()) < 1 + rounding);
                }
            }
        }
    }
}

void tst_CameraPath::keepsTheViewLargeOnLongWays_data()
{
    neverLooksPastTheBorder_data();
}

void tst_CameraPath::keepsTheViewLargeOnLongWays()
{
    QFETCH(Groups, groups);
    const CameraPath path(groups, sixSeconds, wide);
    QVERIFY2(path.sharpScale() < 2.02, qPrintable(QString::number(path.sharpScale())));
    const Moves still = {CameraMove::StaticShot};
    if (!groups.contains(still)) {
        // However long, it is a way: somewhere the camera is clearly elsewhere than at first.
        double farthest = 0;
        for (int time = 0; time <= 144; ++time) {
            const PlacedView view = path.viewAt(sixSeconds * time / 144);
            farthest = std::max(farthest, distance(view.pictureAt({0.5, 0.5}),
                                                   path.viewAt({}).pictureAt({0.5, 0.5})));
        }
        QVERIFY2(farthest > 0.015, qPrintable(QString::number(farthest)));
    }
}

void tst_CameraPath::zoomsEvenlyButPushesWithPerspective()
{
    // How much a place has moved outwards, for its distance from the centre.
    const auto growth = [](CameraMove move, double place) {
        const CameraPose end = CameraPath({{move}}, sixSeconds, wide).poseAt(sixSeconds);
        const CameraView view(end, wide);
        return place / view.pictureAt({place, 0}).x();
    };
    QVERIFY(growth(CameraMove::ZoomIn, 0.1) > 1.1);
    QVERIFY(std::abs(growth(CameraMove::ZoomIn, 0.1) - growth(CameraMove::ZoomIn, 0.8)) < 1e-9);
    QVERIFY(growth(CameraMove::PushIn, 0.1) > 1.1);
    QVERIFY(growth(CameraMove::PushIn, 0.8) > growth(CameraMove::PushIn, 0.1) + 0.03);
    QVERIFY(growth(CameraMove::PullOut, 0.1) < 0.9);
    QVERIFY(growth(CameraMove::PullOut, 0.8) < growth(CameraMove::PullOut, 0.1) - 0.02);
}

void tst_CameraPath::slidesFlatButTurnsWithPerspective()
{
    // The height of what is seen at the frame's left side, for that at its right side.
    const auto keystone = [](CameraMove move) {
        const CameraPath path({{move}}, sixSeconds, wide);
        const PlacedView view = path.viewAt(sixSeconds);
        const auto height = [&view](double side) {
            return view.pictureAt({side, 1}).y() - view.pictureAt({side, -1}).y();
        };
        return height(-1) / height(1);
    };
    QVERIFY(std::abs(keystone(CameraMove::TruckLeft) - 1) < 1e-9);
    QVERIFY(keystone(CameraMove::PanLeft) > 1.1); // the left side is farther: more fits in
    QVERIFY(keystone(CameraMove::PanRight) < 0.9);
}

QTEST_GUILESS_MAIN(tst_CameraPath)
#include "tst_camerapath.moc"
