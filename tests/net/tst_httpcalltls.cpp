// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/runcall.h"
#include "support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

class tst_HttpCallTls final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void sendsNothingToAServerThatIsNotTrusted_data();
    void sendsNothingToAServerThatIsNotTrusted();
    void sendsNothingWhenTheHandshakeBreaks();
    void talksToATrustedServer();
    void sendsASubmitOnceOverTls_data();
    void sendsASubmitOnceOverTls();
    void doesNotFollowARedirectToPlainHttp();

private:
    [[nodiscard]] static HttpRequest request(const ScriptedServer &server, const QByteArray &method,
                                             const QByteArray &body);

    QSslConfiguration m_original;
};

HttpRequest tst_HttpCallTls::request(const ScriptedServer &server, const QByteArray &method,
                                     const QByteArray &body)
{
    HttpRequest request;
    request.method = method;
    request.url = server.url(QStringLiteral("/submit"));
    request.body = body;
    return request;
}

void tst_HttpCallTls::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("Qt was built without TLS.");
    m_original = QSslConfiguration::defaultConfiguration();
}

void tst_HttpCallTls::init()
{
    QSslConfiguration::setDefaultConfiguration(m_original);
}

void tst_HttpCallTls::sendsNothingToAServerThatIsNotTrusted_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("GET") << QByteArray("GET") << QByteArray();
    QTest::newRow("POST") << QByteArray("POST") << QByteArray("{}");
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
}

void tst_HttpCallTls::sendsNothingToAServerThatIsNotTrusted()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    ScriptedServer server(ScriptedServer::Wire::Tls);
    QNetworkAccessManager network;

    const Result<HttpReply> outcome = runCall(network, request(server, method, body));

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Network);
    QVERIFY(outcome.error().detail.contains(QStringLiteral("SslHandshakeFailedError")));
    QVERIFY(outcome.error().detail.contains(QStringLiteral("self-signed")));
    QVERIFY(server.requests().isEmpty());
}

void tst_HttpCallTls::sendsNothingWhenTheHandshakeBreaks()
{
    QTcpServer slammed;
    QVERIFY(slammed.listen(QHostAddress::LocalHost));
    connect(&slammed, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *const socket = slammed.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::abort);
    });
    HttpRequest post;
    post.method = "POST";
    post.url = QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(slammed.serverPort()));
    post.body = QByteArray("{}");
    QNetworkAccessManager network;

    QCOMPARE(runCall(network, post).error().kind, ErrorKind::Network);
}

void tst_HttpCallTls::talksToATrustedServer()
{
    trustScriptedServers();
    ScriptedServer server(ScriptedServer::Wire::Tls);
    server.answer(httpReply(200, "hello"));
    QNetworkAccessManager network;
    HttpRequest post = request(server, "POST", QByteArray(300'000, 'x'));
    post.keyOrigin = server.url({});
    post.authorization = HttpAuthorization();

    const Result<HttpReply> outcome = runCall(network, post, "sk-secret");

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->body, QByteArray("hello"));
    QVERIFY(server.requests().first().isWhole());
    QCOMPARE(server.requests().first().header("Authorization"), QByteArray("Bearer sk-secret"));
}

void tst_HttpCallTls::sendsASubmitOnceOverTls_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<qint64>("bodyBytes");
    QTest::addColumn<ScriptedAnswer::Then>("then");

    for (const auto &[name, then] :
         {std::pair("closed", Then::Close), std::pair("reset", Then::Reset)}) {
        QTest::addRow("small, %s", name) << QByteArray("POST") << 100LL << then;
        QTest::addRow("5 MB, %s", name) << QByteArray("POST") << 5'000'000LL << then;
        QTest::addRow("empty, %s", name) << QByteArray("PUT") << 0LL << then;
    }
}

void tst_HttpCallTls::sendsASubmitOnceOverTls()
{
    QFETCH(QByteArray, method);
    QFETCH(qint64, bodyBytes);
    QFETCH(ScriptedAnswer::Then, then);
    trustScriptedServers();
    ScriptedServer server(ScriptedServer::Wire::Tls);
    server.answer(ScriptedAnswer{{}, then, bodyBytes / 2});
    server.answer(httpReply(200));
    QNetworkAccessManager network;

    const Result<HttpReply> outcome =
        runCall(network, request(server, method, QByteArray(bodyBytes, 'x')));

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::UnknownOutcome);
    QVERIFY(runCall(network, request(server, "GET", {})).has_value());
    QCOMPARE(server.requests().size(), 2);
}

void tst_HttpCallTls::doesNotFollowARedirectToPlainHttp()
{
    trustScriptedServers();
    ScriptedServer secure(ScriptedServer::Wire::Tls);
    ScriptedServer plain;
    secure.answer(httpReply(302, {}, {{"Location", plain.url(QStringLiteral("/")).toEncoded()}}));
    QNetworkAccessManager network;

    const Result<HttpReply> outcome = runCall(network, request(secure, "GET", {}));

    QCOMPARE(outcome.error().kind, ErrorKind::ProviderFault);
    QCOMPARE(plain.connections(), 0);
}

QTEST_GUILESS_MAIN(tst_HttpCallTls)
#include "tst_httpcalltls.moc"
