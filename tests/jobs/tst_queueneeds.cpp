// SPDX-License-Identifier: GPL-3.0-or-later
#include "acmeprovider.h"

#include <QFile>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief A job whose key or provider is away waits for it where it is, also after a restart.
class tst_QueueNeeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void waitsForAKeyInEveryState_data();
    void waitsForAKeyInEveryState();
    void waitsForAProviderInEveryState_data();
    void waitsForAProviderInEveryState();
    void fetchesALivingLinkWithoutAKey();

private:
    [[nodiscard]] JobId inState(JobState state);

    std::unique_ptr<EngineFixture> m_engine;
};

JobId tst_QueueNeeds::inState(JobState state)
{
    EngineFixture &engine = *m_engine;
    if (!useAcme(engine, R"({"firstPollSeconds":5,"pollSeconds":5,"concurrent":2})"))
        return -1;
    if (state == JobState::Waiting)
        engine.onSubmit = [](const ServedRequest &) {
            return EngineFixture::error(429, {{"Retry-After", "30"}});
        };
    else if (state == JobState::Running)
        engine.onStatus = [&](const ServedRequest &) {
            return engine.status(R"("status":"running")");
        };
    else
        engine.onClip = [](const ServedRequest &) { return EngineFixture::error(403); };
    engine.start();
    const JobId id = engine.generate(acmeRequest());
    if (!engine.pass([&] {
            return engine.job(id).state == state && engine.submits == 1
                   && (state != JobState::Running || engine.polls > 0)
                   && (state != JobState::Downloading || engine.clips > 0);
        }))
        return -1;
    engine.onSubmit = [&](const ServedRequest &) { return engine.accepted(); };
    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    return id;
}

void tst_QueueNeeds::waitsForAKeyInEveryState_data()
{
    QTest::addColumn<JobState>("state");
    QTest::newRow("waiting") << JobState::Waiting;
    QTest::newRow("running") << JobState::Running;
    QTest::newRow("downloading") << JobState::Downloading;
}

void tst_QueueNeeds::waitsForAKeyInEveryState()
{
    QFETCH(const JobState, state);
    EngineFixture &engine = *m_engine;
    const JobId id = inState(state);
    engine.queue().setKey(acmeId, {});
    QVERIFY(engine.pass([&] { return engine.job(id).waitReason == WaitReason::NoKey; }));
    QCOMPARE(engine.job(id).state, state);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::Key);
    QVERIFY(engine.job(id).error->message.contains(u"Acme"));
    const qsizetype requests = engine.server.requests().size();
    engine.clock.advance(26h);
    engine.queue().wake();
    QTest::qWait(0);
    QCOMPARE(engine.server.requests().size(), requests);

    engine.kill();
    engine.useProvider(acmeId, {});
    engine.start();
    QVERIFY(waitsFor(engine, id, WaitReason::NoKey));
    QCOMPARE(engine.job(id).state, state);
    engine.queue().setKey(acmeId, "key");
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(!engine.job(id).waitReason);
    QVERIFY(!engine.job(id).error);
    QCOMPARE(engine.submits, state == JobState::Waiting ? 2 : 1);
}

void tst_QueueNeeds::waitsForAProviderInEveryState_data()
{
    waitsForAKeyInEveryState_data();
}

void tst_QueueNeeds::waitsForAProviderInEveryState()
{
    QFETCH(const JobState, state);
    EngineFixture &engine = *m_engine;
    const JobId id = inState(state);
    engine.queue().setProviders({});
    QVERIFY(engine.pass([&] { return engine.job(id).waitReason == WaitReason::NoProvider; }));
    QCOMPARE(engine.job(id).state, state);
    QVERIFY(engine.job(id).error->message.contains(u"Acme"));

    engine.kill(); // and its file is gone
    QVERIFY(QFile::remove(engine.ownProviders + QStringLiteral("/acme.json")));
    engine.start();
    QVERIFY(waitsFor(engine, id, WaitReason::NoProvider));
    QCOMPARE(engine.job(id).state, state);
    QVERIFY(useAcme(engine, R"({"firstPollSeconds":5,"pollSeconds":5,"concurrent":2})"));
    engine.queue().setProviders(engine.catalog());
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(!engine.job(id).error);
    QCOMPARE(engine.submits, state == JobState::Waiting ? 2 : 1);
}

void tst_QueueNeeds::fetchesALivingLinkWithoutAKey()
{
    EngineFixture &engine = *m_engine;
    QVERIFY(useAcme(engine, R"({"firstPollSeconds":5,"pollSeconds":5,"concurrent":2})"));
    engine.onClip = [](const ServedRequest &) { return EngineFixture::error(503); };
    engine.start();
    const JobId id = engine.generate(acmeRequest());
    QVERIFY(engine.pass([&] { return engine.clips > 0 && engine.job(id).error.has_value(); }));
    engine.queue().setKey(acmeId, {});
    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    QVERIFY(engine.reach(id, JobState::Done));
}

QTEST_GUILESS_MAIN(tst_QueueNeeds)
#include "tst_queueneeds.moc"
