// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

#include <QTest>

using namespace Firstframe;

class tst_Job final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreFoundByTheirNames_data();
    void statesAreFoundByTheirNames();
    void offersWhatTheStateAllows_data();
    void offersWhatTheStateAllows();
    void asksForCancellingOnce();
    void retriesForFreeWhatMayStillBringTheClip_data();
    void retriesForFreeWhatMayStillBringTheClip();
    void neverSubmitsATaskThatWasMadeElsewhere();
};

void tst_Job::statesAreFoundByTheirNames_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("name");
    QTest::newRow("waiting") << JobState::Waiting << QStringLiteral("waiting");
    QTest::newRow("submitting") << JobState::Submitting << QStringLiteral("submitting");
    QTest::newRow("unconfirmed") << JobState::Unconfirmed << QStringLiteral("unconfirmed");
    QTest::newRow("running") << JobState::Running << QStringLiteral("running");
    QTest::newRow("downloading") << JobState::Downloading << QStringLiteral("downloading");
    QTest::newRow("done") << JobState::Done << QStringLiteral("done");
    QTest::newRow("failed") << JobState::Failed << QStringLiteral("failed");
    QTest::newRow("cancelled") << JobState::Cancelled << QStringLiteral("cancelled");
}

void tst_Job::statesAreFoundByTheirNames()
{
    QFETCH(const JobState, state);
    QFETCH(const QString, name);
    QCOMPARE(jobStateName(state), name);
    QCOMPARE(jobStateFromName(name), state);
    QCOMPARE(jobStateFromName(name + u'x'), std::nullopt);
}

void tst_Job::offersWhatTheStateAllows_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<bool>("active");
    QTest::addColumn<bool>("cancel");
    QTest::addColumn<bool>("retry");
    QTest::addColumn<bool>("submitAgain");
    QTest::newRow("waiting") << JobState::Waiting << true << true << false << false;
    QTest::newRow("submitting") << JobState::Submitting << true << true << false << false;
    QTest::newRow("unconfirmed") << JobState::Unconfirmed << false << false << false << true;
    QTest::newRow("running") << JobState::Running << true << true << false << false;
    QTest::newRow("downloading") << JobState::Downloading << true << false << false << false;
    QTest::newRow("done") << JobState::Done << false << false << false << false;
    QTest::newRow("failed") << JobState::Failed << false << false << true << false;
    QTest::newRow("cancelled") << JobState::Cancelled << false << false << true << false;
}

void tst_Job::offersWhatTheStateAllows()
{
    QFETCH(const JobState, state);
    Job job;
    job.state = state;
    QTEST(isActive(job.state), "active");
    QTEST(canCancel(job), "cancel");
    QTEST(canRetry(job), "retry");
    QTEST(canSubmitAgain(job), "submitAgain");
}

void tst_Job::asksForCancellingOnce()
{
    Job job;
    job.state = JobState::Running;
    QVERIFY(canCancel(job));
    job.cancelRequested = true;
    QVERIFY(!canCancel(job));
}

void tst_Job::retriesForFreeWhatMayStillBringTheClip_data()
{
    QTest::addColumn<QString>("taskId");
    QTest::addColumn<TaskOutcome>("outcome");
    QTest::addColumn<bool>("submits");
    const auto id = QStringLiteral("t");
    QTest::newRow("never accepted") << QString() << TaskOutcome::Refused << true;
    QTest::newRow("dismissed") << QString() << TaskOutcome::Open << true;
    QTest::newRow("lost sight of") << id << TaskOutcome::Open << false;
    QTest::newRow("made, not fetched") << id << TaskOutcome::Made << false;
    QTest::newRow("failed there") << id << TaskOutcome::Refused << true;
}

void tst_Job::retriesForFreeWhatMayStillBringTheClip()
{
    QFETCH(const QString, taskId);
    QFETCH(const TaskOutcome, outcome);
    Job job;
    job.state = JobState::Failed;
    job.shot.prompt = QStringLiteral("A cat");
    job.task.id = taskId;
    job.outcome = outcome;
    QTEST(retrySubmits(job), "submits");
}

void tst_Job::neverSubmitsATaskThatWasMadeElsewhere()
{
    Job job;
    job.state = JobState::Failed;
    job.task.id = QStringLiteral("t");
    QVERIFY(isWatchedOnly(job));
    QVERIFY(canRetry(job));
    QVERIFY(!retrySubmits(job));
    job.outcome = TaskOutcome::Refused;
    QVERIFY(!canRetry(job));
    QVERIFY(!retrySubmits(job));
    job.submittedAt = QDateTime::currentDateTimeUtc();
    QVERIFY(!isWatchedOnly(job));
}

QTEST_GUILESS_MAIN(tst_Job)
#include "tst_job.moc"
