// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cameramove.h"

#include <QSet>
#include <QTest>

using namespace Firstframe;

namespace {

constexpr std::array allDialects = {Dialect::English, Dialect::Chinese, Dialect::MyRouter};

} // namespace

class tst_CameraMove : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesFollowTheProvidersPages_data();
    void namesFollowTheProvidersPages();
    void everyNameIsReadBackInItsDialect();
    void namesAreUniqueInADialect();
    void sameLettersMeanAnotherMoveAtMyRouter();
    void chineseNamesAreKnownInEveryDialect();
    void caseAndSpaceDoNotMatter();
    void suggestsTheNearestName_data();
    void suggestsTheNearestName();
    void oppositesArePairs();
    void dialectNamesGoBothWays();
};

// Typed from the pages again, not taken from the table under test.
void tst_CameraMove::namesFollowTheProvidersPages_data()
{
    QTest::addColumn<CameraMove>("move");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("myRouter");
    using enum CameraMove;
    const auto row = [](CameraMove move, const char *english, const char *chinese,
                        const char *myRouter) {
        QTest::newRow(english) << move << QString::fromUtf8(english) << QString::fromUtf8(chinese)
                               << QString::fromUtf8(myRouter);
    };
    row(TruckLeft, "Truck left", "左移", "Pan Left");
    row(TruckRight, "Truck right", "右移", "Pan Right");
    row(PanLeft, "Pan left", "左摇", "Rotate Left");
    row(PanRight, "Pan right", "右摇", "Rotate Right");
    row(PushIn, "Push in", "推进", "Push In");
    row(PullOut, "Pull out", "拉远", "Pull Out");
    row(PedestalUp, "Pedestal up", "上升", "Rise");
    row(PedestalDown, "Pedestal down", "下降", "Descend");
    row(TiltUp, "Tilt up", "上摇", "Tilt Up");
    row(TiltDown, "Tilt down", "下摇", "Tilt Down");
    row(ZoomIn, "Zoom in", "变焦推近", "Zoom In");
    row(ZoomOut, "Zoom out", "变焦拉远", "Zoom Out");
    row(Shake, "Shake", "晃动", "Shake");
    row(TrackingShot, "Tracking shot", "跟随", "Follow");
    row(StaticShot, "Static shot", "固定", "Static");
}

void tst_CameraMove::namesFollowTheProvidersPages()
{
    QFETCH(const CameraMove, move);
    QTEST(cameraMoveName(move, Dialect::English), "english");
    QTEST(cameraMoveName(move, Dialect::Chinese), "chinese");
    QTEST(cameraMoveName(move, Dialect::MyRouter), "myRouter");
}

void tst_CameraMove::everyNameIsReadBackInItsDialect()
{
    for (const Dialect dialect : allDialects) {
        for (const CameraMove move : allCameraMoves)
            QCOMPARE(cameraMoveFromName(cameraMoveName(move, dialect), dialect), move);
    }
}

void tst_CameraMove::namesAreUniqueInADialect()
{
    for (const Dialect dialect : allDialects) {
        QSet<QString> names;
        for (const CameraMove move : allCameraMoves)
            names.insert(cameraMoveName(move, dialect).toLower());
        QCOMPARE(names.size(), qsizetype(allCameraMoves.size()));
    }
}

void tst_CameraMove::sameLettersMeanAnotherMoveAtMyRouter()
{
    QCOMPARE(cameraMoveFromName(u"Pan Left", Dialect::MyRouter), CameraMove::TruckLeft);
    QCOMPARE(cameraMoveFromName(u"Pan left", Dialect::English), CameraMove::PanLeft);
    QCOMPARE(cameraMoveFromName(u"Truck left", Dialect::MyRouter), std::nullopt);
    QCOMPARE(cameraMoveFromName(u"Rise", Dialect::English), std::nullopt);
}

void tst_CameraMove::chineseNamesAreKnownInEveryDialect()
{
    for (const Dialect dialect : allDialects)
        QCOMPARE(cameraMoveFromName(u"左摇", dialect), CameraMove::PanLeft);
    QCOMPARE(cameraMoveFromName(u"Pan left", Dialect::Chinese), std::nullopt);
}

void tst_CameraMove::caseAndSpaceDoNotMatter()
{
    QCOMPARE(cameraMoveFromName(u"  PUSH in\t", Dialect::English), CameraMove::PushIn);
    QCOMPARE(cameraMoveFromName(u"push  in", Dialect::English), std::nullopt);
    QCOMPARE(cameraMoveFromName(u"", Dialect::English), std::nullopt);
}

void tst_CameraMove::suggestsTheNearestName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<CameraMove>>("suggestion");
    const auto row = [](const char *name, std::optional<CameraMove> suggestion) {
        QTest::newRow(name) << QString::fromUtf8(name) << suggestion;
    };
    row("Push inn", CameraMove::PushIn);
    row("psh in", CameraMove::PushIn);
    row("Tilt upp", CameraMove::TiltUp);
    row("tracking", std::nullopt); // five letters away from eight is a guess
    row("Tracking shots", CameraMove::TrackingShot);
    row("panleft", CameraMove::PanLeft);
    row("Shaek", CameraMove::Shake);
    row("Tlit up", CameraMove::TiltUp);
    row("a cat on a mat", std::nullopt);
    row("1", std::nullopt);
    row("", std::nullopt);
    row("a very long sentence that somebody put between brackets", std::nullopt);
}

void tst_CameraMove::suggestsTheNearestName()
{
    QFETCH(const QString, name);
    QFETCH(const std::optional<CameraMove>, suggestion);
    QCOMPARE(nearestCameraMove(name, Dialect::English), suggestion);
}

void tst_CameraMove::oppositesArePairs()
{
    int pairs = 0;
    for (const CameraMove a : allCameraMoves) {
        QVERIFY(!areOpposite(a, a));
        for (const CameraMove b : allCameraMoves) {
            QCOMPARE(areOpposite(a, b), areOpposite(b, a));
            pairs += areOpposite(a, b) ? 1 : 0;
        }
    }
    QCOMPARE(pairs, 12); // six pairs, each seen from both sides
    QVERIFY(areOpposite(CameraMove::PanLeft, CameraMove::PanRight));
    QVERIFY(areOpposite(CameraMove::ZoomIn, CameraMove::ZoomOut));
    QVERIFY(!areOpposite(CameraMove::PanLeft, CameraMove::TruckRight));
    QVERIFY(!areOpposite(CameraMove::Shake, CameraMove::StaticShot));
}

void tst_CameraMove::dialectNamesGoBothWays()
{
    for (const Dialect dialect : allDialects)
        QCOMPARE(dialectFromName(dialectName(dialect)), dialect);
    QCOMPARE(dialectFromName(u"fr"), std::nullopt);
}

QTEST_GUILESS_MAIN(tst_CameraMove)
#include "tst_cameramove.moc"
