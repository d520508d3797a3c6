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

QTEST_GUILESS_MAIN(tst_ImageRules)
#include "tst_imagerules.moc"
