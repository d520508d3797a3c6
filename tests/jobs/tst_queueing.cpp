// SPDX-License-Identifier: GPL-3.0-or-later
#include "acmeprovider.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief The queue as its owner sees it: its order, its pause, and why a job waits.
class tst_Queueing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void submitsNothingWhilePaused();
    void goesOnWithWhatWasAcceptedWhilePaused();
    void staysPausedAfterARestart();
    void sendsInTheOrderThatTheUserChose();
    void refusesToMoveWhatDoesNotWait();
    void saysWhyAJobWaits();
    void saysUntilWhenARateLimitLasts();
    void tellsAReasonOnlyOnce();
    void usesTheFrozenRequestWhenTheDescriptionHasChanged();

private:
    void watchChanges(JobId id);

    std::unique_ptr<EngineFixture> m_engine;
    int m_changes = 0;
};

void tst_Queueing::watchChanges(JobId id)
{
    connect(&m_engine->queue(), &JobQueue::changed, this, [this, id](const Job &job) {
        if (job.id == id)
            ++m_changes;
    });
}

void tst_Queueing::submitsNothingWhilePaused()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    QSignalSpy paused(&engine.queue(), &JobQueue::pausedChanged);
    engine.queue().setPaused(true);
    engine.queue().setPaused(true);
    QCOMPARE(paused.size(), 1);
    const JobId id = engine.generate();
    QVERIFY(waitsFor(engine, id, WaitReason::Paused));
    engine.clock.advance(1h);
    engine.queue().wake();
    QVERIFY(!engine.queue().findChild<QTimer *>()->isActive());
    QCOMPARE(engine.submits, 0);

    engine.queue().setPaused(false);
    QCOMPARE(paused.size(), 2);
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(!engine.job(id).waitReason);
}

void tst_Queueing::goesOnWithWhatWasAcceptedWhilePaused()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId first = engine.generate();
    QVERIFY(engine.reach(first, JobState::Running));
    engine.queue().setPaused(true);
    const JobId second = engine.generate();
    QVERIFY(engine.reach(first, JobState::Done));
    QCOMPARE(engine.job(second).state, JobState::Waiting);
    QCOMPARE(engine.submits, 1);
}

void tst_Queueing::staysPausedAfterARestart()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    engine.queue().setPaused(true);
    const JobId id = engine.generate();
    engine.kill();
    engine.start();
    QVERIFY(waitsFor(engine, id, WaitReason::Paused));
    engine.clock.advance(1h);
    engine.queue().wake();
    QTest::qWait(0);
    QCOMPARE(engine.submits, 0);
    engine.queue().setPaused(false);
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_Queueing::sendsInTheOrderThatTheUserChose()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    engine.queue().setPaused(true);
    for (const QString &prompt :
         {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}) {
        JobRequest request = EngineFixture::textRequest();
        request.shot.prompt = prompt;
        QVERIFY(engine.generate(request) > 0);
    }
    engine.queue().moveBefore(4, 1); // d a b c
    engine.queue().moveBefore(2, 0); // d a c b
    QVERIFY(engine.job(4).rank < engine.job(1).rank);
    QVERIFY(engine.job(3).rank < engine.job(2).rank);
    QVERIFY(engine.refusals().isEmpty());
    engine.kill();
    engine.start();
    engine.queue().setPaused(false);
    for (const JobId id : {1, 2, 3, 4})
        QVERIFY(engine.reach(id, JobState::Done));
    QByteArrayList sent;
    for (const ServedRequest &request : engine.server.requests()) {
        if (request.method == "POST")
            sent.append(QJsonDocument::fromJson(request.body)[u"prompt"].toString().toUtf8());
    }
    std::sort(sent.begin(), sent.begin() + 2); // two at a time, so who of them is first is chance
    std::sort(sent.begin() + 2, sent.end());
    QCOMPARE(sent, (QByteArrayList{"a", "d", "b", "c"}));
}

void tst_Queueing::refusesToMoveWhatDoesNotWait()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    engine.queue().setPaused(true);
    const JobId waiting = engine.generate();
    engine.queue().moveBefore(id, waiting);
    engine.queue().moveBefore(waiting, id);
    engine.queue().moveBefore(waiting, waiting);
    engine.queue().moveBefore(99, waiting);
    QCOMPARE(engine.refusals().size(), 4);
}

void tst_Queueing::saysWhyAJobWaits()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"running")"); };
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.takes = 3;
    const JobId id = engine.generate(request);
    QVERIFY(engine.reach(id + 1, JobState::Running));
    QVERIFY(waitsFor(engine, id + 2, WaitReason::ProviderFull));
    QVERIFY(!engine.job(id).waitReason);
    engine.queue().setPaused(true);
    QVERIFY(waitsFor(engine, id + 2, WaitReason::Paused));
    engine.queue().setPaused(false);
    QVERIFY(waitsFor(engine, id + 2, WaitReason::ProviderFull));
    engine.queue().stopWatching(id);
    QVERIFY(engine.reach(id + 2, JobState::Running));
    QVERIFY(!engine.job(id + 2).waitReason);
}

void tst_Queueing::saysUntilWhenARateLimitLasts()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [](const ServedRequest &) {
        return EngineFixture::error(429, {{"Retry-After", "600"}});
    };
    engine.start();
    const JobId first = engine.generate();
    QVERIFY(waitsFor(engine, first, WaitReason::RateLimited));
    const QDateTime until = engine.job(first).waitsUntil.value();
    QVERIFY(until >= engine.clock.now().addSecs(600));
    const JobId second = engine.generate();
    QVERIFY(waitsFor(engine, second, WaitReason::RateLimited));
    QCOMPARE(engine.job(second).waitsUntil, std::optional(until));
    QCOMPARE(engine.submits, 1);
    engine.onSubmit = [&](const ServedRequest &) { return engine.accepted(); };
    QVERIFY(engine.reach(second, JobState::Done));
    QVERIFY(engine.clock.now() >= until);
    QVERIFY(!engine.job(second).waitsUntil);
}

void tst_Queueing::tellsAReasonOnlyOnce()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"running")"); };
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.takes = 3;
    const JobId id = engine.generate(request);
    QVERIFY(waitsFor(engine, id + 2, WaitReason::ProviderFull)
            || waitsFor(engine, id + 2, WaitReason::SubmitLimit));
    QVERIFY(engine.pass([&] { return engine.polls >= 2; }));
    QVERIFY(waitsFor(engine, id + 2, WaitReason::ProviderFull));
    watchChanges(id + 2);
    const int polls = engine.polls;
    QVERIFY(engine.pass([&] { return engine.polls >= polls + 20; }));
    QCOMPARE(m_changes, 0);
}

void tst_Queueing::usesTheFrozenRequestWhenTheDescriptionHasChanged()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    engine.queue().setPaused(true);
    const JobId id = engine.generate();
    engine.kill();
    // Would say the prompt in other words.
    QVERIFY(describeOwn(engine, {{QStringLiteral("dialect"), QStringLiteral("myrouter")}}));
    engine.start();
    engine.queue().setPaused(false);
    QVERIFY(engine.reach(id, JobState::Done));
    const QByteArray body = engine.server.requests().first().body;
    QCOMPARE(QJsonDocument::fromJson(body)[u"prompt"].toString(), engine.job(id).promptAsSent);
    QVERIFY(body.contains("[Push in]"));
}

QTEST_GUILESS_MAIN(tst_Queueing)
#include "tst_queueing.moc"
