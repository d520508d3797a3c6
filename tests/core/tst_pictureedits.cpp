// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pictureedits.h"

#include <QTest>

using namespace Firstframe;

class tst_PictureEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyUntilSomethingIsAskedFor();
    void survivesBeingStored_data();
    void survivesBeingStored();
    void leavesOutWhatItCannotRead_data();
    void leavesOutWhatItCannotRead();
    void knowsTheSizeAfterwards_data();
    void knowsTheSizeAfterwards();
    void keepsThePictureInTheMiddleOfItsBorder();
    void bringsEverySizeInsideTheRules_data();
    void bringsEverySizeInsideTheRules();
};

void tst_PictureEdits::isEmptyUntilSomethingIsAskedFor()
{
    QVERIFY(PictureEdits().isEmpty());
    QVERIFY(PictureEdits().toText().isEmpty());
    QVERIFY(!PictureEdits{.keepMetadata = true}.isEmpty());
    QVERIFY(!PictureEdits{.keepMetadata = true}.changesSize());
    QVERIFY(PictureEdits{.leastShortSide = 301}.changesSize());
}

void tst_PictureEdits::survivesBeingStored_data()
{
    QTest::addColumn<PictureEdits>("edits");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const PictureEdits &edits, const char *text) {
        QTest::newRow(name) << edits << QString::fromLatin1(text);
    };
    using Fill = PicturePadding::Fill;
    row("nothing", {}, "");
    row("crop", {.crop = QRect(10, 0, 400, 300)}, "crop=10,0,400,300");
    row("blurred border", {.padding = PicturePadding{2.5}}, "pad=2.5,blur");
    row("coloured border", {.padding = PicturePadding{0.5, Fill::Colour, 0x00A0FF}},
        "pad=0.5,00a0ff");
    row("an aspect without end", {.padding = PicturePadding{1.0 / 3}},
        "pad=0.33333333333333331,blur");
    row("larger", {.leastShortSide = 301}, "side=301");
    row("format", {.format = ImageFormat::Jpeg}, "format=jpeg");
    row("under a limit", {.bytesBelow = 20'000'000'000}, "below=20000000000");
    row("with its data", {.keepMetadata = true}, "metadata=keep");
    row("all",
        {.crop = QRect(1, 2, 3, 4),
         .padding = PicturePadding{1},
         .leastShortSide = 5,
         .format = ImageFormat::Png,
         .bytesBelow = 6,
         .keepMetadata = true},
        "crop=1,2,3,4;pad=1,blur;side=5;format=png;below=6;metadata=keep");
}

void tst_PictureEdits::survivesBeingStored()
{
    QFETCH(const PictureEdits, edits);
    QFETCH(const QString, text);
    QCOMPARE(edits.toText(), text);
    QCOMPARE(PictureEdits::fromText(text), edits);
}

void tst_PictureEdits::leavesOutWhatItCannotRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"rotate=90", "crop=1,2,3", "crop=0,0,0,5", "crop=a,b,c,d", "pad=0,blur", "pad=inf,blur",
          "pad=nan,blur", "pad=1", "pad=1,green", "pad=1,1000000", "side=-3", "format=bmp",
          "below=-1", "metadata=drop", ";;", "="})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_PictureEdits::leavesOutWhatItCannotRead()
{
    QFETCH(const QString, text);
    QVERIFY(PictureEdits::fromText(text).isEmpty());
    QCOMPARE(PictureEdits::fromText(text + QStringLiteral(";side=301")),
             PictureEdits{.leastShortSide = 301});
}

void tst_PictureEdits::knowsTheSizeAfterwards_data()
{
    QTest::addColumn<PictureEdits>("edits");
    QTest::addColumn<QSize>("size"); // of what was 1000 x 200
    const auto row = [](const char *name, const PictureEdits &edits, QSize size) {
        QTest::newRow(name) << edits << size;
    };
    row("as it is", {}, {1000, 200});
    row("cropped", {.crop = QRect(100, 0, 500, 200)}, {500, 200});
    row("cropped over the edge", {.crop = QRect(900, 100, 500, 200)}, {100, 100});
    row("cropped outside", {.crop = QRect(2000, 0, 500, 200)}, {1000, 200});
    row("border above and below", {.padding = PicturePadding{2.5}}, {1000, 400});
    row("border left and right", {.padding = PicturePadding{10}}, {2000, 200});
    row("enlarged", {.leastShortSide = 301}, {1505, 301});
    row("large enough", {.leastShortSide = 200}, {1000, 200});
    row("all three",
        {.crop = QRect(0, 0, 100, 200), .padding = PicturePadding{1}, .leastShortSide = 400},
        {400, 400});
}

void tst_PictureEdits::knowsTheSizeAfterwards()
{
    QFETCH(const PictureEdits, edits);
    QFETCH(const QSize, size);
    QCOMPARE(editedSize({1000, 200}, edits), size);
    QCOMPARE(editedSize({}, edits), QSize());
}

void tst_PictureEdits::keepsThePictureInTheMiddleOfItsBorder()
{
    QCOMPARE(unpaddedPart({1000, 200}, 2.5), QRect(0, 100, 1000, 200));
    QCOMPARE(unpaddedPart({100, 300}, 1), QRect(100, 0, 100, 300));
}

void tst_PictureEdits::bringsEverySizeInsideTheRules_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1000, 200), QSize(1001, 400), QSize(999, 399), QSize(401, 1003),
                             QSize(7, 2000), QSize(3001, 77), QSize(1, 1), QSize(299, 748)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void tst_PictureEdits::bringsEverySizeInsideTheRules()
{
    QFETCH(const QSize, size);
    const ImageRules rules;
    const double aspect = nearestAspect(size, rules);
    const int side = rules.shortSideAbove + 1;
    const PictureEdits mends[] = {
        {.crop = largestPart(size, aspect), .leastShortSide = side},
        {.padding = PicturePadding{aspect}, .leastShortSide = side},
    };
    for (const PictureEdits &edits : mends) {
        const PictureInfo mended{ImageFormat::Jpeg, editedSize(size, edits), 1000};
        QCOMPARE(imageProblems(mended, rules), QStringList());
        QVERIFY(QRect(QPoint(), size).contains(croppedPart(size, edits)));
    }
}

QTEST_APPLESS_MAIN(tst_PictureEdits)
#include "tst_pictureedits.moc"
