// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/jsonpointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

QJsonValue json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

class TestJsonPointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsToValues_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QStringList>("texts");
        const QByteArray list(
            R"({"v":[{"t":"gif","u":"g"},{"t":"mp4","u":"m"},7,null,{"u":"n"}]})");
        QTest::newRow("member") << QByteArray(R"({"a":{"b":"x"}})") << u"/a/b"_s
                                << QStringList{u"x"_s};
        QTest::newRow("missing") << QByteArray(R"({"a":{}})") << u"/a/b"_s << QStringList();
        QTest::newRow("null") << QByteArray(R"({"a":null})") << u"/a"_s << QStringList();
        QTest::newRow("through a text") << QByteArray(R"({"a":"x"})") << u"/a/b"_s << QStringList();
        QTest::newRow("index") << QByteArray(R"({"a":["x","y"]})") << u"/a/1"_s
                               << QStringList{u"y"_s};
        QTest::newRow("index outside")
            << QByteArray(R"({"a":["x"]})") << u"/a/1"_s << QStringList();
        QTest::newRow("negative index")
            << QByteArray(R"({"a":["x"]})") << u"/a/-1"_s << QStringList();
        QTest::newRow("a number as a member")
            << QByteArray(R"({"1":"x"})") << u"/1"_s << QStringList{u"x"_s};
        QTest::newRow("escaped") << QByteArray(R"({"a/b~1":"x"})") << u"/a~1b~01"_s
                                 << QStringList{u"x"_s};
        QTest::newRow("every element")
            << list << u"/v/*/u"_s << QStringList{u"g"_s, u"m"_s, u"n"_s};
        QTest::newRow("elements of a kind") << list << u"/v/*[t=mp4]/u"_s << QStringList{u"m"_s};
        QTest::newRow("every element of an object")
            << QByteArray(R"({"v":{"u":"x"}})") << u"/v/*/u"_s << QStringList();
        QTest::newRow("list at the top")
            << QByteArray(R"(["x"])") << u"/*"_s << QStringList{u"x"_s};
    }
    void leadsToValues()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, pointer);
        QFETCH(QStringList, texts);
        QStringList found;
        for (const QJsonValue &value : valuesAt(json(document), pointer))
            found.append(scalarText(value));
        QCOMPARE(found, texts);
    }

    void wholeDocumentIsTheEmptyPointer()
    {
        QCOMPARE(valuesAt(u"x"_s, {}), QList<QJsonValue>{u"x"_s});
    }

    void readsScalarsAsText_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QByteArray(R"({"v":" a b "})") << u"a b"_s;
        QTest::newRow("whole number") << QByteArray(R"({"v":12})") << u"12"_s;
        QTest::newRow("more than a double holds")
            << QByteArray(R"({"v":9223372036854775807})") << u"9223372036854775807"_s;
        QTest::newRow("negative") << QByteArray(R"({"v":-3})") << u"-3"_s;
        QTest::newRow("fraction") << QByteArray(R"({"v":0.5})") << u"0.5"_s;
        QTest::newRow("true") << QByteArray(R"({"v":true})") << u"true"_s;
        QTest::newRow("object") << QByteArray(R"({"v":{}})") << QString();
        QTest::newRow("null") << QByteArray(R"({"v":null})") << QString();
    }
    void readsScalarsAsText()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, text);
        QCOMPARE(firstText(json(document), {u"/v"_s}), text);
    }

    void firstPlaceThatHasSomethingWins()
    {
        const QJsonValue value = json(R"({"a":null,"b":" ","c":"x","d":"y"})");
        QCOMPARE(firstText(value, {u"/z"_s, u"/a"_s, u"/b"_s, u"/c"_s, u"/d"_s}), u"x"_s);
    }

    void readsNumbersAlsoFromText_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<bool>("isNumber");
        QTest::addColumn<double>("number");
        QTest::newRow("number") << QByteArray(R"({"v":37.5})") << true << 37.5;
        QTest::newRow("text") << QByteArray(R"({"v":" 3600 "})") << true << 3600.0;
        QTest::newRow("word") << QByteArray(R"({"v":"soon"})") << false << 0.0;
        QTest::newRow("empty") << QByteArray(R"({"v":""})") << false << 0.0;
        QTest::newRow("infinity") << QByteArray(R"({"v":"inf"})") << false << 0.0;
        QTest::newRow("too large") << QByteArray(R"({"v":"1e999"})") << false << 0.0;
    }
    void readsNumbersAlsoFromText()
    {
        QFETCH(QByteArray, document);
        QFETCH(bool, isNumber);
        QFETCH(double, number);
        const std::optional<double> found = firstNumber(json(document), {u"/v"_s});
        QCOMPARE(found.has_value(), isNumber);
        QCOMPARE(found.value_or(0.0), number);
    }

    void namesBecomeAPointer()
    {
        QCOMPARE(jsonPointer({u"a/b"_s, u"~"_s, u"0"_s}), u"/a~1b/~0/0"_s);
        QCOMPARE(jsonPointer({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestJsonPointer)
#include "tst_jsonpointer.moc"
