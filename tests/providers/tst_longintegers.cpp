// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/longintegers.h"

#include <QTest>

using namespace Firstframe;

class TestLongIntegers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryDigit_data();
    void keepsEveryDigit();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();
};

void TestLongIntegers::keepsEveryDigit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("read");
    const auto row = [](const char *name, const char *json, const char *read) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(read);
    };
    row("id", "{'id':123456789012345678901234,'x':1}", "{'id':'123456789012345678901234','x':1}");
    row("several", "[1234567890123456789, 9876543210987654321 ]",
        "['1234567890123456789', '9876543210987654321' ]");
    row("negative", "[-1234567890123456789]", "['-1234567890123456789']");
    row("at the end", "1234567890123456789", "'1234567890123456789'");
}

void TestLongIntegers::keepsEveryDigit()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, read);
    QCOMPARE(withLongIntegersAsText(json.replace('\'', '"')), read.replace('\'', '"'));
}

void TestLongIntegers::leavesTheRestAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *json) {
        QTest::newRow(name) << QByteArray(json);
    };
    row("short", "{'id':123456789012345678,'a':true,'b':null}");
    row("a text already", "{'id':'1234567890123456789012'}");
    row("within a text", "{'id':'a \\' 1234567890123456789012'}");
    row("behind a backslash and a text", "{'id':'a\\\\','b':'1234567890123456789012'}");
    row("with a fraction", "[1234567890123456789.5]");
    row("with an exponent", "[1234567890123456789e3]");
    row("not a number of JSON", "[0001234567890123456789]");
    row("a text without an end", "['1234567890123456789012");
    row("a backslash at the end", "['1234567890123456789012\\");
    row("nothing", "");
}

void TestLongIntegers::leavesTheRestAlone()
{
    QFETCH(QByteArray, json);
    json.replace('\'', '"');
    QCOMPARE(withLongIntegersAsText(json), json);
}

QTEST_GUILESS_MAIN(TestLongIntegers)
#include "tst_longintegers.moc"
