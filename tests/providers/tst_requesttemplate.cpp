// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/requesttemplate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QByteArray text(const HttpBody &body)
{
    QByteArray bytes;
    for (const HttpBody::Piece &piece : body.pieces()) {
        if (const auto *const each = std::get_if<QByteArray>(&piece))
            bytes += *each;
        else
            bytes += "<file>";
    }
    return bytes;
}

TemplateValues someValues()
{
    TemplateValues values;
    values.values = {{u"prompt"_s, u"a \"b\"\n\\ é雨"_s}, {u"duration"_s, 6},
                     {u"optimizePrompt"_s, false},        {u"resolution"_s, u"768P"_s},
                     {u"endpoint"_s, u"e/f"_s},           {u"taskId"_s, u"../x?y#z%2F ü"_s}};
    return values;
}

QUrl urlOf(const QString &path, const TextPairs &query, const TemplateValues &values)
{
    Operation operation;
    operation.path = path;
    operation.query = query;
    return filledUrl(QUrl(u"https://api.example:444"_s), operation, values);
}

} // namespace

class TestRequestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTheBody_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("keeps types") << QByteArray(R"({"d":"{duration}","o":"{optimizePrompt}"})")
                                     << QByteArray(R"({"d":6,"o":false})");
        QTest::newRow("as text") << QByteArray(R"({"d":"{duration:string}"})")
                                 << QByteArray(R"({"d":"6"})");
        QTest::newRow("inside text") << QByteArray(R"({"d":"{duration} s at {resolution}"})")
                                     << QByteArray(R"({"d":"6 s at 768P"})");
        QTest::newRow("escapes") << QByteArray(R"({"p":"{prompt}"})")
                                 << QByteArray("{\"p\":\"a \\\"b\\\"\\n\\\\ é雨\"}");
        QTest::newRow("constants") << QByteArray(R"({"a":[1,true,null,"x",[],{}]})")
                                   << QByteArray(R"({"a":[1,true,null,"x",[],{}]})");
        QTest::newRow("members by name")
            << QByteArray(R"({"b":1,"a":2,"A":3})") << QByteArray(R"({"A":3,"a":2,"b":1})");
        QTest::newRow("absent member")
            << QByteArray(R"({"a":"{watermark}","b":1})") << QByteArray(R"({"b":1})");
        QTest::newRow("absent element")
            << QByteArray(R"({"a":["{image}"],"b":["{image}",2]})") << QByteArray(R"({"b":[2]})");
        QTest::newRow("object left with nothing")
            << QByteArray(R"({"a":{"b":{"c":"{watermark}"}},"d":1})") << QByteArray(R"({"d":1})");
        QTest::newRow("nothing left at all")
            << QByteArray(R"({"a":"{watermark}"})") << QByteArray("{}");
        QTest::newRow("braces of prose")
            << QByteArray(R"({"a":"{ x } {1}"})") << QByteArray(R"({"a":"{ x } {1}"})");
    }
    void fillsTheBody()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, sent);
        QCOMPARE(text(filledBody(object(body), someValues())), sent);
    }

    void aPromptThatLooksLikeAPlaceholderStaysAsItIs()
    {
        TemplateValues values;
        values.values.insert(u"prompt"_s, u"{duration} {image}"_s);
        QCOMPARE(text(filledBody(object(R"({"p":"{prompt}"})"), values)),
                 QByteArray(R"({"p":"{duration} {image}"})"));
    }

    void aPictureStaysAPieceOfItsOwn()
    {
        TemplateValues values = someValues();
        HttpBody image(QByteArray("\"data:image/png;base64,"));
        image.append(FilePiece{u"/p.png"_s, 20'000'000, FilePiece::Encoding::Base64});
        image.append(QByteArray("\""));
        values.image = image;
        const HttpBody body =
            filledBody(object(R"({"a":{"i":["{image}"]},"z":"{duration}"})"), values);
        QCOMPARE(body.pieces().size(), 3);
        QCOMPARE(text(body), QByteArray(R"({"a":{"i":["data:image/png;base64,<file>"]},"z":6})"));
        QVERIFY(body.size() > 26'000'000);
    }

    void valuesCannotLeaveTheirPlaceInTheUrl()
    {
        const QUrl url = urlOf(u"/v1/{endpoint}/tasks/{taskId}/end"_s,
                               {{u"id"_s, u"{taskId}"_s}, {u"a b"_s, u"1&2"_s}}, someValues());
        QCOMPARE(url.toString(QUrl::FullyEncoded),
                 u"https://api.example:444/v1/e/f/tasks/..%2Fx%3Fy%23z%252F%20%C3%BC/end"
                 "?id=..%2Fx%3Fy%23z%252F%20%C3%BC&a%20b=1%262"_s);
        QCOMPARE(url.host(), u"api.example"_s);
    }

    void submitPathIsTakenAsItIs()
    {
        TemplateValues values;
        values.values = {{u"submitPath"_s, u"/q/a%20b"_s}, {u"taskId"_s, u"1"_s}};
        QCOMPARE(
            urlOf(u"{submitPath}/requests/{taskId}"_s, {}, values).toString(QUrl::FullyEncoded),
            u"https://api.example:444/q/a%20b/requests/1"_s);
    }

    void namesPlaceholdersInOrder()
    {
        const QStringList names = {u"a"_s, u"b"_s, u"a"_s};
        QCOMPARE(placeholdersIn(u"{a}/{b:string}{a} { c } {d1}"_s), names);
    }
};

QTEST_GUILESS_MAIN(TestRequestTemplate)
#include "tst_requesttemplate.moc"
