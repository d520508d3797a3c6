// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/runcall.h"
#include "support/scriptedserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

class tst_HttpCall final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesEveryStatusAsAReply_data();
    void givesEveryStatusAsAReply();
    void sendsWhatTheRequestSays();
    void streamsFilesIntoTheBody();
    void addsTheKeyForItsOwnOrigin();
    void sendsNothingWhenTheKeyIsForAnotherOrigin();
    void dropsTheKeyWhenARedirectLeavesTheOrigin();
    void keepsTheKeyWithinTheOrigin();
    void endsARedirectLoop();
    void tellsWhatCertainlyDidNotArrive_data();
    void tellsWhatCertainlyDidNotArrive();
    void failsBeforeTheFirstByteWhenTheFileChanged();
    void failsWhenTheFileShrinksHalfway();
    void doesNotKnowTheOutcomeOfACutReply_data();
    void doesNotKnowTheOutcomeOfACutReply();
    void endsAReplyThatIsTooLong();
    void countsWhatAReplyUnpacksTo();
    void endsAfterSilenceButNotWhileBytesTrickle();
    void abortsSilentlyWhenDeleted_data();
    void abortsSilentlyWhenDeleted();
    void mayBeDeletedByWhoeverItTells();
    void keepsSecretsOutOfItsErrors();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void reportsUploadProgress();

private:
    [[nodiscard]] HttpRequest get(const ScriptedServer &server,
                                  const QString &path = QStringLiteral("/status")) const;
    [[nodiscard]] QString fileOf(qint64 size);

    QNetworkAccessManager m_network;
    QTemporaryDir m_folder;
};

HttpRequest tst_HttpCall::get(const ScriptedServer &server, const QString &path) const
{
    HttpRequest request;
    request.url = server.url(path);
    return request;
}

QString tst_HttpCall::fileOf(qint64 size)
{
    const QString path = m_folder.filePath(QStringLiteral("picture.png"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 'p')) != size)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

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
    HttpRequest post = get(server);
    post.method = "POST";
    post.body = QByteArray("{}");

    for (const HttpRequest &request : {get(server), post}) {
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
    HttpRequest request = get(server, QStringLiteral("/v1/tasks?task_id=a%2Fb"));
    request.method = "PUT";
    request.headers = {{"Content-Type", "application/json"}, {"X-Two", "2"}};
    request.body = QByteArray(R"({"a":1})");
    QVERIFY(runCall(m_network, request).has_value());
    QVERIFY(runCall(m_network, get(server)).has_value());

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
    HttpRequest request = get(server);
    request.method = "POST";
    request.body = QByteArray("\"");
    request.body.append(FilePiece{fileOf(size), size, FilePiece::Encoding::Base64});
    request.body.append(QByteArray("\""));

    QVERIFY(runCall(m_network, request).has_value());

    QCOMPARE(server.requests().first().body, "\"" + QByteArray(size, 'p').toBase64() + "\"");
}

void tst_HttpCall::addsTheKeyForItsOwnOrigin()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) { return ScriptedAnswer{httpReply(200)}; });
    HttpRequest request = get(server);
    request.keyOrigin = server.url({});
    request.authorization = HttpAuthorization();
    QVERIFY(runCall(m_network, request, "sk-secret").has_value());
    request.authorization = HttpAuthorization{"X-Key", {}};
    QVERIFY(runCall(m_network, request, "sk-secret").has_value());

    QCOMPARE(server.requests().first().header("Authorization"), QByteArray("Bearer sk-secret"));
    QCOMPARE(server.requests().last().header("X-Key"), QByteArray("sk-secret"));
    QVERIFY(server.requests().last().header("Authorization").isNull());
}

void tst_HttpCall::sendsNothingWhenTheKeyIsForAnotherOrigin()
{
    ScriptedServer server;
    HttpRequest request = get(server);
    request.keyOrigin = QUrl(QStringLiteral("https://api.example"));
    request.authorization = HttpAuthorization();

    const Result<HttpReply> outcome = runCall(m_network, request, "sk-secret");

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Internal);
    QVERIFY(server.requests().isEmpty());
}

void tst_HttpCall::dropsTheKeyWhenARedirectLeavesTheOrigin()
{
    ScriptedServer own;
    ScriptedServer other;
    own.answer(httpReply(302, {}, {{"Location", other.url(QStringLiteral("/x")).toEncoded()}}));
    other.answer(httpReply(302, {}, {{"Location", own.url(QStringLiteral("/y")).toEncoded()}}));
    own.answer(httpReply(200, "here"));
    HttpRequest request = get(own);
    request.keyOrigin = own.url({});
    request.authorization = HttpAuthorization();

    const Result<HttpReply> outcome = runCall(m_network, request, "sk-secret");

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->body, QByteArray("here"));
    QCOMPARE(own.requests().first().header("Authorization"), QByteArray("Bearer sk-secret"));
    QVERIFY(other.requests().first().header("Authorization").isNull());
    QVERIFY(own.requests().last().header("Authorization").isNull());
}

void tst_HttpCall::keepsTheKeyWithinTheOrigin()
{
    ScriptedServer server;
    server.answer(httpReply(307, "moved", {{"Location", "/there"}}));
    server.answer(httpReply(200, "here"));
    HttpRequest request = get(server);
    request.keyOrigin = server.url({});
    request.authorization = HttpAuthorization();

    const Result<HttpReply> outcome = runCall(m_network, request, "sk-secret");

    QCOMPARE(outcome->body, QByteArray("here"));
    QCOMPARE(server.requests().last().target, QByteArray("/there"));
    QCOMPARE(server.requests().last().header("Authorization"), QByteArray("Bearer sk-secret"));
}

void tst_HttpCall::endsARedirectLoop()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) {
        return ScriptedAnswer{httpReply(302, {}, {{"Location", "/again"}})};
    });

    const Result<HttpReply> outcome = runCall(m_network, get(server));

    QCOMPARE(outcome.error().kind, ErrorKind::ProviderFault);
    QCOMPARE(server.requests().size(), 6);
}

void tst_HttpCall::tellsWhatCertainlyDidNotArrive_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");

    for (const char *host : {"127.0.0.1", "no-such-host.invalid"}) {
        QTest::addRow("%s GET", host) << host << QByteArray("GET") << QByteArray();
        QTest::addRow("%s POST", host) << host << QByteArray("POST") << QByteArray("{}");
        QTest::addRow("%s DELETE", host) << host << QByteArray("DELETE") << QByteArray();
    }
}

void tst_HttpCall::tellsWhatCertainlyDidNotArrive()
{
    QFETCH(QString, host);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    HttpRequest request;
    {
        const ScriptedServer gone; // whose port nobody listens to any more
        request = get(gone);
    }
    request.url.setHost(host);
    request.method = method;
    request.body = body;

    const Result<HttpReply> outcome = runCall(m_network, request);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QVERIFY(outcome.error().message.contains(host));
}

void tst_HttpCall::failsBeforeTheFirstByteWhenTheFileChanged()
{
    ScriptedServer server;
    HttpRequest request = get(server);
    request.method = "POST";
    request.body.append(FilePiece{fileOf(100), 101, FilePiece::Encoding::Base64});

    const Result<HttpReply> outcome = runCall(m_network, request);

    QCOMPARE(outcome.error().kind, ErrorKind::File);
    QCOMPARE(server.connections(), 0);
}

void tst_HttpCall::failsWhenTheFileShrinksHalfway()
{
    constexpr qint64 size = 20'000'000;
    const QString path = fileOf(size);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        QFile::resize(path, size / 2);
        return ScriptedAnswer{httpReply(200)};
    });
    HttpRequest request = get(server);
    request.method = "POST";
    request.body.append(FilePiece{path, size, FilePiece::Encoding::Raw});

    const Result<HttpReply> outcome = runCall(m_network, request);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(!server.requests().first().isWhole());
}

void tst_HttpCall::doesNotKnowTheOutcomeOfACutReply_data()
{
    QTest::addColumn<QByteArray>("bytes");

    for (const int status : {200, 400, 500}) {
        const QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n";
        QTest::addRow("%d", status) << head + "Content-Length: 10\r\n\r\n12345";
    }
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
}

void tst_HttpCall::doesNotKnowTheOutcomeOfACutReply()
{
    QFETCH(QByteArray, bytes);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        return ScriptedAnswer{bytes, Then::Close, {}};
    });
    HttpRequest request = get(server);
    request.method = "POST";
    request.body = QByteArray("{}");

    const Result<HttpReply> outcome = runCall(m_network, request);

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpCall::endsAReplyThatIsTooLong()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) {
        return ScriptedAnswer{
            httpReply(200, QByteArray(30'000'000, 'x')), Then::KeepAlive, {}, 100'000};
    });
    HttpRequest request = get(server);
    request.replyLimit = 200'000;

    const Result<HttpReply> outcome = runCall(m_network, request);

    QCOMPARE(outcome.error().kind, ErrorKind::ProviderFault);
    QVERIFY(server.sentBytes() < 25'000'000);
    request.replyLimit = 30'000'000;
    QCOMPARE(runCall(m_network, request)->body.size(), 30'000'000);
}

void tst_HttpCall::countsWhatAReplyUnpacksTo()
{
    // Qt's own compression is zlib's, which HTTP calls deflate, behind four bytes of length.
    const QByteArray packed = qCompress(QByteArray(5'000'000, 'x'), 9).sliced(4);
    ScriptedServer server;
    server.setHandler([&](const ServedRequest &) {
        return ScriptedAnswer{httpReply(200, packed, {{"Content-Encoding", "deflate"}})};
    });
    HttpRequest request = get(server);
    QVERIFY(packed.size() < 10'000);

    QCOMPARE(runCall(m_network, request).error().kind, ErrorKind::ProviderFault);
    request.replyLimit = 5'000'000;
    QCOMPARE(runCall(m_network, request)->body.size(), 5'000'000);
}

void tst_HttpCall::endsAfterSilenceButNotWhileBytesTrickle()
{
    ScriptedServer server;
    server.answer(ScriptedAnswer{httpReply(200).chopped(2), Then::Stall, {}});
    HttpRequest request = get(server);
    request.silence = std::chrono::seconds(1);
    QCOMPARE(runCall(m_network, request).error().kind, ErrorKind::UnknownOutcome);

    // Four steps of 400 ms each: longer than the limit together, shorter each.
    QTimer steps;
    int step = 0;
    QList<QTcpSocket *> sockets;
    QTcpServer trickling;
    QVERIFY(trickling.listen(QHostAddress::LocalHost));
    connect(&trickling, &QTcpServer::newConnection, this, [&] {
        sockets.append(trickling.nextPendingConnection());
        sockets.last()->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
        steps.start(400);
    });
    steps.callOnTimeout(this, [&] {
        if (step++ < 4)
            sockets.last()->write("x");
    });
    request.url.setPort(trickling.serverPort());
    QCOMPARE(runCall(m_network, request)->body, QByteArray("xxxx"));
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
    HttpRequest request = get(server);
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
    QVERIFY(runCall(m_network, get(server)).has_value());
    QCOMPARE(told, 0);
}

void tst_HttpCall::mayBeDeletedByWhoeverItTells()
{
    ScriptedServer server;
    server.answer(httpReply(200, "{}"));
    for (const bool works : {true, false}) {
        HttpRequest request = get(server);
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

void tst_HttpCall::keepsSecretsOutOfItsErrors()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) { return ScriptedAnswer{{}, Then::Reset, {}}; });
    HttpRequest request = get(server, QStringLiteral("/clip?signature=SECRET"));
    request.method = "POST";
    request.keyOrigin = server.url({});
    request.authorization = HttpAuthorization();

    const Error error = runCall(m_network, request, "SECRET").error();

    QVERIFY(error.detail.contains(QStringLiteral("/clip")));
    QVERIFY(!error.detail.contains(QStringLiteral("SECRET")));
    QVERIFY(!error.message.contains(QStringLiteral("SECRET")));
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
    HttpRequest request = get(server);
    request.method = "POST";
    request.body = QByteArray(20'000'000, 'x');
    HttpCall call(m_network, request);
    QSignalSpy progressed(&call, &HttpCall::uploadProgressed);
    QSignalSpy finished(&call, &HttpCall::finished);
    call.start();
    QVERIFY(finished.wait(60'000));

    QVERIFY(!progressed.isEmpty());
    QCOMPARE(progressed.last(), QVariantList({20'000'000LL, 20'000'000LL}));
}

QTEST_GUILESS_MAIN(tst_HttpCall)
#include "tst_httpcall.moc"
