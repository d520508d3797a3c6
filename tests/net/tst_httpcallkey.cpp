// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/runcall.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace Firstframe;
using Then = ScriptedAnswer::Then;

//! \brief The key goes to its own origin and nowhere else.
class tst_HttpCallKey final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsTheKeyForItsOwnOrigin();
    void sendsNothingWhenTheKeyIsForAnotherOrigin();
    void dropsTheKeyWhenARedirectLeavesTheOrigin();
    void keepsTheKeyWithinTheOrigin();
    void keepsSecretsOutOfItsErrors();

private:
    QNetworkAccessManager m_network;
};

void tst_HttpCallKey::addsTheKeyForItsOwnOrigin()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) { return ScriptedAnswer{httpReply(200)}; });
    HttpRequest request = getFrom(server);
    request.keyOrigin = server.url({});
    request.authorization = HttpAuthorization();
    QVERIFY(runCall(m_network, request, "sk-secret").has_value());
    request.authorization = HttpAuthorization{"X-Key", {}};
    QVERIFY(runCall(m_network, request, "sk-secret").has_value());

    QCOMPARE(server.requests().first().header("Authorization"), QByteArray("Bearer sk-secret"));
    QCOMPARE(server.requests().last().header("X-Key"), QByteArray("sk-secret"));
    QVERIFY(server.requests().last().header("Authorization").isNull());
}

void tst_HttpCallKey::sendsNothingWhenTheKeyIsForAnotherOrigin()
{
    ScriptedServer server;
    HttpRequest request = getFrom(server);
    request.keyOrigin = QUrl(QStringLiteral("https://api.example"));
    request.authorization = HttpAuthorization();

    const Result<HttpReply> outcome = runCall(m_network, request, "sk-secret");

    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().kind, ErrorKind::Internal);
    QVERIFY(server.requests().isEmpty());
}

void tst_HttpCallKey::dropsTheKeyWhenARedirectLeavesTheOrigin()
{
    ScriptedServer own;
    ScriptedServer other;
    own.answer(httpReply(302, {}, {{"Location", other.url(QStringLiteral("/x")).toEncoded()}}));
    other.answer(httpReply(302, {}, {{"Location", own.url(QStringLiteral("/y")).toEncoded()}}));
    own.answer(httpReply(200, "here"));
    HttpRequest request = getFrom(own);
    request.keyOrigin = own.url({});
    request.authorization = HttpAuthorization();

    const Result<HttpReply> outcome = runCall(m_network, request, "sk-secret");

    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->body, QByteArray("here"));
    QCOMPARE(own.requests().first().header("Authorization"), QByteArray("Bearer sk-secret"));
    QVERIFY(other.requests().first().header("Authorization").isNull());
    QVERIFY(own.requests().last().header("Authorization").isNull());
}

void tst_HttpCallKey::keepsTheKeyWithinTheOrigin()
{
    ScriptedServer server;
    server.answer(httpReply(307, "moved", {{"Location", "/there"}}));
    server.answer(httpReply(200, "here"));
    HttpRequest request = getFrom(server);
    request.keyOrigin = server.url({});
    request.authorization = HttpAuthorization();

    const Result<HttpReply> outcome = runCall(m_network, request, "sk-secret");

    QCOMPARE(outcome->body, QByteArray("here"));
    QCOMPARE(server.requests().last().target, QByteArray("/there"));
    QCOMPARE(server.requests().last().header("Authorization"), QByteArray("Bearer sk-secret"));
}

void tst_HttpCallKey::keepsSecretsOutOfItsErrors()
{
    ScriptedServer server;
    server.setHandler([](const ServedRequest &) { return ScriptedAnswer{{}, Then::Reset, {}}; });
    HttpRequest request = getFrom(server, QStringLiteral("/clip?signature=SECRET"));
    request.method = "POST";
    request.keyOrigin = server.url({});
    request.authorization = HttpAuthorization();

    const Error error = runCall(m_network, request, "SECRET").error();

    QVERIFY(error.detail.contains(QStringLiteral("/clip")));
    QVERIFY(!error.detail.contains(QStringLiteral("SECRET")));
    QVERIFY(!error.message.contains(QStringLiteral("SECRET")));
}

QTEST_GUILESS_MAIN(tst_HttpCallKey)
#include "tst_httpcallkey.moc"
