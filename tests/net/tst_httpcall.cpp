// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/runcall.h"
#include "support/patience.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

//! \brief One exchange: what is sent is what the request says, and what comes back is a reply.
class tst_HttpCall final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesEveryStatusAsAReply_data();
    void givesEveryStatusAsAReply();
    void sendsWhatTheRequestSays();
    void streamsFilesIntoTheBody();
    void endsARedirectLoop();
    void abortsSilentlyWhenDeleted_data();
    void abortsSilentlyWhenDeleted();
    void mayBeDeletedByWhoeverItTells();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void reportsUploadProgress();

private:
    QNetworkAccessManager m_network;
    QTemporaryDir m_folder;
};

void tst_HttpCall::givesEveryStatusAsAReply_data()
{
    QTest::addColumn<int>("status");

    for (const int status : {200, 201, 202, 204, 304, 400, 401, 402, 403, 404, 405, 407,
                             409, 410, 413, 418, 422, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void tst_HttpCall::givesEveryStatusAsAReply()
{
    QFETCH(int, status);
    const bool hasBody = status != 204 && status != 304;
    const QByteArray body = hasBody ? QByteArray(R"({"code":1})") : QByteArray();
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        return ScriptedAnswer{httpReply(status, body, {{"Retry-After", "7"}})};
    });
    HttpRequest post = getFrom(server);
    post.method = "POST";
    post.body = QByteArray("{}");

    for (const HttpRequest &request : {getFrom(server), post}) {
        const Result<HttpReply> outcome = runCall(m_network, request);
        if (status == 407) { // said by a proxy, not by the provider
            QCOMPARE(outcome.error().kind, ErrorKind::Network);
            continue;
        }
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->status, status);
        QCOMPARE(outcome->body, body);
        QCOMPARE(outcome->header("retry-after"), QByteArray("7"));
    }
}

void tst_HttpCall::sendsWhatTheRequestSays()
{
    ScriptedServer server;
    server.answer(httpReply(200, "{}", {{"Set-Cookie", "session=1; Path=/"}}));
    server.answer(httpReply(200, "{}"));
    HttpRequest request = getFrom(server, QStringLiteral("/v1/tasks?task_id=a%2Fb"));
    request.method = "PUT";
    request.headers = {{"Content-Type", "application/json"}, {"X-Two", "2"}};
    request.body = QByteArray(R"({"a":1})");
    QVERIFY(runCall(m_network, request).has_value());
    QVERIFY(runCall(m_network, getFrom(server)).has_value());

    const ServedRequest &sent = server.requests().first();
    QCOMPARE(sent.method, QByteArray("PUT"));
    QCOMPARE(sent.target, QByteArray("/v1/tasks?task_id=a%2Fb"));
    QCOMPARE(sent.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(sent.header("X-Two"), QByteArray("2"));
    QVERIFY(sent.header("User-Agent").startsWith("Firstframe/"));
    QVERIFY(sent.header("Authorization").isNull());
    QCOMPARE(sent.body, QByteArray(R"({"a":1})"));
    QVERIFY(server.requests().last().header("Cookie").isNull());
}

void tst_HttpCall::streamsFilesIntoTheBody()
{
    constexpr qint64 size = 1'000'001;
    ScriptedServer server;
    server.answer(httpReply(200));
    HttpRequest request = getFrom(server);
    request.method = "POST";
    request.body = QByteArray("\"");
    request.body.append(FilePiece{fileIn(m_folder, size), size, FilePiece::Encoding::Base64});
    request.body.append(QByteArray("\""));

    QVERIFY(runCall(m_network, request).has_value());

    QCOMPARE(server.requests().first().body, "\"" + QByteArray(size, 'p').toBase64() + "\"");
}

void tst_HttpCall::endsARedirectLoop()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) {
        return ScriptedAnswer{httpReply(302, {}, {{"Location", "/again"}})};
    });

    const Result<HttpReply> outcome = runCall(m_network, getFrom(server));

    QCOMPARE(outcome.error().kind, ErrorKind::ProviderFault);
    QCOMPARE(server.requests().size(), 6);
}

void tst_HttpCall::abortsSilentlyWhenDeleted_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<bool>("afterRequest");

    QTest::newRow("before it was sent") << ScriptedAnswer{} << false;
    QTest::newRow("while sending") << ScriptedAnswer{{}, Then::Stall, 1'000} << true;
    QTest::newRow("while receiving")
        << ScriptedAnswer{"HTTP/1.1 200 OK\r\n", Then::Stall, 0} << true;
}

void tst_HttpCall::abortsSilentlyWhenDeleted()
{
    QFETCH(ScriptedAnswer, answer);
    QFETCH(bool, afterRequest);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) { return answer; });
    HttpRequest request = getFrom(server);
    request.method = "POST";
    request.body = QByteArray(5'000'000, 'x');
    int told = 0;
    auto call = std::make_unique<HttpCall>(m_network, request);
    connect(call.get(), &HttpCall::finished, this, [&] { ++told; });
    call->start();
    if (afterRequest)
        QVERIFY(QSignalSpy(&server, &ScriptedServer::requested).wait());

    call.reset();

    server.answer(httpReply(200));
    QVERIFY(runCall(m_network, getFrom(server)).has_value());
    QCOMPARE(told, 0);
}

void tst_HttpCall::mayBeDeletedByWhoeverItTells()
{
    ScriptedServer server;
    server.answer(httpReply(200, "{}"));
    for (const bool works : {true, false}) {
        HttpRequest request = getFrom(server);
        if (!works)
            request.url.clear();
        auto *call = new HttpCall(m_network, request);
        bool isTold = false;
        connect(call, &HttpCall::finished, this, [&](const Result<HttpReply> &result) {
            delete call;
            isTold = result.has_value() == works;
        });
        call->start();
        QVERIFY(!isTold);
        QTRY_VERIFY(isTold);
    }
}

void tst_HttpCall::refusesMalformedRequests_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("header");

    QTest::newRow("no url") << "" << QByteArray("x");
    QTest::newRow("file") << "file:///etc/passwd" << QByteArray("x");
    QTest::newRow("ftp") << "ftp://127.0.0.1/" << QByteArray("x");
    QTest::newRow("no host") << "https:///x" << QByteArray("x");
    QTest::newRow("line break in a header") << "http://127.0.0.1/" << QByteArray("x\r\nEvil: 1");
}

void tst_HttpCall::refusesMalformedRequests()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, header);
    HttpRequest request;
    request.url = QUrl(url);
    request.headers = {{"X-Header", header}};
    QCOMPARE(runCall(m_network, request).error().kind, ErrorKind::Internal);
}

void tst_HttpCall::reportsUploadProgress()
{
    ScriptedServer server;
    server.answer(httpReply(200));
    HttpRequest request = getFrom(server);
    request.method = "POST";
    request.body = QByteArray(20'000'000, 'x');
    HttpCall call(m_network, request);
    QSignalSpy progressed(&call, &HttpCall::uploadProgressed);
    QSignalSpy finished(&call, &HttpCall::finished);
    call.start();
    QVERIFY(finished.wait(patience));

    QVERIFY(!progressed.isEmpty());
    QCOMPARE(progressed.last(), QVariantList({20'000'000LL, 20'000'000LL}));
}

QTEST_GUILESS_MAIN(tst_HttpCall)
#include "tst_httpcall.moc"
