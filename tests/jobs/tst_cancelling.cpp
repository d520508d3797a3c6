// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QDir>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Cancelling and removing say the truth in every state.
class tst_Cancelling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void isRemovedBeforeSending();
    void stopsAnUpload();
    void waitsForTheAnswerToASubmit_data();
    void waitsForTheAnswerToASubmit();
    void cancelsAtTheProvider();
    void goesOnWhenItIsTooLate();
    void asksUntilTheProviderAnswers();
    void asksAfterARestartToo();
    void saysWhenTheProviderMayStillCharge();
    void watchesAgain();
    void refusesWhenThereIsNothingToCancel();
    void removesInEveryState_data();
    void removesInEveryState();
    void removesASubmittedJobAfterCancellingIt();
    void keepsARemovedJobThatMayHaveBeenCharged();

private:
    //! \brief A job at MyRouter, which cannot cancel.
    JobId generateAtMyRouter();
    void stayRunning();

    std::unique_ptr<EngineFixture> m_engine;
};

void tst_Cancelling::stayRunning()
{
    m_engine->onStatus = [this](const ServedRequest &) {
        return m_engine->status(R"("status":"running")");
    };
}

JobId tst_Cancelling::generateAtMyRouter()
{
    EngineFixture &engine = *m_engine;
    engine.useProvider(QStringLiteral("myrouter"), "k");
    engine.onOther = [&](const ServedRequest &request) {
        return ScriptedAnswer{httpReply(
            200, request.method == "POST" ? R"({"task_id":"m1"})"
                                          : R"({"task":{"status":"TASK_STATUS_PROCESSING"}})")};
    };
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.providerId = QStringLiteral("myrouter");
    request.modelId = QStringLiteral("hailuo-2.3");
    return engine.generate(request);
}

void tst_Cancelling::isRemovedBeforeSending()
{
    EngineFixture &engine = *m_engine;
    stayRunning();
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.takes = 3; // the Sandbox takes two at a time
    const JobId first = engine.generate(request);
    QVERIFY(engine.reach(first + 1, JobState::Running));
    QCOMPARE(engine.job(first + 2).state, JobState::Waiting);
    engine.queue().cancel(first + 2);
    QCOMPARE(engine.job(first + 2).state, JobState::Cancelled);
    QVERIFY(!engine.job(first + 2).error);
    QCOMPARE(engine.submits, 2);
}

void tst_Cancelling::stopsAnUpload()
{
    EngineFixture &engine = *m_engine;
    engine.useProvider(QStringLiteral("toapis"), "k");
    int requests = 0;
    engine.onOther = [&](const ServedRequest &) {
        ++requests;
        return ScriptedAnswer{{}, ScriptedAnswer::Then::Stall};
    };
    engine.start();
    JobRequest request = engine.pictureRequest();
    request.providerId = QStringLiteral("toapis");
    request.modelId = QStringLiteral("hailuo-2.3");
    const JobId id = engine.generate(request);
    QTRY_COMPARE(requests, 1);
    engine.queue().cancel(id);
    QCOMPARE(engine.job(id).state, JobState::Cancelled);
    QCOMPARE(requests, 1);
}

void tst_Cancelling::waitsForTheAnswerToASubmit_data()
{
    QTest::addColumn<ScriptedAnswer>("answer");
    QTest::addColumn<JobState>("state");
    QTest::newRow("accepted") << ScriptedAnswer{httpReply(200, R"({"id":"t1"})")}
                              << JobState::Cancelled;
    QTest::newRow("not taken") << EngineFixture::error(429) << JobState::Cancelled;
    QTest::newRow("refused") << EngineFixture::error(400) << JobState::Failed;
    QTest::newRow("lost") << ScriptedAnswer{{}, ScriptedAnswer::Then::Close}
                          << JobState::Unconfirmed;
}

void tst_Cancelling::waitsForTheAnswerToASubmit()
{
    QFETCH(const ScriptedAnswer, answer);
    QFETCH(const JobState, state);
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) {
        engine.queue().cancel(1);
        return answer;
    };
    engine.onStatus = [&](const ServedRequest &) {
        return engine.status(engine.cancels > 0 ? R"("status":"cancelled")"
                                                : R"("status":"running")");
    };
    engine.start();
    QCOMPARE(engine.generate(), 1);
    QVERIFY(engine.reach(1, state));
    QVERIFY(!engine.job(1).cancelRequested);
    QCOMPARE(engine.submits, 1);
}

void tst_Cancelling::cancelsAtTheProvider()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.status(engine.cancels > 0 && engine.polls > 4 ? R"("status":"cancelled")"
                                                                    : R"("status":"running")");
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Running));
    engine.queue().cancel(id);
    QVERIFY(engine.job(id).cancelRequested);
    QVERIFY(!canCancel(engine.job(id)));
    QCOMPARE(engine.job(id).state, JobState::Running);
    QVERIFY(engine.reach(id, JobState::Cancelled));
    QCOMPARE(engine.cancels, 1);
    QVERIFY(!engine.job(id).error);
}

void tst_Cancelling::goesOnWhenItIsTooLate()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.cancels > 0 ? engine.done() : engine.status(R"("status":"running")");
    };
    engine.onCancel = [](const ServedRequest &) {
        return ScriptedAnswer{
            httpReply(409, R"({"error":{"code":"already_finished","message":"Too late."}})")};
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Running));
    engine.queue().cancel(id);
    QVERIFY(engine.reach(id, JobState::Done)); // it is paid for
}

void tst_Cancelling::asksUntilTheProviderAnswers()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        return engine.status(engine.cancels > 2 ? R"("status":"cancelled")"
                                                : R"("status":"running")");
    };
    const EngineFixture::Handler agrees = engine.onCancel;
    engine.onCancel = [&](const ServedRequest &request) {
        return engine.cancels < 3 ? EngineFixture::error(500) : agrees(request);
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Running));
    engine.queue().cancel(id);
    QVERIFY(engine.reach(id, JobState::Cancelled));
    QCOMPARE(engine.cancels, 3);
}

void tst_Cancelling::asksAfterARestartToo()
{
    EngineFixture &engine = *m_engine;
    stayRunning();
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Running));
    engine.queue().cancel(id);
    engine.kill();
    QCOMPARE(engine.cancels, 0);
    engine.onStatus = [&](const ServedRequest &) {
        return engine.status(R"("status":"cancelled")");
    };
    engine.start();
    QVERIFY(engine.reach(id, JobState::Cancelled));
    QCOMPARE(engine.cancels, 1);
}

void tst_Cancelling::saysWhenTheProviderMayStillCharge()
{
    EngineFixture &engine = *m_engine;
    const JobId id = generateAtMyRouter();
    QVERIFY(engine.reach(id, JobState::Running));
    engine.queue().cancel(id);
    QCOMPARE(engine.job(id).state, JobState::Cancelled);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::Cancelled);
    QVERIFY(engine.job(id).error->message.contains(u"MyRouter"));
    QCOMPARE(engine.job(id).task.id, QStringLiteral("m1"));
}

void tst_Cancelling::watchesAgain()
{
    EngineFixture &engine = *m_engine;
    const JobId id = generateAtMyRouter();
    QVERIFY(engine.reach(id, JobState::Running));
    engine.queue().cancel(id);
    QVERIFY(!retrySubmits(engine.job(id)));
    const qsizetype requests = engine.server.requests().size();
    engine.queue().retry(id);
    QCOMPARE(engine.job(id).state, JobState::Running);
    QVERIFY(!engine.job(id).error);
    QVERIFY(engine.pass([&] { return engine.server.requests().size() > requests; }));
    QCOMPARE(engine.server.requests().last().method, QByteArray("GET"));
}

void tst_Cancelling::refusesWhenThereIsNothingToCancel()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    engine.queue().cancel(id);
    engine.queue().cancel(id + 100);
    QCOMPARE(engine.refusals().size(), 2);
    QCOMPARE(engine.job(id).state, JobState::Done);
}

void tst_Cancelling::removesInEveryState_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<int>("cancels");
    QTest::newRow("waiting") << JobState::Waiting << 0;
    QTest::newRow("unconfirmed") << JobState::Unconfirmed << 0;
    QTest::newRow("running") << JobState::Running << 1;
    QTest::newRow("downloading") << JobState::Downloading << 0;
    QTest::newRow("done") << JobState::Done << 0;
    QTest::newRow("failed") << JobState::Failed << 0;
}

void tst_Cancelling::removesInEveryState()
{
    QFETCH(const JobState, state);
    EngineFixture &engine = *m_engine;
    using Then = ScriptedAnswer::Then;
    if (state == JobState::Waiting)
        engine.onSubmit = [](const ServedRequest &) {
            return EngineFixture::error(429, {{"Retry-After", "3600"}});
        };
    else if (state == JobState::Unconfirmed)
        engine.onSubmit = [](const ServedRequest &) { return EngineFixture::error(500); };
    else if (state == JobState::Failed)
        engine.onSubmit = [](const ServedRequest &) { return EngineFixture::error(400); };
    else if (state == JobState::Running)
        stayRunning();
    else if (state == JobState::Downloading)
        engine.onClip = [](const ServedRequest &) { return ScriptedAnswer{{}, Then::Stall}; };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).state == state && engine.submits == 1; }));
    engine.queue().remove(id, ClipFate::Keep);
    QVERIFY(engine.pass([&] { return engine.job(id).id == 0; }));
    QTEST(engine.cancels, "cancels");
    QVERIFY(engine.refusals().isEmpty());
    engine.kill();
    engine.start(); // until then it could be put back
    QVERIFY(engine.column(id, QStringLiteral("id")).isNull());
    QVERIFY(QDir(engine.folders.videos).entryList({QStringLiteral("*.part")}).isEmpty());
}

void tst_Cancelling::removesASubmittedJobAfterCancellingIt()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) {
        engine.queue().remove(1, ClipFate::Trash);
        return engine.accepted();
    };
    stayRunning();
    engine.start();
    QCOMPARE(engine.generate(), 1);
    QVERIFY(engine.pass([&] { return engine.job(1).id == 0; }));
    QCOMPARE(engine.cancels, 1);
}

void tst_Cancelling::keepsARemovedJobThatMayHaveBeenCharged()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [&](const ServedRequest &) {
        engine.queue().remove(1, ClipFate::Trash);
        return ScriptedAnswer{{}, ScriptedAnswer::Then::Close};
    };
    engine.start();
    QCOMPARE(engine.generate(), 1);
    QVERIFY(engine.reach(1, JobState::Unconfirmed));
    engine.queue().remove(1, ClipFate::Trash); // now that it has been seen
    QCOMPARE(engine.job(1).id, 0);
}

QTEST_GUILESS_MAIN(tst_Cancelling)
#include "tst_cancelling.moc"
