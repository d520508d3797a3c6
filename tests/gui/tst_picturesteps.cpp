// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/picturesteps.h"

#include <QTest>

using namespace Firstframe;

using Change = PictureChange::Kind;

class TestPictureSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEveryChangeInWords();
    void undoesWhatWasAskedFor_data();
    void undoesWhatWasAskedFor();
    void offersNoUndoOfWhatHasToBe();
    void saysThatMetadataIsKept();
    void namesAspects_data();
    void namesAspects();
    void titlesEveryMend();
};

void TestPictureSteps::saysEveryChangeInWords()
{
    const PictureChanges changes = {{.kind = Change::Converted, .name = QStringLiteral("TIFF")},
                                    {.kind = Change::LocationRemoved},
                                    {.kind = Change::Cropped, .size = {500, 200}},
                                    {.kind = Change::Recompressed, .quality = 83}};
    QStringList texts;
    for (const PictureStep &step : pictureSteps(changes, {}))
        texts.append(step.text);
    QCOMPARE(texts.join(u'|'),
             QStringLiteral("Converted from TIFF|Location removed|Cropped to 500 × 200|"
                            "Compressed at quality 83"));
    for (int kind = 0; kind <= int(Change::Recompressed); ++kind)
        QVERIFY(!pictureSteps({{.kind = Change(kind)}}, {})[0].text.isEmpty());
}

void TestPictureSteps::undoesWhatWasAskedFor_data()
{
    QTest::addColumn<Change>("kind");
    QTest::addColumn<PictureEdits>("edits");
    const auto row = [](const char *name, Change kind, const PictureEdits &edits) {
        QTest::newRow(name) << kind << edits;
    };
    row("crop", Change::Cropped, {.crop = QRect(0, 0, 9, 9)});
    row("border", Change::Padded, {.padding = PicturePadding{2.5}});
    row("larger", Change::Enlarged, {.leastShortSide = 301});
    row("below a limit", Change::Recompressed, {.bytesBelow = 20'000'000});
    row("below a limit as JPEG", Change::Recompressed,
        {.format = ImageFormat::Jpeg, .bytesBelow = 20'000'000});
    row("format", Change::Converted, {.format = ImageFormat::Png});
}

void TestPictureSteps::undoesWhatWasAskedFor()
{
    QFETCH(const Change, kind);
    QFETCH(const PictureEdits, edits);
    const QList<PictureStep> steps = pictureSteps({{.kind = kind}}, edits);
    QVERIFY(steps[0].without);
    QVERIFY(steps[0].without->isEmpty());
    PictureEdits more = edits;
    more.keepMetadata = true; // which is another step
    QCOMPARE(pictureSteps({{.kind = kind}}, more)[0].without, PictureEdits{.keepMetadata = true});
}

void TestPictureSteps::offersNoUndoOfWhatHasToBe()
{
    for (const Change kind : {Change::Converted, Change::FirstOfAnimation, Change::Turned,
                              Change::ColoursConverted, Change::Reduced})
        QVERIFY(!pictureSteps({{.kind = kind}}, {})[0].without);
}

void TestPictureSteps::saysThatMetadataIsKept()
{
    const QList<PictureStep> removed = pictureSteps({{.kind = Change::LocationRemoved}}, {});
    QCOMPARE(removed[0].without, PictureEdits{.keepMetadata = true});
    const QList<PictureStep> kept = pictureSteps({}, *removed[0].without);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].without, PictureEdits());
}

void TestPictureSteps::namesAspects_data()
{
    QTest::addColumn<double>("aspect");
    QTest::addColumn<QString>("name");
    QTest::newRow("widest") << 2.5 << QStringLiteral("5:2");
    QTest::newRow("narrowest") << 0.4 << QStringLiteral("2:5");
    QTest::newRow("nearly") << 1.775 << QStringLiteral("16:9");
    QTest::newRow("unusual") << 1.85 << QStringLiteral("1.85:1");
}

void TestPictureSteps::namesAspects()
{
    QFETCH(const double, aspect);
    QFETCH(const QString, name);
    QCOMPARE(aspectName(aspect), name);
}

void TestPictureSteps::titlesEveryMend()
{
    const PictureInfo worst{ImageFormat::Gif, {1280, 100}, 30'000'000};
    QStringList titles;
    for (const PictureMend &mend : mendsFor(worst, worst.size, {}, {})) {
        titles.append(mendTitle(mend, {}));
        QVERIFY(mendToolTip(mend, worst.size).endsWith(u'.'));
    }
    QCOMPARE(titles.join(u'|'), QStringLiteral("Crop to 5:2|Add Border|Enlarge to 301 px|"
                                               "Compress to under 20 MB|Convert to JPEG"));
}

QTEST_MAIN(TestPictureSteps)
#include "tst_picturesteps.moc"
