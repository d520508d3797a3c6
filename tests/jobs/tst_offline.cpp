// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Without a network nothing fails, and with it everything goes on.
class tst_Offline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_engine.reset(); }

    void waitsInEveryStateAndGoesOn_data();
    void waitsInEveryStateAndGoesOn();
    void doesNotHoldUpThisMachine();
    void goesOnAtOnceAfterRefusedConnections_data();
    void goesOnAtOnceAfterRefusedConnections();
    void sparesTheOthersWhenOneCannotGetThrough();
    void failsNothingWhileTheProviderCannotBeReachedForADay();

private:
    void stayIn(JobState state);
    void answer();

    std::unique_ptr<EngineFixture> m_engine;
};

void tst_Offline::init()
{
    m_engine = std::make_unique<EngineFixture>();
    // It leads to this machine, and yet does not look like it: as a provider elsewhere.
    m_engine->sandboxHost = QStringLiteral("0.0.0.0");
}

void tst_Offline::stayIn(JobState state)
{
    EngineFixture &engine = *m_engine;
    const auto closed = [](ScriptedAnswer answer) { // so that no connection outlives the server
        answer.then = ScriptedAnswer::Then::Close;
        return answer;
    };
    if (state == JobState::Waiting)
        engine.onSubmit = [=](const ServedRequest &) {
            return closed(EngineFixture::error(429, {{"Retry-After", "30"}}));
        };
    else if (state == JobState::Running)
        engine.onStatus = [=, &engine](const ServedRequest &) {
            return closed(engine.status(R"("status":"running")"));
        };
    else
        engine.onClip = [=](const ServedRequest &) { return closed(EngineFixture::error(503)); };
}

void tst_Offline::answer()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) { return engine.accepted(); };
    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
}

void tst_Offline::waitsInEveryStateAndGoesOn_data()
{
    QTest::addColumn<JobState>("state");
    QTest::newRow("waiting") << JobState::Waiting;
    QTest::newRow("running") << JobState::Running;
    QTest::newRow("downloading") << JobState::Downloading;
}

void tst_Offline::waitsInEveryStateAndGoesOn()
{
    QFETCH(const JobState, state);
    EngineFixture &engine = *m_engine;
    stayIn(state);
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, state));
    QVERIFY(engine.pass([&] {
        return engine.submits + engine.polls + engine.clips > 1 || engine.job(id).error.has_value();
    }));
    engine.queue().setOnline(false);
    QTRY_COMPARE(engine.job(id).waitReason, std::optional(WaitReason::Offline));
    QTest::qWait(50); // what was on its way arrives
    const qsizetype requests = engine.server.requests().size();
    const int attempts = engine.column(id, QStringLiteral("attempts")).toInt();
    for (int hour = 0; hour < 30; ++hour) {
        engine.clock.advance(1h);
        engine.queue().wake();
        QCoreApplication::processEvents();
    }
    QCOMPARE(engine.server.requests().size(), requests);
    QCOMPARE(engine.column(id, QStringLiteral("attempts")).toInt(), attempts);
    QCOMPARE(engine.job(id).state, state);
    const auto timers = engine.queue().findChildren<QTimer *>();
    QVERIFY(std::ranges::none_of(timers, &QTimer::isActive));

    answer();
    engine.queue().setOnline(true);
    QTRY_VERIFY(engine.server.requests().size() > requests); // the clock stands still
    QTRY_VERIFY(!engine.job(id).waitReason);
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_Offline::doesNotHoldUpThisMachine()
{
    EngineFixture &engine = *m_engine;
    engine.sandboxHost = QStringLiteral("127.0.0.1");
    engine.start();
    engine.queue().setOnline(false);
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_Offline::goesOnAtOnceAfterRefusedConnections_data()
{
    waitsInEveryStateAndGoesOn_data();
}

void tst_Offline::goesOnAtOnceAfterRefusedConnections()
{
    QFETCH(const JobState, state);
    EngineFixture &engine = *m_engine;
    const quint16 port = engine.server.serverPort();
    if (state != JobState::Waiting)
        stayIn(state);
    engine.start();
    if (state == JobState::Waiting)
        engine.server.close();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, state));
    engine.server.close();
    QVERIFY(engine.pass(
        [&] { return engine.job(id).error && engine.job(id).error->kind == ErrorKind::Network; }));
    QCOMPARE(engine.job(id).state, state);
    QVERIFY(!engine.job(id).error->message.isEmpty());
    if (state == JobState::Waiting)
        QTRY_COMPARE(engine.job(id).waitReason, std::optional(WaitReason::Offline));

    answer();
    QVERIFY(engine.server.listen(QHostAddress::LocalHost, port));
    engine.queue().setOnline(false);
    engine.queue().setOnline(true);
    const qsizetype requests = engine.server.requests().size();
    QTRY_VERIFY(engine.server.requests().size() > requests); // the clock stands still
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

void tst_Offline::sparesTheOthersWhenOneCannotGetThrough()
{
    EngineFixture &engine = *m_engine;
    const quint16 port = engine.server.serverPort();
    engine.start();
    engine.server.close();
    const JobId first = engine.generate();
    QTRY_COMPARE(engine.job(first).waitReason, std::optional(WaitReason::Offline));
    JobRequest request = EngineFixture::textRequest();
    request.takes = 20;
    const JobId second = engine.generate(request);
    QTRY_COMPARE(engine.job(second + 19).waitReason, std::optional(WaitReason::Offline));
    QVERIFY(!engine.job(second + 19).error); // it was not even tried
    QCOMPARE(engine.column(second, QStringLiteral("attempts")).toInt(), 0);
    QVERIFY(engine.server.listen(QHostAddress::LocalHost, port));
    QVERIFY(engine.reach(second + 19, JobState::Done));
    QCOMPARE(engine.submits, 21);
}

void tst_Offline::failsNothingWhileTheProviderCannotBeReachedForADay()
{
    EngineFixture &engine = *m_engine;
    stayIn(JobState::Running);
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.polls > 0; }));
    const quint16 port = engine.server.serverPort();
    engine.server.close();
    const QDateTime begin = engine.clock.now();
    QVERIFY(engine.pass([&] {
        engine.clock.advance(30min);
        return engine.clock.now() > begin.addSecs(26 * 3600);
    }));
    QCOMPARE(engine.job(id).state, JobState::Running);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::Network);
    answer();
    QVERIFY(engine.server.listen(QHostAddress::LocalHost, port));
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

QTEST_GUILESS_MAIN(tst_Offline)
#include "tst_offline.moc"
