// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobtext.h"
#include "gui/testjobs.h"

#include <QTest>

using namespace Firstframe;

class TestJobText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesAJobWithoutItsMoves_data();
    void titlesAJobWithoutItsMoves();
    void saysWhatThereIsToSay();
    void saysWhyInAFewWordsAndInSentences();
    void namesEveryState();
    void asksForAttentionOnlyWhereSomebodyMustDecide();
};

void TestJobText::titlesAJobWithoutItsMoves_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("title");
    QTest::newRow("plain") << u"A cat walks"_qs << u"A cat walks"_qs;
    QTest::newRow("moves") << u"A cat walks [Push in], then looks up [Tilt up, Pedestal up]"_qs
                           << u"A cat walks, then looks up"_qs;
    QTest::newRow("lines") << u"A cat\nwalks [Shake]."_qs << u"A cat walks."_qs;
    QTest::newRow("moves only") << u"[Push in][Shake]"_qs << u"[Push in] [Shake]"_qs;
    QTest::newRow("unknown brackets stay") << u"A [big] cat"_qs << u"A [big] cat"_qs;
    QTest::newRow("nothing") << u""_qs << u"Picture without a prompt"_qs;
}

void TestJobText::titlesAJobWithoutItsMoves()
{
    QFETCH(QString, prompt);
    QTEST(jobTitle(makeJob(1, JobState::Done, prompt)), "title");
}

void TestJobText::saysWhatThereIsToSay()
{
    const QDateTime now(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
    Job job = makeJob(1, JobState::Running);
    job.progress = 62;
    job.expectedAt = now.addSecs(70);
    QCOMPARE(jobDetail(job, now), u"62 % · about 1 min left"_qs);
    job.expectedAt.reset();
    job.progress.reset();
    job.queuePosition = 0;
    QCOMPARE(jobDetail(job, now), u"next in line at the provider"_qs);
    job.cancelRequested = true;
    job.queuePosition.reset();
    QCOMPARE(jobDetail(job, now), u"cancelling"_qs);

    Job done = makeJob(2, JobState::Done);
    done.clipBytes = 6'100'000;
    QVERIFY(jobDetail(done, now).endsWith(u" · 6.1 MB"_qs));
    QVERIFY(jobDetail(done, now.addDays(1)).startsWith(u"Yesterday"_qs));
    QCOMPARE(jobSettings(done), u"MiniMax · Hailuo 2.3 · 6 s · 768P"_qs);
}

void TestJobText::saysWhyInAFewWordsAndInSentences()
{
    Job job = makeJob(1, JobState::Failed);
    QCOMPARE(jobExplanation(job, job.finishedAt), QString());
    job.error = Error{ErrorKind::Content, u"The provider refused the prompt. Change it."_qs};
    QCOMPARE(jobDetail(job, job.finishedAt), u"content refused by the provider"_qs);
    QCOMPARE(jobExplanation(job, job.finishedAt), job.error->message);

    job = makeJob(2, JobState::Waiting);
    job.error = Error{ErrorKind::Network, u"The host refuses connections. Try again later."_qs};
    job.waitReason = WaitReason::Offline;
    QVERIFY(jobExplanation(job, job.createdAt).contains(u"goes on by itself"));
}

void TestJobText::namesEveryState()
{
    QStringList words;
    for (const JobState state :
         {JobState::Waiting, JobState::Submitting, JobState::Unconfirmed, JobState::Running,
          JobState::Downloading, JobState::Done, JobState::Failed, JobState::Cancelled})
        words.append(stateWord(state));
    QCOMPARE(words.join(u' '),
             u"Waiting Submitting Unconfirmed Running Downloading Done Failed Cancelled"_qs);
}

void TestJobText::asksForAttentionOnlyWhereSomebodyMustDecide()
{
    QVERIFY(needsAttention(makeJob(1, JobState::Unconfirmed)));
    QVERIFY(needsAttention(makeJob(1, JobState::Failed)));
    QVERIFY(!needsAttention(makeJob(1, JobState::Running)));
    QVERIFY(!needsAttention(makeJob(1, JobState::Cancelled)));
}

QTEST_MAIN(TestJobText)
#include "tst_jobtext.moc"
