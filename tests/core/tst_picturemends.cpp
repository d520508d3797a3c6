// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/picturemends.h"

#include <QTest>

using namespace Firstframe;

class tst_PictureMends final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersAMendForEachProblem_data();
    void offersAMendForEachProblem();
    void keepsWhatWasDoneBefore();
    void cropsWhatIsLeftOfACrop();
    void offersOnlyFormatsThatAreTaken();
    void enlargesWithoutLeavingTheAspect();
};

using Kind = PictureMend::Kind;

void tst_PictureMends::offersAMendForEachProblem_data()
{
    QTest::addColumn<PictureInfo>("picture");
    QTest::addColumn<QList<Kind>>("kinds");
    const auto row = [](const char *name, const PictureInfo &picture, const QList<Kind> &kinds) {
        QTest::newRow(name) << picture << kinds;
    };
    using enum ImageFormat;
    row("none", {Jpeg, {1280, 720}, 1000}, {});
    row("too wide", {Jpeg, {1280, 500}, 1000}, {Kind::Crop, Kind::Pad});
    row("too narrow", {Jpeg, {500, 1280}, 1000}, {Kind::Crop, Kind::Pad});
    row("too small", {Png, {300, 300}, 1000}, {Kind::Enlarge});
    row("too large", {Png, {1280, 720}, 20'000'000}, {Kind::Recompress});
    row("another format", {Gif, {1280, 720}, 1000}, {Kind::ChangeFormat});
    row("all", {Gif, {1280, 100}, 20'000'000},
        {Kind::Crop, Kind::Pad, Kind::Enlarge, Kind::Recompress, Kind::ChangeFormat});
    row("no picture", {}, {});
}

void tst_PictureMends::offersAMendForEachProblem()
{
    QFETCH(const PictureInfo, picture);
    QFETCH(const QList<Kind>, kinds);
    QList<Kind> offered;
    for (const PictureMend &mend : mendsFor(picture, picture.size, {}, {}))
        offered.append(mend.kind);
    QCOMPARE(offered, kinds);
    QCOMPARE(offered.isEmpty(), picture.size.isEmpty() || imageProblems(picture, {}).isEmpty());
}

void tst_PictureMends::keepsWhatWasDoneBefore()
{
    const PictureEdits before{.leastShortSide = 400, .keepMetadata = true};
    for (const PictureMend &mend :
         mendsFor({ImageFormat::Gif, {1280, 100}, 20'000'000}, {1280, 100}, before, {})) {
        QVERIFY(mend.edits.keepMetadata);
        QVERIFY(mend.edits.leastShortSide > 0);
        QVERIFY(mend.edits != before);
    }
}

void tst_PictureMends::cropsWhatIsLeftOfACrop()
{
    const PictureEdits before{.crop = QRect(100, 50, 1000, 200), .padding = PicturePadding{1}};
    const PictureEdits mended = croppedToFit({4000, 3000}, before, {});
    QCOMPARE(mended.crop, QRect(350, 50, 500, 200));
    QVERIFY(!mended.padding);
}

void tst_PictureMends::offersOnlyFormatsThatAreTaken()
{
    const PictureInfo webp{ImageFormat::Webp, {1280, 720}, 30'000'000};
    ImageRules rules;
    rules.formats = {ImageFormat::Png};
    const QList<PictureMend> mends = mendsFor(webp, webp.size, {}, rules);
    QCOMPARE(mends.size(), 1); // a PNG cannot be made smaller
    QCOMPARE(mends[0].edits.format, ImageFormat::Png);
    rules.formats = {ImageFormat::Png, ImageFormat::Jpeg};
    QCOMPARE(mendsFor(webp, webp.size, {}, rules)[0].edits.format, ImageFormat::Jpeg);
}

// 500 x 294 is 1.7007; at 401 lines it would be 681 wide, which is a hair too narrow.
void tst_PictureMends::enlargesWithoutLeavingTheAspect()
{
    ImageRules rules;
    rules.shortSideAbove = 400;
    rules.leastAspect = 1.7;
    rules.greatestAspect = 1.8;
    const QSize upright(500, 294);
    const QList<PictureMend> mends =
        mendsFor({ImageFormat::Jpeg, upright, 1000}, upright, {}, rules);
    QCOMPARE(mends.size(), 1);
    QCOMPARE(mends[0].kind, Kind::Enlarge);
    const QSize enlarged = editedSize(upright, mends[0].edits);
    QVERIFY(enlarged.height() > 400 && enlarged.height() < 410);
    QCOMPARE(imageProblems({ImageFormat::Jpeg, enlarged, 1000}, rules), QStringList());
}

QTEST_APPLESS_MAIN(tst_PictureMends)
#include "tst_picturemends.moc"
