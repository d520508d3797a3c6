// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/runcall.h"
#include "support/scriptedserver.h"

#include <QTest>

#include <algorithm>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

//! \brief The first promise: whatever the other end does, one submit is one request on the wire.
class tst_SingleSubmit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSeenOnceWhenTheConnectionBreaks_data();
    void isSeenOnceWhenTheConnectionBreaks();
    void isSeenOnceOnAConnectionThatWasKeptAlive_data();
    void isSeenOnceOnAConnectionThatWasKeptAlive();
    void isSeenAtMostOnceWhenTheIdleConnectionIsClosedBeforeIt();
    void isSeenOnceWhenSilenceEndsIt_data();
    void isSeenOnceWhenSilenceEndsIt();
    void isNotSentAgainByARedirect_data();
    void isNotSentAgainByARedirect();
    void isNotSentAgainAfterARefusedPassword();
    void isSentOnceToAServerThatAnswersEarly();

private:
    [[nodiscard]] Result<HttpReply> run(const HttpRequest &request);
    [[nodiscard]] qsizetype submitsSeenBy(ScriptedServer &server);

    QNetworkAccessManager m_network;
};

namespace {

HttpRequest submit(const ScriptedServer &server, const QByteArray &method, qint64 bodyBytes)
{
    HttpRequest request;
    request.method = method;
    request.url = server.url(QStringLiteral("/submit"));
    request.headers = {{"Content-Type", "application/json"}};
    request.body = QByteArray(bodyBytes, 'x');
    request.silence = std::chrono::seconds(60);
    return request;
}

QByteArray halfReply()
{
    return "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"task_id\":";
}

} // namespace

Result<HttpReply> tst_SingleSubmit::run(const HttpRequest &request)
{
    return runCall(m_network, request);
}

//! Asked after one more exchange has gone through the network's own thread and back, so that a
//! request sent again by itself would have gone before.
qsizetype tst_SingleSubmit::submitsSeenBy(ScriptedServer &server)
{
    server.answer(httpReply(200));
    HttpRequest request;
    request.url = server.url(QStringLiteral("/after"));
    if (!run(request).has_value())
        return -1;
    return std::ranges::count(server.requests(), QByteArray("/submit"), &ServedRequest::target);
}

void tst_SingleSubmit::isSeenOnceWhenTheConnectionBreaks_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<qint64>("bodyBytes");
    QTest::addColumn<qint64>("afterBodyBytes");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ScriptedAnswer::Then>("then");

    const std::pair<const char *, Then> ends[] = {{"closed", Then::Close}, {"reset", Then::Reset}};
    const std::pair<const char *, qint64> sizes[] = {
        {"empty", 0}, {"1 KB", 1'024}, {"5 MB", 5'000'000}, {"20 MB", 20'000'000}};
    for (const auto &[size, bytes] : sizes) {
        for (const auto &[end, then] : ends) {
            QTest::addRow("%s, %s after the head", size, end)
                << QByteArray("POST") << bytes << 0LL << QByteArray() << then;
            QTest::addRow("%s, %s after half the body", size, end)
                << QByteArray("POST") << bytes << bytes / 2 << QByteArray() << then;
            QTest::addRow("%s, %s after the body", size, end)
                << QByteArray("POST") << bytes << bytes << QByteArray() << then;
            QTest::addRow("%s, %s after half a reply", size, end)
                << QByteArray("POST") << bytes << bytes << halfReply() << then;
            QTest::addRow("%s, %s after half a status line", size, end)
                << QByteArray("POST") << bytes << bytes << QByteArray("HTTP/1.") << then;
        }
    }
    for (const QByteArray &method : {QByteArray("PUT"), QByteArray("DELETE")}) {
        for (const auto &[end, then] : ends)
            QTest::addRow("%s without a body, %s", method.constData(), end)
                << method << 0LL << 0LL << QByteArray() << then;
    }
}

void tst_SingleSubmit::isSeenOnceWhenTheConnectionBreaks()
{
    QFETCH(QByteArray, method);
    QFETCH(qint64, bodyBytes);
    QFETCH(qint64, afterBodyBytes);
    QFETCH(QByteArray, answer);
    QFETCH(ScriptedAnswer::Then, then);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        return ScriptedAnswer{answer, then, afterBodyBytes};
    });

    const Result<HttpReply> outcome = run(submit(server, method, bodyBytes));

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(submitsSeenBy(server), 1);
    QCOMPARE(server.requests().first().method, method);
    QCOMPARE(server.requests().first().header("Content-Length"), QByteArray::number(bodyBytes));
}

void tst_SingleSubmit::isSeenOnceOnAConnectionThatWasKeptAlive_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<qint64>("bodyBytes");
    QTest::addColumn<ScriptedAnswer::Then>("then");

    QTest::newRow("small, closed") << QByteArray("POST") << 200LL << Then::Close;
    QTest::newRow("small, reset") << QByteArray("POST") << 200LL << Then::Reset;
    QTest::newRow("empty, closed") << QByteArray("POST") << 0LL << Then::Close;
    QTest::newRow("empty, reset") << QByteArray("POST") << 0LL << Then::Reset;
    QTest::newRow("DELETE, closed") << QByteArray("DELETE") << 0LL << Then::Close;
    QTest::newRow("PUT, reset") << QByteArray("PUT") << 0LL << Then::Reset;
}

void tst_SingleSubmit::isSeenOnceOnAConnectionThatWasKeptAlive()
{
    QFETCH(QByteArray, method);
    QFETCH(qint64, bodyBytes);
    QFETCH(ScriptedAnswer::Then, then);
    ScriptedServer server;
    server.answer(httpReply(200, "first"));
    server.setHandler([&](const ServedRequest &) { return ScriptedAnswer{{}, then, 0}; });
    QVERIFY(run(submit(server, "POST", 10)).has_value());

    const Result<HttpReply> outcome = run(submit(server, method, bodyBytes));

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(server.requests().last().connection, 0);
    QCOMPARE(submitsSeenBy(server), 2);
}

//! Whether Qt notices the close before it writes is a race; neither way may send twice.
void tst_SingleSubmit::isSeenAtMostOnceWhenTheIdleConnectionIsClosedBeforeIt()
{
    for (int round = 0; round < 20; ++round) {
        ScriptedServer server;
        server.answer(ScriptedAnswer{httpReply(200, "first"), Then::Close, {}});
        server.setHandler(
            [](const ServedRequest &) { return ScriptedAnswer{httpReply(200, "second")}; });
        QVERIFY(run(submit(server, "POST", 10)).has_value());

        const Result<HttpReply> outcome = run(submit(server, "POST", 300));

        if (outcome)
            QCOMPARE(submitsSeenBy(server), 2);
        else
            QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
        QVERIFY(submitsSeenBy(server) <= 2);
    }
}

void tst_SingleSubmit::isSeenOnceWhenSilenceEndsIt_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<qint64>("bodyBytes");

    QTest::newRow("with a body") << QByteArray("POST") << 1'000LL;
    QTest::newRow("empty") << QByteArray("DELETE") << 0LL;
}

void tst_SingleSubmit::isSeenOnceWhenSilenceEndsIt()
{
    QFETCH(QByteArray, method);
    QFETCH(qint64, bodyBytes);
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) { return ScriptedAnswer{{}, Then::Stall, {}}; });
    HttpRequest request = submit(server, method, bodyBytes);
    request.silence = std::chrono::seconds(1);

    const Result<HttpReply> outcome = run(request);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(submitsSeenBy(server), 1);
}

void tst_SingleSubmit::isNotSentAgainByARedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("bodyBytes");

    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d", status) << status << 1'000LL;
        QTest::addRow("%d, empty", status) << status << 0LL;
    }
}

void tst_SingleSubmit::isNotSentAgainByARedirect()
{
    QFETCH(int, status);
    QFETCH(qint64, bodyBytes);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        return ScriptedAnswer{httpReply(status, {}, {{"Location", "/elsewhere"}})};
    });

    const Result<HttpReply> outcome = run(submit(server, "POST", bodyBytes));

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->status, status);
    QCOMPARE(outcome->header("location"), QByteArray("/elsewhere"));
    QCOMPARE(submitsSeenBy(server), 1);
}

void tst_SingleSubmit::isNotSentAgainAfterARefusedPassword()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) {
        return ScriptedAnswer{
            httpReply(401, R"({"error":"bad key"})", {{"WWW-Authenticate", "Basic realm=\"x\""}})};
    });
    HttpRequest request = submit(server, "POST", 1'000);
    request.url.setUserInfo(QStringLiteral("user:password"));

    const Result<HttpReply> outcome = run(request);

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->status, 401);
    QCOMPARE(outcome->body, QByteArray(R"({"error":"bad key"})"));
    QCOMPARE(submitsSeenBy(server), 1);
}

void tst_SingleSubmit::isSentOnceToAServerThatAnswersEarly()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) {
        return ScriptedAnswer{httpReply(413, "too large"), Then::KeepAlive, 1'000};
    });

    const Result<HttpReply> outcome = run(submit(server, "POST", 5'000'000));

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->status, 413);
    QCOMPARE(submitsSeenBy(server), 1);
}

QTEST_GUILESS_MAIN(tst_SingleSubmit)
#include "tst_singlesubmit.moc"
