// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imagerules.h"

#include <QTest>

using namespace Firstframe;

class tst_ImageRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatIsWrong_data();
    void countsWhatIsWrong();
    void everyProblemIsASentence();
    void saysTheRuleItself();
    void formatNamesGoBothWays();
    void keepsToAllRulesAtOnce_data();
    void keepsToAllRulesAtOnce();
    void isTheOnlyOnesOwnRules();
};

void tst_ImageRules::countsWhatIsWrong_data()
{
    QTest::addColumn<ImageFormat>("format");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<int>("problems");
    const auto row = [](const char *name, ImageFormat format, QSize size, qint64 bytes,
                        int problems) {
        QTest::newRow(name) << format << size << bytes << problems;
    };
    using enum ImageFormat;
    row("a photograph", Jpeg, {4000, 3000}, 3'000'000, 0);
    row("webp", Webp, {1920, 1080}, 3'000'000, 0);
    row("gif", Gif, {1920, 1080}, 3'000'000, 1);
    row("one byte under the limit", Png, {1920, 1080}, 19'999'999, 0);
    row("at the limit", Png, {1920, 1080}, 20'000'000, 1);
    row("300 px", Jpeg, {300, 400}, 1000, 1);
    row("301 px", Jpeg, {301, 400}, 1000, 0);
    row("5:2", Jpeg, {1000, 400}, 1000, 0);
    row("wider than 5:2", Jpeg, {1001, 400}, 1000, 1);
    row("2:5", Jpeg, {400, 1000}, 1000, 0);
    row("narrower than 2:5", Jpeg, {400, 1001}, 1000, 1);
    row("everything", Gif, {1000, 200}, 30'000'000, 4);
    row("no size", Jpeg, {}, 1000, 2);
}

void tst_ImageRules::countsWhatIsWrong()
{
    QFETCH(const ImageFormat, format);
    QFETCH(const QSize, size);
    QFETCH(const qint64, bytes);
    const QStringList problems = imageProblems({format, size, bytes}, {});
    QTEST(int(problems.size()), "problems");
}

void tst_ImageRules::everyProblemIsASentence()
{
    for (const QString &problem : imageProblems({ImageFormat::Gif, {1000, 200}, 30'000'000}, {})) {
        QVERIFY2(problem.endsWith(u'.'), qPrintable(problem));
        QVERIFY2(!problem.contains(u'%'), qPrintable(problem));
    }
}

void tst_ImageRules::saysTheRuleItself()
{
    ImageRules rules;
    rules.leastAspect = 9.0 / 16;
    rules.greatestAspect = 1.234567;
    const QStringList tall = imageProblems({ImageFormat::Png, {500, 1000}, 1000}, rules);
    QCOMPARE(tall, QStringList(QStringLiteral(
                       "Picture too tall: its sides must be between 9:16 and 1.23:1.")));
    const QStringList wide = imageProblems({ImageFormat::Png, {3000, 1000}, 1000}, {});
    QCOMPARE(wide, QStringList(
                       QStringLiteral("Picture too wide: its sides must be between 2:5 and 5:2.")));
}

void tst_ImageRules::formatNamesGoBothWays()
{
    using enum ImageFormat;
    for (const ImageFormat format : {Jpeg, Png, Webp, Gif}) {
        QCOMPARE(imageFormatFromName(imageFormatName(format).toLower()), format);
        QVERIFY(mimeType(format).startsWith("image/"));
        QVERIFY(!imageFormatSuffix(format).isEmpty());
    }
    QCOMPARE(imageFormatFromName(u"bmp"), std::nullopt);
}

void tst_ImageRules::keepsToAllRulesAtOnce_data()
{
    using enum ImageFormat;
    QTest::addColumn<QList<ImageRules>>("rules");
    QTest::addColumn<ImageRules>("strictest");
    const auto row = [](const char *name, const QList<ImageRules> &rules,
                        const ImageRules &strictest) { QTest::newRow(name) << rules << strictest; };
    const ImageRules usual;
    row("none", {}, usual);
    row("the same twice", {usual, usual}, usual);
    row("fewer bytes", {usual, {.bytesBelow = 10'000'000}}, {.bytesBelow = 10'000'000});
    row("fewer bytes first", {{.bytesBelow = 10'000'000}, usual}, {.bytesBelow = 10'000'000});
    row("a longer short side", {usual, {.shortSideAbove = 719}}, {.shortSideAbove = 719});
    row("narrower shapes", {{.leastAspect = 0.5}, {.greatestAspect = 2}},
        {.leastAspect = 0.5, .greatestAspect = 2});
    row("the one shape that all take", {{.leastAspect = 1}, {.greatestAspect = 1}},
        {.leastAspect = 1, .greatestAspect = 1});
    row("shapes that do not meet",
        {{.leastAspect = 1.5}, {.greatestAspect = 1}, {.greatestAspect = 2}},
        {.leastAspect = 1.5, .greatestAspect = 2});
    row("the formats of all, in the first one's order",
        {usual, {.formats = {Gif, Webp, Png}}, {.formats = {Webp, Png, Jpeg}}},
        {.formats = {Png, Webp}});
    row("formats that do not meet", {{.formats = {Png, Webp}}, {.formats = {Jpeg}}, usual},
        {.formats = {Png, Webp}});
    row("all of it",
        {{.bytesBelow = 5'000'000, .leastAspect = 0.8},
         {.formats = {Jpeg}, .shortSideAbove = 500, .greatestAspect = 1.2}},
        {{Jpeg}, 5'000'000, 500, 0.8, 1.2});
}

void tst_ImageRules::keepsToAllRulesAtOnce()
{
    QFETCH(const QList<ImageRules>, rules);
    QTEST(strictestOf(rules), "strictest");
}

void tst_ImageRules::isTheOnlyOnesOwnRules()
{
    const ImageRules own{{ImageFormat::Gif}, 1, 2, 3, 4};
    QCOMPARE(strictestOf({own}), own);
}

QTEST_GUILESS_MAIN(tst_ImageRules)
#include "tst_imagerules.moc"
