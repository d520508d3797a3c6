// SPDX-License-Identifier: GPL-3.0-or-later
#include "acmeprovider.h"
#include "jobfixtures.h"
#include "jobs/jobstore.h"

#include <QTest>

#include <algorithm>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief No provider is asked more often than it allows, and nobody is left out.
class tst_QueuePace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void staysInsideTheLimitForSubmits();
    void staysInsideTheLimitForStatusCalls();

private:
    std::unique_ptr<EngineFixture> m_engine;
};

void tst_QueuePace::staysInsideTheLimitForSubmits()
{
    EngineFixture &engine = *m_engine;
    QVERIFY(useAcme(engine, R"({"firstPollSeconds":60,"pollSeconds":60,"concurrent":100,
                       "submitsPerMinute":3})"));
    QList<QDateTime> sent;
    engine.onSubmit = [&](const ServedRequest &) {
        sent.append(engine.clock.now());
        return engine.accepted();
    };
    engine.start();
    JobRequest request = acmeRequest();
    request.takes = 10;
    QVERIFY(engine.generate(request) > 0);
    QTRY_COMPARE(engine.submits, 3); // the clock stands still
    QVERIFY(waitsFor(engine, 10, WaitReason::RateLimited));
    QCOMPARE(engine.job(10).waitsUntil, std::optional(sent.first().addSecs(60)));
    QVERIFY(engine.pass([&] { return engine.submits == 10; }));
    for (qsizetype i = 3; i < sent.size(); ++i)
        QVERIFY(sent[i - 3].msecsTo(sent[i]) >= 60'000);
}

void tst_QueuePace::staysInsideTheLimitForStatusCalls()
{
    constexpr int perMinute = 30;
    EngineFixture &engine = *m_engine;
    QVERIFY(useAcme(engine, R"({"firstPollSeconds":1,"pollSeconds":5,"concurrent":100,
                       "statusPerMinute":30,"usualSeconds":86400})"));
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
        QList<JobRecord> records(100, waitingRecord(acmeId, engine.clock.now()));
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

QTEST_GUILESS_MAIN(tst_QueuePace)
#include "tst_queuepace.moc"
