// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Tasks whose ids come from elsewhere, and jobs that are left to their provider.
class tst_Watching final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void bringsTheClipOfATaskMadeElsewhere();
    void watchesOnAfterARestart();
    void cannotSubmitWhatWasMadeElsewhere();
    void selectsTheJobThatFollowsTheTaskAlready();
    void refusesWhatCannotBeWatched_data();
    void refusesWhatCannotBeWatched();
    void stopsWatchingAndResumesWithoutSubmitting();
    void stopsWatchingARunningJobOnly();
    void goesOnWithTheTaskThatTheUserFound();
    void attachesNoTaskThatAnotherJobFollows();

    void findsTheOneTaskThatMustBeIt();
    void staysUnconfirmedUnlessItIsCertain_data();
    void staysUnconfirmedUnlessItIsCertain();
    void neverTakesTheTaskOfAnotherJob();
    void staysUnconfirmedWithoutAList_data();
    void staysUnconfirmedWithoutAList();
    void saysWhichProviderHasNoList();
    void forgetsTheAnswerOfAJobThatWasDismissed();

private:
    static WatchRequest request(const QString &taskId)
    {
        return {QStringLiteral("sandbox"), QStringLiteral("animatic"), taskId};
    }
    // A job whose submit got no answer.
    [[nodiscard]] JobId unconfirmed();
    [[nodiscard]] QByteArray entry(const QByteArray &id, std::chrono::seconds after = 0s,
                                   const QByteArray &prompt = "A cat walks [Push in]",
                                   const QByteArray &model = "animatic") const;
    [[nodiscard]] bool check(JobId id);

    std::unique_ptr<EngineFixture> m_engine;
};

JobId tst_Watching::unconfirmed()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [](const ServedRequest &) {
        return ScriptedAnswer{{}, ScriptedAnswer::Then::Close};
    };
    engine.start();
    const JobId id = engine.generate();
    return engine.reach(id, JobState::Unconfirmed) ? id : -1;
}

QByteArray tst_Watching::entry(const QByteArray &id, std::chrono::seconds after,
                               const QByteArray &prompt, const QByteArray &model) const
{
    const QDateTime made = m_engine->job(1).submittedAt.addSecs(after.count());
    return R"({"id":")" + id + R"(","prompt":")" + prompt + R"(","model":")" + model
           + R"(","created_at":)" + QByteArray::number(made.toSecsSinceEpoch()) + "}";
}

bool tst_Watching::check(JobId id)
{
    QSignalSpy checked(&m_engine->queue(), &JobQueue::checked);
    m_engine->queue().check(id);
    return QTest::qWaitFor([&] { return !checked.isEmpty(); })
           && checked.first().first().toLongLong() == id;
}

void tst_Watching::bringsTheClipOfATaskMadeElsewhere()
{
    EngineFixture &engine = *m_engine;
    QByteArray asked;
    engine.onStatus = [&](const ServedRequest &served) {
        asked = served.target;
        return engine.done();
    };
    engine.start();
    engine.queue().watch(request(QStringLiteral(" clip_abc\n")));
    QCOMPARE(engine.job(1).state, JobState::Running);
    QVERIFY(isWatchedOnly(engine.job(1)));
    QVERIFY(engine.reach(1, JobState::Done));
    QCOMPARE(asked, QByteArray("/v1/clips/clip_abc"));
    QVERIFY(QFile::exists(engine.job(1).clipPath));
    QCOMPARE(engine.submits, 0);
    QCOMPARE(engine.reasons(1).first(), QStringLiteral("task made elsewhere"));
}

void tst_Watching::watchesOnAfterARestart()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"running")"); };
    engine.start();
    engine.queue().watch(request(QStringLiteral("abc")));
    QVERIFY(engine.pass([&] { return engine.polls > 0; }));
    engine.kill();
    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    engine.start();
    QCOMPARE(engine.job(1).task.id, QStringLiteral("abc"));
    QVERIFY(engine.reach(1, JobState::Done));
    QCOMPARE(engine.submits, 0);
}

void tst_Watching::cannotSubmitWhatWasMadeElsewhere()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"failed")"); };
    engine.start();
    engine.queue().watch(request(QStringLiteral("abc")));
    QVERIFY(engine.reach(1, JobState::Failed));
    QVERIFY(!canRetry(engine.job(1)));
    engine.queue().retry(1);
    QCOMPARE(engine.refusals().size(), 1);
    engine.queue().wake();
    QCOMPARE(engine.job(2).id, 0);
    QCOMPARE(engine.submits, 0);
}

void tst_Watching::selectsTheJobThatFollowsTheTaskAlready()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Running));
    QSignalSpy already(&engine.queue(), &JobQueue::alreadyWatched);
    engine.queue().watch(request(engine.job(id).task.id));
    QCOMPARE(already.size(), 1);
    QCOMPARE(already.first().first().toLongLong(), id);
    QCOMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.job(id + 1).id, 0);
}

void tst_Watching::refusesWhatCannotBeWatched_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("task");
    const auto sandbox = QStringLiteral("sandbox");
    const auto animatic = QStringLiteral("animatic");
    QTest::newRow("provider") << QStringLiteral("nobody") << animatic << QStringLiteral("t");
    QTest::newRow("model") << sandbox << QStringLiteral("none") << QStringLiteral("t");
    QTest::newRow("nothing") << sandbox << animatic << QStringLiteral("  ");
    QTest::newRow("a way out of the path") << sandbox << animatic << QStringLiteral("..");
}

void tst_Watching::refusesWhatCannotBeWatched()
{
    QFETCH(const QString, provider);
    QFETCH(const QString, model);
    QFETCH(const QString, task);
    EngineFixture &engine = *m_engine;
    engine.start();
    engine.queue().watch({provider, model, task});
    QCOMPARE(engine.refusals().size(), 1);
    QVERIFY(!engine.refusals().first().message.isEmpty());
    QCOMPARE(engine.job(1).id, 0);
}

void tst_Watching::stopsWatchingAndResumesWithoutSubmitting()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"running")"); };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.polls > 0; }));
    engine.queue().stopWatching(id);
    QCOMPARE(engine.job(id).state, JobState::Cancelled);
    QCOMPARE(engine.job(id).outcome, TaskOutcome::Open);
    QVERIFY(engine.job(id).error->message.contains(u"may still make and charge"));
    QCOMPARE(engine.cancels, 0);
    QCOMPARE(engine.reasons(id).last(), QStringLiteral("the user stopped watching"));

    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    QVERIFY(!retrySubmits(engine.job(id)));
    engine.queue().retry(id);
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

void tst_Watching::stopsWatchingARunningJobOnly()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) {
        engine.queue().stopWatching(1); // its answer must not get lost
        return engine.accepted();
    };
    engine.start();
    QCOMPARE(engine.generate(), 1);
    QVERIFY(engine.reach(1, JobState::Done));
    QCOMPARE(engine.refusals().size(), 1);
    engine.queue().stopWatching(1);
    QCOMPARE(engine.refusals().size(), 2);
    QCOMPARE(engine.job(1).state, JobState::Done);
}

void tst_Watching::goesOnWithTheTaskThatTheUserFound()
{
    EngineFixture &engine = *m_engine;
    const JobId id = unconfirmed();
    QByteArray asked;
    engine.onStatus = [&](const ServedRequest &served) {
        asked = served.target;
        return engine.done();
    };
    engine.queue().attachTask(id, QStringLiteral(" mine "));
    QCOMPARE(engine.job(id).state, JobState::Running);
    QVERIFY(!engine.job(id).error);
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(asked, QByteArray("/v1/clips/mine"));
    QCOMPARE(engine.submits, 1);
    QVERIFY(engine.reasons(id).contains(u"task entered by the user"));
    engine.queue().attachTask(id, QStringLiteral("other"));
    QCOMPARE(engine.refusals().size(), 1);
}

void tst_Watching::attachesNoTaskThatAnotherJobFollows()
{
    EngineFixture &engine = *m_engine;
    const JobId id = unconfirmed();
    engine.queue().watch(request(QStringLiteral("theirs")));
    QSignalSpy already(&engine.queue(), &JobQueue::alreadyWatched);
    engine.queue().attachTask(id, QStringLiteral("theirs"));
    QCOMPARE(already.size(), 1);
    QCOMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
    engine.queue().attachTask(id, QStringLiteral("."));
    QCOMPARE(engine.refusals().size(), 2);
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
}

void tst_Watching::findsTheOneTaskThatMustBeIt()
{
    EngineFixture &engine = *m_engine;
    const JobId id = unconfirmed();
    engine.onFind = [&](const ServedRequest &) {
        return EngineFixture::listed({entry("other", 0s, "A dog"), entry("lost", 1s),
                                      entry("older", -3h),
                                      entry("model", 0s, "A cat walks [Push in]", "another")});
    };
    QVERIFY(check(id));
    QCOMPARE(engine.job(id).state, JobState::Running);
    QCOMPARE(engine.job(id).task.id, QStringLiteral("lost"));
    QVERIFY(!engine.job(id).error);
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
    QVERIFY(engine.reasons(id).contains(u"found in the provider's list"));
}

void tst_Watching::staysUnconfirmedUnlessItIsCertain_data()
{
    QTest::addColumn<QList<int>>("secondsAfter");
    QTest::addColumn<QByteArray>("prompt");
    QTest::addColumn<QString>("says");
    const QByteArray same = "A cat walks [Push in]";
    QTest::newRow("none") << QList<int>() << same << QStringLiteral("does not list");
    QTest::newRow("another prompt")
        << QList<int>{0} << QByteArray("A cat") << QStringLiteral("does not list");
    QTest::newRow("much earlier") << QList<int>{-600} << same << QStringLiteral("does not list");
    QTest::newRow("much later") << QList<int>{7200} << same << QStringLiteral("does not list");
    QTest::newRow("two of them") << QList<int>{0, 1} << same
                                 << QStringLiteral("several tasks that may be this job (2)");
    QTest::newRow("without a prompt")
        << QList<int>{0} << QByteArray() << QStringLiteral("without its prompt");
}

void tst_Watching::staysUnconfirmedUnlessItIsCertain()
{
    QFETCH(const QList<int>, secondsAfter);
    QFETCH(const QByteArray, prompt);
    QFETCH(const QString, says);
    EngineFixture &engine = *m_engine;
    const JobId id = unconfirmed();
    engine.onFind = [&](const ServedRequest &) {
        QByteArrayList entries;
        for (const int seconds : secondsAfter)
            entries.append(entry("t" + QByteArray::number(entries.size()),
                                 std::chrono::seconds(seconds), prompt));
        return EngineFixture::listed(entries);
    };
    QVERIFY(check(id));
    QCOMPARE(engine.finds, 1);
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
    QVERIFY2(engine.job(id).error->message.contains(says),
             qPrintable(engine.job(id).error->message));
    QVERIFY(canSubmitAgain(engine.job(id)));
    QCOMPARE(engine.submits, 1);
}

void tst_Watching::neverTakesTheTaskOfAnotherJob()
{
    EngineFixture &engine = *m_engine;
    const JobId id = unconfirmed();
    engine.onFind = [&](const ServedRequest &) { return EngineFixture::listed({entry("theirs")}); };
    engine.queue().watch(request(QStringLiteral("theirs")));
    QVERIFY(check(id));
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
}

void tst_Watching::staysUnconfirmedWithoutAList_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::newRow("500") << EngineFixture::error(500);
    QTest::newRow("not JSON") << ScriptedAnswer{httpReply(200, "<html>")};
    QTest::newRow("no list") << ScriptedAnswer{httpReply(200, R"({"clips":{}})")};
    QTest::newRow("closed") << ScriptedAnswer{{}, ScriptedAnswer::Then::Close};
}

void tst_Watching::staysUnconfirmedWithoutAList()
{
    QFETCH(const ScriptedAnswer, answer);
    EngineFixture &engine = *m_engine;
    const JobId id = unconfirmed();
    engine.onFind = [&](const ServedRequest &) { return answer; };
    QVERIFY(check(id));
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
    QVERIFY(engine.job(id).error->message.contains(u"could not be read"));
    engine.onFind = [&](const ServedRequest &) { return EngineFixture::listed({entry("lost")}); };
    QVERIFY(check(id));
    QCOMPARE(engine.job(id).state, JobState::Running);
}

void tst_Watching::saysWhichProviderHasNoList()
{
    EngineFixture &engine = *m_engine;
    engine.useProvider(QStringLiteral("myrouter"), "key");
    engine.onOther = [](const ServedRequest &) { return EngineFixture::error(500); };
    engine.start();
    JobRequest wanted = EngineFixture::textRequest();
    wanted.providerId = QStringLiteral("myrouter");
    wanted.modelId = QStringLiteral("hailuo-2.3");
    const JobId id = engine.generate(wanted);
    QVERIFY(engine.reach(id, JobState::Unconfirmed));
    const qsizetype requests = engine.server.requests().size();
    engine.queue().check(id);
    QCOMPARE(engine.refusals().size(), 1);
    QVERIFY(engine.refusals().first().message.contains(u"MyRouter"));
    QCOMPARE(engine.job(id).state, JobState::Unconfirmed);
    QCOMPARE(engine.server.requests().size(), requests);
}

void tst_Watching::forgetsTheAnswerOfAJobThatWasDismissed()
{
    EngineFixture &engine = *m_engine;
    const JobId id = unconfirmed();
    engine.onFind = [&](const ServedRequest &) {
        engine.queue().dismiss(id);
        return EngineFixture::listed({entry("lost")});
    };
    QVERIFY(check(id));
    QCOMPARE(engine.job(id).state, JobState::Failed);
    QCOMPARE(engine.column(id, QStringLiteral("state")).toString(), QStringLiteral("failed"));
    QVERIFY(engine.job(id).task.id.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Watching)
#include "tst_watching.moc"
