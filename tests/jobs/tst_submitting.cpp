// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QFile>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Never pay twice: what may happen between Generate and the provider's answer.
class tst_Submitting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void writesSubmittingBeforeTheFirstByte();
    void writesTheTaskBeforeTheFirstPoll();
    void sendsWhatWasFrozen();
    void knowsWhatAnAnswerMeans_data();
    void knowsWhatAnAnswerMeans();
    void neverSubmitsAgainByItself_data();
    void neverSubmitsAgainByItself();
    void waitsAsLongAsARateLimitAsks();
    void goesOnWhenTheProviderCanBeReached();
    void waitsForItsKey();

private:
    std::unique_ptr<EngineFixture> m_engine;
};

namespace {

QByteArray notJson()
{
    return httpReply(200, "<html>fine</html>");
}

} // namespace

void tst_Submitting::writesSubmittingBeforeTheFirstByte()
{
    EngineFixture &engine = *m_engine;
    QString state;
    engine.onSubmit = [&](const ServedRequest &) {
        state = engine.column(1, QStringLiteral("state")).toString();
        return engine.accepted();
    };
    engine.start();
    QCOMPARE(engine.generate(), 1);
    QVERIFY(engine.reach(1, JobState::Running));
    QCOMPARE(state, QStringLiteral("submitting"));
}

void tst_Submitting::writesTheTaskBeforeTheFirstPoll()
{
    EngineFixture &engine = *m_engine;
    QStringList row;
    engine.onStatus = [&](const ServedRequest &) {
        row = {engine.column(1, QStringLiteral("state")).toString(),
               engine.column(1, QStringLiteral("task_id")).toString()};
        return engine.done();
    };
    engine.start();
    QCOMPARE(engine.generate(), 1);
    QVERIFY(engine.pass([&] { return engine.polls == 1; }));
    QCOMPARE(row, (QStringList{QStringLiteral("running"), QStringLiteral("t1")}));
}

void tst_Submitting::sendsWhatWasFrozen()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    JobRequest request = engine.pictureRequest();
    request.shot.prompt = QStringLiteral("猫 [左移]");
    request.shot.dialect = Dialect::Chinese;
    const JobId id = engine.generate(request);
    QVERIFY(QFile::remove(request.shot.firstFrame->path)); // ours is a copy
    QVERIFY(engine.reach(id, JobState::Running));

    const Job job = engine.job(id);
    QCOMPARE(job.promptAsSent, QStringLiteral("猫 [Truck left]"));
    QCOMPARE(job.shot.prompt, request.shot.prompt);
    QFile copy(job.shot.firstFrame->path);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QByteArray body = engine.server.requests().first().body;
    QVERIFY(body.contains(job.promptAsSent.toUtf8()));
    QVERIFY(body.contains(copy.readAll().toBase64()));
}

void tst_Submitting::knowsWhatAnAnswerMeans_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<JobState>("state");
    QTest::addColumn<ErrorKind>("kind");
    using Then = ScriptedAnswer::Then;
    const auto refused = [](int code) { return EngineFixture::error(code); };
    QTest::newRow("400") << refused(400) << JobState::Failed << ErrorKind::InvalidRequest;
    QTest::newRow("401") << refused(401) << JobState::Failed << ErrorKind::Key;
    QTest::newRow("402") << refused(402) << JobState::Failed << ErrorKind::Balance;
    QTest::newRow("429") << refused(429) << JobState::Waiting << ErrorKind::RateLimit;
    const auto unknown = ErrorKind::UnknownOutcome;
    QTest::newRow("500") << refused(500) << JobState::Unconfirmed << unknown;
    QTest::newRow("503") << refused(503) << JobState::Unconfirmed << unknown;
    QTest::newRow("accepted, not JSON")
        << ScriptedAnswer{notJson()} << JobState::Unconfirmed << unknown;
    QTest::newRow("accepted, no id")
        << ScriptedAnswer{httpReply(200, "{}")} << JobState::Unconfirmed << unknown;
    QTest::newRow("closed without a reply")
        << ScriptedAnswer{{}, Then::Close} << JobState::Unconfirmed << unknown;
    QTest::newRow("reset without a reply")
        << ScriptedAnswer{{}, Then::Reset} << JobState::Unconfirmed << unknown;
    QTest::newRow("reset in the middle of the request")
        << ScriptedAnswer{{}, Then::Reset, 10} << JobState::Unconfirmed << unknown;
    QTest::newRow("closed in the middle of the reply")
        << ScriptedAnswer{"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"id\"", Then::Close}
        << JobState::Unconfirmed << unknown;
}

void tst_Submitting::knowsWhatAnAnswerMeans()
{
    QFETCH(const ScriptedAnswer, answer);
    QFETCH(const JobState, state);
    QFETCH(const ErrorKind, kind);
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) { return answer; };
    engine.start();
    const JobId id = engine.generate();
    QTRY_VERIFY(engine.job(id).error && engine.job(id).state != JobState::Submitting);
    QCOMPARE(engine.job(id).state, state);
    QCOMPARE(engine.job(id).error->kind, kind);
    QVERIFY(!engine.job(id).error->message.isEmpty());
    QCOMPARE(engine.column(id, QStringLiteral("state")).toString(), jobStateName(state));
}

void tst_Submitting::neverSubmitsAgainByItself_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::newRow("no reply") << ScriptedAnswer{{}, ScriptedAnswer::Then::Close};
    QTest::newRow("500") << EngineFixture::error(500);
    QTest::newRow("unreadable") << ScriptedAnswer{notJson()};
    QTest::newRow("refused") << EngineFixture::error(400);
}

void tst_Submitting::neverSubmitsAgainByItself()
{
    QFETCH(const ScriptedAnswer, answer);
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) { return answer; };
    engine.start();
    const JobId first = engine.generate();
    QTRY_VERIFY(!isActive(engine.job(first).state));

    engine.kill();
    engine.onSubmit = [&](const ServedRequest &) { return engine.accepted(); };
    engine.start();
    engine.clock.advance(24h);
    const JobId second = engine.generate();
    QVERIFY(engine.reach(second, JobState::Done)); // whatever was due has had its turn
    QVERIFY(!isActive(engine.job(first).state));
    QCOMPARE(engine.submits, 2);
}

void tst_Submitting::waitsAsLongAsARateLimitAsks()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) {
        return engine.submits == 1 ? EngineFixture::error(429, {{"Retry-After", "120"}})
                                   : engine.accepted();
    };
    engine.start();
    const JobId first = engine.generate();
    QTRY_VERIFY(engine.job(first).error);
    const JobId second = engine.generate(); // of the same provider: waits as well
    engine.clock.advance(119s);
    engine.queue().wake();
    QTest::qWait(0);
    QCOMPARE(engine.submits, 1);
    QVERIFY(engine.reach(first, JobState::Done));
    QVERIFY(engine.reach(second, JobState::Done));
    QCOMPARE(engine.submits, 3);
}

void tst_Submitting::goesOnWhenTheProviderCanBeReached()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const quint16 port = engine.server.serverPort();
    engine.server.close();
    const JobId id = engine.generate();
    QTRY_VERIFY(engine.job(id).error);
    QCOMPARE(engine.job(id).state, JobState::Waiting);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::Network);
    QVERIFY(engine.server.listen(QHostAddress::LocalHost, port));
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
    QVERIFY(!engine.job(id).error);
}

void tst_Submitting::waitsForItsKey()
{
    EngineFixture &engine = *m_engine;
    engine.useProvider(QStringLiteral("myrouter"));
    QByteArray authorization;
    engine.onOther = [&](const ServedRequest &request) {
        authorization = request.header("Authorization");
        return ScriptedAnswer{httpReply(200, R"({"task_id":"m1"})")};
    };
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.providerId = QStringLiteral("myrouter");
    request.modelId = QStringLiteral("hailuo-2.3");
    const JobId id = engine.generate(request);
    QTRY_VERIFY(engine.job(id).error);
    QCOMPARE(engine.job(id).state, JobState::Waiting);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::Key);
    QVERIFY(engine.server.requests().isEmpty());

    engine.queue().setKey(QStringLiteral("myrouter"), "secret-1");
    QVERIFY(engine.reach(id, JobState::Running));
    QCOMPARE(authorization, QByteArray("Bearer secret-1"));
    QCOMPARE(engine.job(id).task.id, QStringLiteral("m1"));
}

QTEST_GUILESS_MAIN(tst_Submitting)
#include "tst_submitting.moc"
