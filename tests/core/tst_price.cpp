// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price.h"

#include <QLocale>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class TestPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void isWrittenAsPeopleDo_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<qint64>("millionths");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &locale, qint64 millionths,
                            const QString &currency, const QString &text) {
            QTest::newRow(name) << locale << millionths << currency << text;
        };
        row("dollars", u"en"_s, 560'000, u"USD"_s, u"$0.56"_s);
        row("yuan", u"en"_s, 4'000'000, u"CNY"_s, u"¥4.00"_s);
        row("yuan in Chinese", u"zh_CN"_s, 3'500'000, u"CNY"_s, u"¥3.50"_s);
        row("dollars in Russian", u"ru"_s, 560'000, u"USD"_s, u"0,56\u00A0$"_s);
        row("a sign that several share", u"en"_s, 1'000'000, u"JPY"_s, u"JPY\u00A01.00"_s);
        row("more digits than two", u"en"_s, 81'700, u"USD"_s, u"$0.0817"_s);
        row("the smallest", u"en"_s, 1, u"USD"_s, u"$0.000001"_s);
    }
    void isWrittenAsPeopleDo()
    {
        QFETCH(QString, locale);
        QFETCH(qint64, millionths);
        QFETCH(QString, currency);
        QLocale::setDefault(QLocale(locale));
        QTEST(moneyText({millionths, currency}), "text");
    }

    void readsWhatItWrites_data()
    {
        QTest::addColumn<qint64>("millionths");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << u"0.00"_s;
        QTest::newRow("a price") << qint64(2'310'000) << u"2.31"_s;
        QTest::newRow("digits") << qint64(81'700) << u"0.0817"_s;
        QTest::newRow("a lot") << qint64(999'999'000'001) << u"999999.000001"_s;
    }
    void readsWhatItWrites()
    {
        QFETCH(qint64, millionths);
        QFETCH(QString, text);
        QLocale::setDefault(QLocale(u"ru"_s)); // files are not written in anybody's language
        QCOMPARE(millionthsText(millionths), text);
        QCOMPARE(millionthsFromText(text), std::optional(millionths));
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << u"cheap"_s;
        QTest::newRow("negative") << u"-1"_s;
        QTest::newRow("too much") << u"1000000.5"_s;
        QTest::newRow("infinite") << u"inf"_s;
        QTest::newRow("not a number") << u"nan"_s;
        QTest::newRow("with its sign") << u"$2"_s;
    }
    void refusesWhatIsNoAmount()
    {
        QFETCH(QString, text);
        QCOMPARE(millionthsFromText(text), std::optional<qint64>());
    }

    void knowsTheFormOfACurrency()
    {
        QVERIFY(isCurrencyCode(u"USD"));
        for (const QString &text : {u"usd"_s, u"US"_s, u"USDT"_s, u"U5D"_s, QString()})
            QVERIFY2(!isCurrencyCode(text), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestPrice)
#include "tst_price.moc"
