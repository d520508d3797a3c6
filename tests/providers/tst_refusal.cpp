// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/refusal.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

ErrorTable table()
{
    ErrorTable result;
    result.envelope = {{u"/code"_s, {u"0"_s}}};
    result.code = {u"/reason"_s};
    result.kinds = {{u"NO_MONEY"_s, ErrorKind::Balance}};
    return result;
}

HttpReply reply(int status, const QByteArray &body)
{
    HttpReply result;
    result.status = status;
    result.body = body;
    return result;
}

Error refused(int status, const QByteArray &body)
{
    return refusal(reply(status, body), table(), u"Acme"_s);
}

} // namespace

class TestRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void httpStatusHasAKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("isProofOfRefusal");
        using enum ErrorKind;
        for (const int status : {400, 405, 406, 407, 411, 413, 414, 415, 422, 426, 428, 431})
            QTest::addRow("%d", status) << status << InvalidRequest << true;
        QTest::newRow("401") << 401 << Key << true;
        QTest::newRow("402") << 402 << Balance << true;
        QTest::newRow("403") << 403 << Key << true;
        QTest::newRow("404") << 404 << NotFound << true;
        QTest::newRow("410") << 410 << NotFound << true;
        QTest::newRow("429") << 429 << RateLimit << true;
        QTest::newRow("451") << 451 << Content << true;
        for (const int status :
             {408, 409, 418, 423, 425, 499, 500, 502, 503, 504, 520, 599, 100, 0, 303, 304})
            QTest::addRow("%d", status) << status << ProviderFault << false;
        for (const int status : {301, 302, 307, 308})
            QTest::addRow("%d", status) << status << InvalidRequest << false;
    }
    void httpStatusHasAKind()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        QFETCH(bool, isProofOfRefusal);
        QCOMPARE(kindOfStatus(status), kind);
        QCOMPARE(isDefiniteRefusal(status), isProofOfRefusal);
    }

    void codeComesBeforeStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorKind;
        QTest::newRow("own code") << 400 << QByteArray(R"({"reason":"NO_MONEY"})") << Balance;
        QTest::newRow("own code at a usual place")
            << 403 << QByteArray(R"({"error":{"code":"NO_MONEY"}})") << Balance;
        QTest::newRow("own code in a 500")
            << 500 << QByteArray(R"({"reason":"NO_MONEY"})") << Balance;
        QTest::newRow("just a text")
            << 400 << QByteArray(R"({"reason":"elsewhere NO_MONEY"})") << InvalidRequest;
        QTest::newRow("unknown code") << 404 << QByteArray(R"({"reason":"ODD"})") << NotFound;
        QTest::newRow("envelope's code as a status")
            << 200 << QByteArray(R"({"code":402})") << Balance;
        QTest::newRow("envelope's odd code")
            << 200 << QByteArray(R"({"code":17})") << ProviderFault;
        for (const auto &[code, kind] :
             std::initializer_list<std::pair<int, ErrorKind>>{{1000, ProviderFault},
                                                              {1002, RateLimit},
                                                              {1004, Key},
                                                              {1008, Balance},
                                                              {1026, Content},
                                                              {1027, Content},
                                                              {1039, RateLimit},
                                                              {1041, RateLimit},
                                                              {1042, InvalidRequest},
                                                              {2013, InvalidRequest},
                                                              {2038, Key},
                                                              {2045, RateLimit},
                                                              {2049, Key},
                                                              {2056, Balance}})
            QTest::addRow("MiniMax's %d", code) << 200
                                                << QByteArray(R"({"base_resp":{"status_code":%})")
                                                           .replace("%", QByteArray::number(code))
                                                       + "}"
                                                << kind;
    }
    void codeComesBeforeStatus()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        QCOMPARE(refused(status, body).kind, kind);
    }

    void seesAnErrorInsideA200_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isError");
        QTest::newRow("fine") << QByteArray(R"({"code":0})") << false;
        QTest::newRow("fine as text") << QByteArray(R"({"code":"0"})") << false;
        QTest::newRow("null") << QByteArray(R"({"code":null})") << false;
        QTest::newRow("absent") << QByteArray("{}") << false;
        QTest::newRow("not JSON") << QByteArray("<html>") << false;
        QTest::newRow("code") << QByteArray(R"({"code":500})") << true;
        QTest::newRow("MiniMax, fine") << QByteArray(R"({"base_resp":{"status_code":0}})") << false;
        QTest::newRow("MiniMax") << QByteArray(R"({"base_resp":{"status_code":1008}})") << true;
    }
    void seesAnErrorInsideA200()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, isError);
        QCOMPARE(hasEnvelopeError(jsonOf(reply(200, body)), table()), isError);
    }

    void findsTheWordsInAnyShape_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("message") << QByteArray(R"({"message":"top up"})") << u"top up"_s;
        QTest::newRow("error as text") << QByteArray(R"({"error":"top up"})") << u"top up"_s;
        QTest::newRow("error as object")
            << QByteArray(R"({"error":{"message":"top up"}})") << u"top up"_s;
        QTest::newRow("error in error")
            << QByteArray(R"({"error":{"error":{"msg":"top up"}}})") << u"top up"_s;
        QTest::newRow("detail as text") << QByteArray(R"({"detail":"top up"})") << u"top up"_s;
        QTest::newRow("detail as list")
            << QByteArray(R"({"detail":[{"msg":"too long","loc":["body"]},{"msg":"no image"}]})")
            << u"too long no image"_s;
        QTest::newRow("list at the top") << QByteArray(R"([{"message":"top up"}])") << u"top up"_s;
        QTest::newRow("MiniMax") << QByteArray(
            R"({"base_resp":{"status_code":1008,"status_msg":"insufficient balance"}})")
                                 << u"insufficient balance"_s;
        QTest::newRow("list in a list in a list")
            << QByteArray(300, '[') + "\"top up\"" + QByteArray(300, ']') << u"top up"_s;
        QTest::newRow("plain text") << QByteArray("slow down\n") << u"slow down"_s;
        QTest::newRow("web page") << QByteArray(
            "<!doctype html><TITLE lang=en>Bad\nGateway</TITLE><p>x")
                                  << u"Bad Gateway"_s;
        QTest::newRow("web page without a title")
            << QByteArray("<html><p>x</p></html>") << QString();
        QTest::newRow("nulls") << QByteArray(R"({"error":null,"message":null})") << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void findsTheWordsInAnyShape()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        const Error error = refused(418, body);
        QCOMPARE(error.message, errorMessage(error.kind, u"Acme"_s, words));
        QVERIFY(error.message.contains(u"Acme"_s));
        QVERIFY(error.message.contains(words));
    }

    void nothingSecretIsShownOrLogged()
    {
        const Error error =
            refused(401, R"({"code":"sk-SECRETSECRET","message":"Bearer SECRETSECRET"})");
        QVERIFY2(!error.message.contains(u"SECRET"_s), qPrintable(error.message));
        QVERIFY2(!error.detail.contains(u"SECRET"_s), qPrintable(error.detail));
    }

    void everyKindHasItsOwnAdvice()
    {
        using enum ErrorKind;
        QStringList seen;
        for (const ErrorKind kind : {Key, Balance, RateLimit, Content, InvalidRequest, NotFound,
                                     ProviderFault, UnknownOutcome, NotReady, Cancelled}) {
            const QString message = errorMessage(kind, u"Acme"_s, {});
            QVERIFY2(message.contains(u"Acme"_s), qPrintable(message));
            QVERIFY2(!seen.contains(message), qPrintable(message));
            seen.append(message);
        }
    }

    void saysHowLongToWait_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("seconds");
        const QByteArray noon("Fri, 20 Nov 2026 12:00:00 GMT");
        const QByteArray later("Fri, 20 Nov 2026 12:00:30 GMT");
        QTest::newRow("seconds") << QByteArray("Retry-After") << QByteArray("12") << QByteArray()
                                 << qint64(12);
        QTest::newRow("date") << QByteArray("retry-after") << later << noon << qint64(30);
        QTest::newRow("date without one to compare")
            << QByteArray("Retry-After") << later << QByteArray() << qint64(-1);
        QTest::newRow("reset in seconds")
            << QByteArray("X-RateLimit-Reset") << QByteArray("45") << QByteArray() << qint64(45);
        QTest::newRow("reset as Unix time")
            << QByteArray("X-RateLimit-Reset") << QByteArray("1795176020") << noon << qint64(20);
        QTest::newRow("reset as Unix time, alone")
            << QByteArray("X-RateLimit-Reset") << QByteArray("1795176020") << QByteArray()
            << qint64(-1);
        QTest::newRow("odd") << QByteArray("Retry-After") << QByteArray("soon") << QByteArray()
                             << qint64(-1);
        QTest::newRow("none") << QByteArray("X-Other") << QByteArray("12") << QByteArray()
                              << qint64(-1);
    }
    void saysHowLongToWait()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, date);
        QFETCH(qint64, seconds);
        HttpReply limited = reply(429, {});
        limited.headers = {{header, value}};
        if (!date.isEmpty())
            limited.headers.emplaceBack("Date", date);
        const Error error = refusal(limited, table(), u"Acme"_s);
        QCOMPARE(error.retryAfter ? error.retryAfter->count() / 1000 : -1, seconds);
    }
};

QTEST_GUILESS_MAIN(TestRefusal)
#include "tst_refusal.moc"
