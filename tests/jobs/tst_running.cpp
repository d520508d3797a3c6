// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief What may happen between the provider's yes and the clip.
class tst_Running final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void showsWhatTheProviderSays();
    void takesAnUnknownWordForRunning();
    void keepsRunningWhateverThePollMeets_data();
    void keepsRunningWhateverThePollMeets();
    void resumesPollingWithoutSubmittingAgain();
    void followsTheProviderToAnotherPort();
    void failsWithTheProvidersWords();
    void makesANewTakeOfWhatFailedThere();
    void asksAgainAboutATaskThatWasNotKnown();
    void pollsAtOnceWithANewKey();
    void saysThatItTakesLongerThanUsual();

private:
    std::unique_ptr<EngineFixture> m_engine;
};

void tst_Running::showsWhatTheProviderSays()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.polls == 1
                   ? engine.status(R"("status":"waiting","queue_position":3)")
                   : engine.status(R"("status":"running","progress":41,"remaining_seconds":12)");
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).queuePosition == 3; }));
    QCOMPARE(engine.job(id).state, JobState::Running);
    QVERIFY(engine.pass([&] { return engine.job(id).progress == 41; }));
    QVERIFY(!engine.job(id).queuePosition);
    QVERIFY(engine.job(id).expectedAt > engine.job(id).submittedAt);
}

void tst_Running::takesAnUnknownWordForRunning()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.polls < 3 ? engine.status(R"("status":"polishing")") : engine.done();
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).providerWord == u"polishing"; }));
    QCOMPARE(engine.job(id).state, JobState::Running);
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_Running::keepsRunningWhateverThePollMeets_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    using Then = ScriptedAnswer::Then;
    QTest::newRow("500") << EngineFixture::error(500);
    QTest::newRow("429") << EngineFixture::error(429, {{"Retry-After", "30"}});
    QTest::newRow("401") << EngineFixture::error(401);
    QTest::newRow("402") << EngineFixture::error(402);
    QTest::newRow("404 a few times") << EngineFixture::error(404);
    QTest::newRow("closed") << ScriptedAnswer{{}, Then::Close};
    QTest::newRow("reset") << ScriptedAnswer{{}, Then::Reset};
    QTest::newRow("not JSON") << ScriptedAnswer{httpReply(200, "<html>")};
    QTest::newRow("done without a clip") << ScriptedAnswer{httpReply(200, R"({"status":"done"})")};
}

void tst_Running::keepsRunningWhateverThePollMeets()
{
    QFETCH(const ScriptedAnswer, answer);
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.polls <= 4 ? answer : engine.done(); // Qt itself repeats a GET that broke
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).error.has_value(); }));
    QCOMPARE(engine.job(id).state, JobState::Running);
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(!engine.job(id).error);
    QCOMPARE(engine.submits, 1);
}

void tst_Running::resumesPollingWithoutSubmittingAgain()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.status(R"("status":"running","progress":1)");
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).progress == 1; }));
    engine.kill();
    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    engine.start();
    QCOMPARE(engine.job(id).state, JobState::Running);
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
    QVERIFY(engine.server.requests().last().target.startsWith("/clip.mp4"));
}

void tst_Running::followsTheProviderToAnotherPort()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"running")"); };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.polls > 0; }));
    engine.kill();
    engine.server.close();
    QVERIFY(engine.server.listen(QHostAddress::LocalHost)); // another port
    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    engine.start();
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

void tst_Running::failsWithTheProvidersWords()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.status(
            R"("status":"failed","error":{"code":"render_failed","message":"Out of film"})");
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Failed));
    QVERIFY(engine.job(id).error->message.contains(u"Out of film"));
    QCOMPARE(engine.job(id).outcome, TaskOutcome::Refused);
    QVERIFY(retrySubmits(engine.job(id)));
}

void tst_Running::makesANewTakeOfWhatFailedThere()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.submits == 1 ? engine.status(R"("status":"failed")") : engine.done();
    };
    engine.start();
    const JobId first = engine.generate();
    QVERIFY(engine.reach(first, JobState::Failed));
    engine.queue().retry(first);
    const JobId second = first + 1;
    QVERIFY(engine.reach(second, JobState::Done));
    QCOMPARE(engine.job(second).take, 2);
    QCOMPARE(engine.job(second).promptAsSent, engine.job(first).promptAsSent);
    QCOMPARE(engine.job(first).state, JobState::Failed);
    QCOMPARE(engine.submits, 2);
}

void tst_Running::asksAgainAboutATaskThatWasNotKnown()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [](const ServedRequest &) { return EngineFixture::error(404); };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Failed));
    QCOMPARE(engine.job(id).error->kind, ErrorKind::NotFound);
    QVERIFY(engine.polls > 3);
    QVERIFY(!retrySubmits(engine.job(id)));

    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    engine.queue().retry(id);
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

void tst_Running::pollsAtOnceWithANewKey()
{
    EngineFixture &engine = *m_engine;
    engine.useProvider(QStringLiteral("myrouter"), "old");
    int polls = 0;
    engine.onOther = [&](const ServedRequest &request) {
        if (request.method == "POST")
            return ScriptedAnswer{httpReply(200, R"({"task_id":"m1"})")};
        ++polls;
        if (request.header("Authorization") == "Bearer old")
            return ScriptedAnswer{httpReply(403, R"({"reason":"INVALID_API_KEY"})")};
        return ScriptedAnswer{
            httpReply(200, R"({"task":{"status":"TASK_STATUS_PROCESSING","progress_percent":7}})")};
    };
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.providerId = QStringLiteral("myrouter");
    request.modelId = QStringLiteral("hailuo-2.3");
    const JobId id = engine.generate(request);
    QVERIFY(engine.pass([&] { return engine.job(id).error.has_value(); }));
    QCOMPARE(engine.job(id).error->kind, ErrorKind::Key);
    QCOMPARE(engine.job(id).state, JobState::Running);
    const int before = polls;
    engine.queue().setKey(QStringLiteral("myrouter"), "new");
    QTRY_COMPARE(engine.job(id).progress, std::optional(7)); // the clock stands still
    QCOMPARE(polls, before + 1);
}

void tst_Running::saysThatItTakesLongerThanUsual()
{
    EngineFixture &engine = *m_engine;
    QList<QDateTime> asked;
    engine.onStatus = [&](const ServedRequest &) {
        asked.append(engine.clock.now());
        return engine.status(R"("status":"running")");
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return !asked.isEmpty(); }));
    QVERIFY(!engine.job(id).isSlow);
    QVERIFY(engine.pass([&] { return engine.job(id).isSlow; }));
    const auto usual = std::chrono::seconds(120); // of the Sandbox's description
    QVERIFY(engine.job(id).submittedAt.secsTo(engine.clock.now()) > usual.count());
    QCOMPARE(engine.reasons(id).last(), QStringLiteral("longer than usual"));

    const QDateTime day = engine.clock.now().addDays(1);
    QVERIFY(QTest::qWaitFor(
        [&] {
            engine.clock.advance(2min);
            engine.queue().wake();
            return engine.clock.now() > day;
        },
        120'000));
    QCOMPARE(engine.job(id).state, JobState::Running);
    QVERIFY(asked.size() > 20);
    QVERIFY(asked[asked.size() - 2].secsTo(asked.last()) >= 300); // at first it was a second
    QCOMPARE(engine.reasons(id).count(QStringLiteral("longer than usual")), 1);

    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(!engine.job(id).isSlow);
    QCOMPARE(engine.submits, 1);
}

QTEST_GUILESS_MAIN(tst_Running)
#include "tst_running.moc"
