// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keychecker.h"
#include "providers/providercatalog.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;
using Verdict = KeyCheckResult::Verdict;

class tst_KeyChecker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheAnswersApart_data();
    void tellsTheAnswersApart();
    void saysWhatTheAccountHolds();
    void acceptsAKeyWithoutAReadableBalance();
    void triesEveryFormOfTheKey_data();
    void triesEveryFormOfTheKey();
    void usesTheStoredKeyWhenNoneIsGiven();
    void cannotTellWithoutACallForIt();
    void answersEachCheckOnceAndLater();
    void checksEveryBuiltInProvider_data();
    void checksEveryBuiltInProvider();

private:
    //! \brief What comes of the check; fails when it is not exactly one answer.
    [[nodiscard]] KeyCheckResult check(const QString &id, const QByteArray &key = "secret");
    [[nodiscard]] Provider provider(const QString &id) const;

    ScriptedServer m_server;
    KeyChecker m_check;
};

Q_DECLARE_METATYPE(KeyCheckResult::Verdict)

Provider tst_KeyChecker::provider(const QString &id) const
{
    static const ProviderCatalog catalog = loadProviders({});
    return catalog.provider(id)->withBaseUrl(m_server.url({}));
}

KeyCheckResult tst_KeyChecker::check(const QString &id, const QByteArray &key)
{
    QSignalSpy checked(&m_check, &KeyChecker::checked);
    m_check.check(provider(id), key);
    if (!checked.wait() || checked.size() != 1 || checked.first().first().toString() != id)
        return {
            Verdict::Unclear, {}, Error{ErrorKind::Internal, QStringLiteral("no answer"), {}, {}}};
    return checked.first().at(1).value<KeyCheckResult>();
}

void tst_KeyChecker::tellsTheAnswersApart_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<Verdict>("verdict");
    using Then = ScriptedAnswer::Then;
    QTest::newRow("no such task") << ScriptedAnswer{httpReply(
        404, R"({"error":{"message":"task not found"}})")}
                                  << Verdict::Accepted;
    QTest::newRow("401") << ScriptedAnswer{httpReply(401, "{}")} << Verdict::Refused;
    QTest::newRow("500") << ScriptedAnswer{httpReply(500, "oops")} << Verdict::Unclear;
    QTest::newRow("429") << ScriptedAnswer{httpReply(429, "{}")} << Verdict::Unclear;
    QTest::newRow("HTML") << ScriptedAnswer{httpReply(200, "<html>")} << Verdict::Unclear;
    QTest::newRow("closed") << ScriptedAnswer{{}, Then::Close} << Verdict::Unreachable;
    QTest::newRow("reset") << ScriptedAnswer{{}, Then::Reset} << Verdict::Unreachable;
}

void tst_KeyChecker::tellsTheAnswersApart()
{
    QFETCH(const ScriptedAnswer, answer);
    m_server.setHandler([&](const ServedRequest &) { return answer; });
    const KeyCheckResult result = check(QStringLiteral("odirouter"));
    QTEST(result.verdict, "verdict");
    QCOMPARE(result.error.has_value(), result.verdict == Verdict::Unreachable);
}

void tst_KeyChecker::saysWhatTheAccountHolds()
{
    m_server.setHandler([](const ServedRequest &request) {
        return request.target.startsWith("/openapi/v1/billing/balance")
                   ? ScriptedAnswer{httpReply(200, R"({"availableBalance":"1234500"})")}
                   : ScriptedAnswer{httpReply(404, R"({"reason":"TASK_NOT_FOUND"})")};
    });
    const KeyCheckResult result = check(QStringLiteral("novita"));
    QCOMPARE(result.verdict, Verdict::Accepted);
    QCOMPARE(result.balance, (Balance{QStringLiteral("123.45"), QStringLiteral("USD")}));
    for (const ServedRequest &request : m_server.requests())
        QCOMPARE(request.method, QByteArray("GET"));
}

void tst_KeyChecker::acceptsAKeyWithoutAReadableBalance()
{
    const Provider modellix = provider(QStringLiteral("modellix"));
    QVERIFY(modellix.hasBalance());
    const QByteArray balancePath = modellix.balanceCall().url.path().toUtf8();
    m_server.setHandler([&](const ServedRequest &request) {
        return request.target == balancePath
                   ? ScriptedAnswer{httpReply(500, "oops")}
                   : ScriptedAnswer{httpReply(200, R"({"code":0,"data":{"is_valid":true}})")};
    });
    const KeyCheckResult result = check(QStringLiteral("modellix"));
    QCOMPARE(result.verdict, Verdict::Accepted);
    QVERIFY(!result.balance);
    QCOMPARE(m_server.requests().last().target, balancePath);
}

void tst_KeyChecker::triesEveryFormOfTheKey_data()
{
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("bare") << QByteArray("secret") << Verdict::Accepted;
    QTest::newRow("Bearer") << QByteArray("Bearer secret") << Verdict::Accepted;
    QTest::newRow("neither") << QByteArray("-") << Verdict::Refused;
}

void tst_KeyChecker::triesEveryFormOfTheKey()
{
    QFETCH(const QByteArray, accepted);
    m_server.setHandler([&](const ServedRequest &request) {
        return request.header("Authorization") == accepted
                   ? ScriptedAnswer{httpReply(404, R"({"error":{"message":"task not found"}})")}
                   : ScriptedAnswer{httpReply(401, R"({"error":{"message":"invalid key"}})")};
    });
    QTEST(check(QStringLiteral("umodelverse")).verdict, "verdict");
}

void tst_KeyChecker::usesTheStoredKeyWhenNoneIsGiven()
{
    m_server.setHandler([](const ServedRequest &) { return ScriptedAnswer{httpReply(401, "{}")}; });
    m_check.setKey(QStringLiteral("odirouter"), "stored");
    QCOMPARE(check(QStringLiteral("odirouter"), {}).verdict, Verdict::Refused);
    QCOMPARE(m_server.requests().last().header("Authorization"), QByteArray("Bearer stored"));
    QCOMPARE(check(QStringLiteral("odirouter"), "entered").verdict, Verdict::Refused);
    QCOMPARE(m_server.requests().last().header("Authorization"), QByteArray("Bearer entered"));
}

void tst_KeyChecker::cannotTellWithoutACallForIt()
{
    const qsizetype before = m_server.requests().size();
    QVERIFY(!provider(QStringLiteral("sandbox")).canCheckKey());
    QCOMPARE(check(QStringLiteral("sandbox")).verdict, Verdict::Unclear);
    QCOMPARE(m_server.requests().size(), before);
}

void tst_KeyChecker::answersEachCheckOnceAndLater()
{
    m_server.setHandler([](const ServedRequest &) { return ScriptedAnswer{httpReply(401, "{}")}; });
    QSignalSpy checked(&m_check, &KeyChecker::checked);
    for (const char *id : {"odirouter", "toapis", "sandbox"})
        m_check.check(provider(QString::fromLatin1(id)), "secret");
    QCOMPARE(checked.size(), 0);
    QTRY_COMPARE(checked.size(), 3);
}

void tst_KeyChecker::checksEveryBuiltInProvider_data()
{
    QTest::addColumn<QString>("id");
    for (const Provider &provider : loadProviders({}).providers) {
        if (provider.needsKey())
            QTest::newRow(qPrintable(provider.id())) << provider.id();
    }
}

void tst_KeyChecker::checksEveryBuiltInProvider()
{
    QFETCH(const QString, id);
    QVERIFY(provider(id).canCheckKey());
    m_server.setHandler([](const ServedRequest &) {
        return ScriptedAnswer{httpReply(401, R"({"message":"invalid key"})")};
    });
    QCOMPARE(check(id).verdict, Verdict::Refused);
}

QTEST_GUILESS_MAIN(tst_KeyChecker)
#include "tst_keychecker.moc"
