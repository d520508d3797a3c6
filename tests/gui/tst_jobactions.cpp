// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobactions.h"
#include "gui/testjobs.h"

#include <QAction>
#include <QTest>

using namespace Firstframe;

class TestJobActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheStateAllows_data();
    void offersWhatTheStateAllows();
    void offersACheckWhereTheProviderListsItsTasks();
    void offersNothingWithoutAJob();
    void saysWhatARetryWouldDo_data();
    void saysWhatARetryWouldDo();
};

void TestJobActions::offersWhatTheStateAllows_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<QString>("offered");
    const QString always = u"Job Details… Reuse Settings Delete Job…"_qs;
    QTest::newRow("waiting") << JobState::Waiting << u"Cancel Job "_qs + always;
    QTest::newRow("unconfirmed") << JobState::Unconfirmed
                                 << u"Enter Task ID… Submit Again… Dismiss "_qs + always;
    QTest::newRow("running") << JobState::Running << u"Cancel Job Stop Watching "_qs + always;
    QTest::newRow("downloading") << JobState::Downloading << always;
    QTest::newRow("failed") << JobState::Failed << u"Retry Job "_qs + always;
}

void TestJobActions::offersWhatTheStateAllows()
{
    QFETCH(JobState, state);
    QObject owner;
    const JobActions actions = JobActions::make(&owner);
    actions.offerFor(makeJob(1, state));
    QStringList offered;
    for (const QAction *action : actions.inMenuOrder()) {
        if (action && action->isEnabled())
            offered.append(QString(action->text()).remove(u'&'));
    }
    QTEST(offered.join(u' '), "offered");
}

void TestJobActions::offersACheckWhereTheProviderListsItsTasks()
{
    QObject owner;
    const JobActions actions = JobActions::make(&owner);
    actions.offerFor(makeJob(1, JobState::Unconfirmed), false);
    QVERIFY(!actions.check->isEnabled());
    actions.offerFor(makeJob(1, JobState::Unconfirmed), true);
    QVERIFY(actions.check->isEnabled());
    actions.offerFor(makeJob(1, JobState::Running), true);
    QVERIFY(!actions.check->isEnabled());
}

void TestJobActions::offersNothingWithoutAJob()
{
    QObject owner;
    const JobActions actions = JobActions::make(&owner);
    actions.offerFor(makeJob(1, JobState::Running));
    actions.offerFor({});
    for (const QAction *action : actions.inMenuOrder())
        QVERIFY(!action || !action->isEnabled());
}

void TestJobActions::saysWhatARetryWouldDo_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<TaskOutcome>("outcome");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mayCharge");
    QTest::newRow("refused") << JobState::Failed << TaskOutcome::Refused << u"Re&try Job"_qs
                             << true;
    QTest::newRow("made, not fetched")
        << JobState::Failed << TaskOutcome::Made << u"Re&try Job"_qs << false;
    QTest::newRow("no longer watched")
        << JobState::Cancelled << TaskOutcome::Open << u"Resume Wa&tching"_qs << false;
}

void TestJobActions::saysWhatARetryWouldDo()
{
    QFETCH(JobState, state);
    QFETCH(TaskOutcome, outcome);
    QFETCH(bool, mayCharge);
    QObject owner;
    const JobActions actions = JobActions::make(&owner);
    Job job = makeJob(1, state);
    job.task.id = u"408213"_qs;
    job.outcome = outcome;
    actions.offerFor(job);
    QTEST(actions.retry->text(), "text");
    QCOMPARE(actions.retry->toolTip().contains(u"may be charged"_qs), mayCharge);
    QCOMPARE(actions.retry->toolTip().contains(u"without a charge"_qs), !mayCharge);
}

QTEST_MAIN(TestJobActions)
#include "tst_jobactions.moc"
