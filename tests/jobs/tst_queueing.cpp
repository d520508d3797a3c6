// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"
#include "jobfixtures.h"
#include "jobs/jobstore.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
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
    void staysInsideTheLimitForSubmits();
    void staysInsideTheLimitForStatusCalls();
    void waitsForAKeyInEveryState_data();
    void waitsForAKeyInEveryState();
    void waitsForAProviderInEveryState_data();
    void waitsForAProviderInEveryState();
    void fetchesALivingLinkWithoutAKey();
    void usesTheFrozenRequestWhenTheDescriptionHasChanged();

private:
    // A provider of the user's own that speaks the Sandbox's protocol with a key.
    void useOwnProvider(const QByteArray &pace);
    static JobRequest ownRequest();
    [[nodiscard]] JobId inState(JobState state);
    [[nodiscard]] bool waitsFor(JobId id, WaitReason reason);
    void watchChanges(JobId id);

    std::unique_ptr<EngineFixture> m_engine;
    int m_changes = 0;
};

namespace {

const auto ownId = QStringLiteral("acme");

} // namespace

void tst_Queueing::useOwnProvider(const QByteArray &pace)
{
    QFile sandbox(QStringLiteral(":/providers/sandbox.json"));
    QVERIFY(sandbox.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(sandbox.readAll()).object();
    json[u"id"] = ownId;
    json[u"name"] = QStringLiteral("Acme");
    json[u"auth"] = QJsonObject{{QStringLiteral("header"), QStringLiteral("Authorization")},
                                {QStringLiteral("prefix"), QStringLiteral("Bearer ")}};
    json[u"pace"] = QJsonDocument::fromJson(pace).object();
    m_engine->ownProviders = m_engine->dir.filePath(QStringLiteral("own"));
    QVERIFY(QDir().mkpath(m_engine->ownProviders));
    QFile own(m_engine->ownProviders + QStringLiteral("/acme.json"));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write(QJsonDocument(json).toJson());
    own.close();
    m_engine->useProvider(ownId, "key");
}

JobRequest tst_Queueing::ownRequest()
{
    JobRequest request = EngineFixture::textRequest();
    request.providerId = ownId;
    return request;
}

bool tst_Queueing::waitsFor(JobId id, WaitReason reason)
{
    return QTest::qWaitFor([&] { return m_engine->job(id).waitReason == reason; });
}

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
    QVERIFY(waitsFor(id, WaitReason::Paused));
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
    QVERIFY(waitsFor(id, WaitReason::Paused));
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
    QVERIFY(waitsFor(id + 2, WaitReason::ProviderFull));
    QVERIFY(!engine.job(id).waitReason);
    engine.queue().setPaused(true);
    QVERIFY(waitsFor(id + 2, WaitReason::Paused));
    engine.queue().setPaused(false);
    QVERIFY(waitsFor(id + 2, WaitReason::ProviderFull));
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
    QVERIFY(waitsFor(first, WaitReason::RateLimited));
    const QDateTime until = engine.job(first).waitsUntil.value();
    QVERIFY(until >= engine.clock.now().addSecs(600));
    const JobId second = engine.generate();
    QVERIFY(waitsFor(second, WaitReason::RateLimited));
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
    QVERIFY(waitsFor(id + 2, WaitReason::ProviderFull)
            || waitsFor(id + 2, WaitReason::SubmitLimit));
    QVERIFY(engine.pass([&] { return engine.polls >= 2; }));
    QVERIFY(waitsFor(id + 2, WaitReason::ProviderFull));
    watchChanges(id + 2);
    const int polls = engine.polls;
    QVERIFY(engine.pass([&] { return engine.polls >= polls + 20; }));
    QCOMPARE(m_changes, 0);
}

void tst_Queueing::staysInsideTheLimitForSubmits()
{
    EngineFixture &engine = *m_engine;
    useOwnProvider(R"({"firstPollSeconds":60,"pollSeconds":60,"concurrent":100,
                       "submitsPerMinute":3})");
    QList<QDateTime> sent;
    engine.onSubmit = [&](const ServedRequest &) {
        sent.append(engine.clock.now());
        return engine.accepted();
    };
    engine.start();
    JobRequest request = ownRequest();
    request.takes = 10;
    QVERIFY(engine.generate(request) > 0);
    QTRY_COMPARE(engine.submits, 3); // the clock stands still
    QVERIFY(waitsFor(10, WaitReason::RateLimited));
    QCOMPARE(engine.job(10).waitsUntil, std::optional(sent.first().addSecs(60)));
    QVERIFY(engine.pass([&] { return engine.submits == 10; }));
    for (qsizetype i = 3; i < sent.size(); ++i)
        QVERIFY(sent[i - 3].msecsTo(sent[i]) >= 60'000);
}

void tst_Queueing::staysInsideTheLimitForStatusCalls()
{
    constexpr int perMinute = 30;
    EngineFixture &engine = *m_engine;
    useOwnProvider(R"({"firstPollSeconds":1,"pollSeconds":5,"concurrent":100,
                       "statusPerMinute":30,"usualSeconds":86400})");
    QList<QDateTime> asked;
    QHash<QByteArray, int> askedOf;
    engine.onStatus = [&](const ServedRequest &request) {
        asked.append(engine.clock.now());
        ++askedOf[request.target];
        return engine.status(R"("status":"running")");
    };
    {
        JobStore store;
        QVERIFY(store.open(engine.folders.database, engine.clock.now()));
        QList<JobRecord> records(100, waitingRecord(ownId, engine.clock.now()));
        for (int i = 0; i < records.size(); ++i) {
            records[i].job.modelId = QStringLiteral("animatic");
            records[i].job.state = JobState::Running;
            records[i].job.task.id = QStringLiteral("t%1").arg(i);
        }
        QVERIFY(store.insert(records));
    }
    engine.start();
    const QDateTime begin = engine.clock.now();
    QVERIFY(QTest::qWaitFor(
        [&] {
            if (engine.clock.now() >= begin.addSecs(900))
                return true;
            engine.queue().wake();
            engine.clock.advance(1s);
            return false;
        },
        60'000));
    QVERIFY2(asked.size() > 10 * perMinute, qPrintable(QString::number(asked.size())));
    for (qsizetype i = perMinute; i < asked.size(); ++i)
        QVERIFY(asked[i - perMinute].msecsTo(asked[i]) >= 59'000); // a second is between two looks
    QCOMPARE(askedOf.size(), 100); // nobody is left out
    QVERIFY(std::ranges::min(askedOf) >= 2);
}

JobId tst_Queueing::inState(JobState state)
{
    EngineFixture &engine = *m_engine;
    useOwnProvider(R"({"firstPollSeconds":5,"pollSeconds":5,"concurrent":2})");
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
    const JobId id = engine.generate(ownRequest());
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

void tst_Queueing::waitsForAKeyInEveryState_data()
{
    QTest::addColumn<JobState>("state");
    QTest::newRow("waiting") << JobState::Waiting;
    QTest::newRow("running") << JobState::Running;
    QTest::newRow("downloading") << JobState::Downloading;
}

void tst_Queueing::waitsForAKeyInEveryState()
{
    QFETCH(const JobState, state);
    EngineFixture &engine = *m_engine;
    const JobId id = inState(state);
    engine.queue().setKey(ownId, {});
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
    engine.useProvider(ownId, {});
    engine.start();
    QVERIFY(waitsFor(id, WaitReason::NoKey));
    QCOMPARE(engine.job(id).state, state);
    engine.queue().setKey(ownId, "key");
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(!engine.job(id).waitReason);
    QVERIFY(!engine.job(id).error);
    QCOMPARE(engine.submits, state == JobState::Waiting ? 2 : 1);
}

void tst_Queueing::waitsForAProviderInEveryState_data()
{
    waitsForAKeyInEveryState_data();
}

void tst_Queueing::waitsForAProviderInEveryState()
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
    QVERIFY(waitsFor(id, WaitReason::NoProvider));
    QCOMPARE(engine.job(id).state, state);
    useOwnProvider(R"({"firstPollSeconds":5,"pollSeconds":5,"concurrent":2})");
    engine.queue().setProviders(engine.catalog());
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(!engine.job(id).error);
    QCOMPARE(engine.submits, state == JobState::Waiting ? 2 : 1);
}

void tst_Queueing::fetchesALivingLinkWithoutAKey()
{
    EngineFixture &engine = *m_engine;
    useOwnProvider(R"({"firstPollSeconds":5,"pollSeconds":5,"concurrent":2})");
    engine.onClip = [](const ServedRequest &) { return EngineFixture::error(503); };
    engine.start();
    const JobId id = engine.generate(ownRequest());
    QVERIFY(engine.pass([&] { return engine.clips > 0 && engine.job(id).error.has_value(); }));
    engine.queue().setKey(ownId, {});
    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_Queueing::usesTheFrozenRequestWhenTheDescriptionHasChanged()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    engine.queue().setPaused(true);
    const JobId id = engine.generate();
    engine.kill();
    QFile sandbox(QStringLiteral(":/providers/sandbox.json"));
    QVERIFY(sandbox.open(QIODevice::ReadOnly));
    QJsonObject json = QJsonDocument::fromJson(sandbox.readAll()).object();
    json[u"dialect"] = QStringLiteral("myrouter"); // would say the prompt in other words
    engine.ownProviders = engine.dir.filePath(QStringLiteral("own"));
    QVERIFY(QDir().mkpath(engine.ownProviders));
    QFile own(engine.ownProviders + QStringLiteral("/sandbox.json"));
    QVERIFY(own.open(QIODevice::WriteOnly));
    own.write(QJsonDocument(json).toJson());
    own.close();
    engine.start();
    engine.queue().setPaused(false);
    QVERIFY(engine.reach(id, JobState::Done));
    const QByteArray body = engine.server.requests().first().body;
    QCOMPARE(QJsonDocument::fromJson(body)[u"prompt"].toString(), engine.job(id).promptAsSent);
    QVERIFY(body.contains("[Push in]"));
}

QTEST_GUILESS_MAIN(tst_Queueing)
#include "tst_queueing.moc"
