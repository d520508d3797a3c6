// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Whoever quits waits a little for the answers to what was sent.
class tst_PrepareToQuit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void isReadyAtOnceWhenNothingIsOnItsWay();
    void isReadyAtOnceBeforeItWasOpened();
    void waitsForTheAnswerToASubmit();
    void sendsNothingNew();
    void leavesWhatIsNotAnswered();

private:
    // Answers no submit until answerNow().
    void holdSubmit();
    [[nodiscard]] bool reachesTheServer()
    {
        return QTest::qWaitFor([this] { return m_engine->submits == 1; });
    }

    std::unique_ptr<EngineFixture> m_engine;
};

void tst_PrepareToQuit::holdSubmit()
{
    m_engine->onSubmit = [](const ServedRequest &) {
        return ScriptedAnswer{{}, ScriptedAnswer::Then::Stall};
    };
}

void tst_PrepareToQuit::isReadyAtOnceWhenNothingIsOnItsWay()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"running")"); };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.polls > 0; }));
    QSignalSpy ready(&engine.queue(), &JobQueue::readyToQuit);
    engine.queue().prepareToQuit();
    QCOMPARE(ready.size(), 1);
    QCOMPARE(engine.job(id).state, JobState::Running);
}

void tst_PrepareToQuit::isReadyAtOnceBeforeItWasOpened()
{
    JobQueue queue(m_engine->folders, m_engine->clock);
    QSignalSpy ready(&queue, &JobQueue::readyToQuit);
    queue.prepareToQuit();
    QCOMPARE(ready.size(), 1);
}

void tst_PrepareToQuit::waitsForTheAnswerToASubmit()
{
    EngineFixture &engine = *m_engine;
    QSignalSpy *ready = nullptr;
    QSignalSpy *delayed = nullptr;
    engine.onSubmit = [&](const ServedRequest &) { // it is on its way: now the window is closed
        engine.queue().prepareToQuit();
        if (delayed->size() != 1 || !ready->isEmpty())
            return EngineFixture::error(400);
        return engine.accepted();
    };
    engine.start();
    ready = new QSignalSpy(&engine.queue(), &JobQueue::readyToQuit);
    delayed = new QSignalSpy(&engine.queue(), &JobQueue::quitDelayed);
    const std::unique_ptr<QSignalSpy> owners[] = {std::unique_ptr<QSignalSpy>(ready),
                                                  std::unique_ptr<QSignalSpy>(delayed)};
    const JobId id = engine.generate();
    QTRY_COMPARE(ready->size(), 1);
    QCOMPARE(delayed->first().first().toInt(), 1);
    QCOMPARE(engine.job(id).state, JobState::Running);
    QCOMPARE(engine.column(id, QStringLiteral("task_id")).toString(), QStringLiteral("t1"));
    engine.kill();
    engine.onSubmit = [&](const ServedRequest &) { return engine.accepted(); };
    engine.start();
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

void tst_PrepareToQuit::sendsNothingNew()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    engine.queue().prepareToQuit();
    const JobId id = engine.generate();
    engine.clock.advance(1h);
    engine.queue().wake();
    QTest::qWait(20);
    QCOMPARE(engine.submits, 0);
    engine.kill();
    engine.start();
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_PrepareToQuit::leavesWhatIsNotAnswered()
{
    EngineFixture &engine = *m_engine;
    holdSubmit();
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(reachesTheServer());
    QSignalSpy ready(&engine.queue(), &JobQueue::readyToQuit);
    QElapsedTimer timer; // real time: it is what the user waits for
    timer.start();
    engine.queue().prepareToQuit();
    engine.clock.setNow(engine.clock.now().addYears(1)); // and no clock on the wall matters
    engine.queue().wake();
    QVERIFY(ready.isEmpty());
    QVERIFY(ready.wait(10'000));
    QVERIFY(timer.elapsed() >= 4500);
    QVERIFY(timer.elapsed() < 9000);
    QCOMPARE(engine.column(id, QStringLiteral("state")).toString(), QStringLiteral("submitting"));
    engine.kill();
    engine.start();
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
    QVERIFY(engine.job(id).error->message.contains(u"may have accepted and charged"));
    QCOMPARE(engine.submits, 1);
}

QTEST_GUILESS_MAIN(tst_PrepareToQuit)
#include "tst_preparetoquit.moc"
