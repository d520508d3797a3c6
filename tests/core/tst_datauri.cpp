// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datauri.h"

#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

class TestDataUri : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsADataUri();
    void decodesWhatItHolds_data();
    void decodesWhatItHolds();
    void refusesWhatIsNotWhole_data();
    void refusesWhatIsNotWhole();
    void refusesWhatIsTooMuch_data();
    void refusesWhatIsTooMuch();
};

void TestDataUri::tellsADataUri()
{
    QVERIFY(isDataUri(u"data:image/png;base64,AAAA"));
    QVERIFY(isDataUri(u"DATA:,x"));
    QVERIFY(!isDataUri(u"https://example.org/data:"));
    QVERIFY(!isDataUri(u""));
}

void TestDataUri::decodesWhatItHolds_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("base64") << "data:image/png;base64,iVBORw=="_ba
                            << "\x89PNG"_ba;
    QTest::newRow("base64 without its padding") << "data:image/png;base64,iVBORw"_ba
                                                << "\x89PNG"_ba;
    QTest::newRow("base64 in lines") << "data:image/png;base64,iVB\r\n ORw\n=="_ba
                                     << "\x89PNG"_ba;
    QTest::newRow("base64, percent encoded") << "data:image/png;base64,iVBORw%3D%3D"_ba
                                             << "\x89PNG"_ba;
    QTest::newRow("base64 for links") << "data:;base64,_-8"_ba
                                      << "\xFF\xEF"_ba;
    QTest::newRow("base64, other parameters") << "data:image/png;name=a.png;BASE64,iVBORw=="_ba
                                              << "\x89PNG"_ba;
    QTest::newRow("percent") << "data:image/png,%89PNG%0D%0A"_ba
                             << "\x89PNG\r\n"_ba;
    QTest::newRow("no type") << "data:,a%20b"_ba
                             << "a b"_ba;
    QTest::newRow("a comma in it") << "data:,a,b"_ba
                                   << "a,b"_ba;
}

void TestDataUri::decodesWhatItHolds()
{
    QFETCH(QByteArray, uri);
    const Result<QByteArray> bytes = decodedDataUri(uri, 100);
    QVERIFY2(bytes.has_value(), bytes ? "" : qPrintable(bytes.error().message));
    QTEST(*bytes, "bytes");
}

void TestDataUri::refusesWhatIsNotWhole_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("no comma") << "data:image/png;base64"_ba;
    QTest::newRow("nothing behind the comma") << "data:image/png;base64,"_ba;
    QTest::newRow("no bytes") << "data:,"_ba;
    QTest::newRow("not base64") << "data:image/png;base64,iVBO*w=="_ba;
    QTest::newRow("cut off") << "data:image/png;base64,iVBOR"_ba;
    QTest::newRow("nothing") << QByteArray();
}

void TestDataUri::refusesWhatIsNotWhole()
{
    QFETCH(QByteArray, uri);
    const Result<QByteArray> bytes = decodedDataUri(uri, 100);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind, ErrorKind::File);
    QVERIFY(bytes.error().message.contains(u"cut off"));
}

void TestDataUri::refusesWhatIsTooMuch_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("base64") << "data:;base64," + QByteArray(1000, 'A');
    QTest::newRow("percent") << "data:," + QByteArray(1000, 'A');
    QTest::newRow("a little") << "data:," + QByteArray(101, 'A');
}

void TestDataUri::refusesWhatIsTooMuch()
{
    QFETCH(QByteArray, uri);
    const Result<QByteArray> bytes = decodedDataUri(uri, 100);
    QVERIFY(!bytes);
    QVERIFY(bytes.error().message.contains(u"larger than"));
}

QTEST_APPLESS_MAIN(TestDataUri)
#include "tst_datauri.moc"
