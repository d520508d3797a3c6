// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobtext.h"
#include "gui/joblist/reasontext.h"
#include "gui/testjobs.h"

#include <QTest>

using namespace Firstframe;

class TestReasonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyAJobWaits_data();
    void saysWhyAJobWaits();
    void saysUntilWhen();
    void saysThatAJobIsSlow();
    void hasWordsForEveryError();
    void putsEventsIntoPlainWords_data();
    void putsEventsIntoPlainWords();
};

void TestReasonText::saysWhyAJobWaits_data()
{
    QTest::addColumn<WaitReason>("reason");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("paused") << WaitReason::Paused << u"the queue is paused"_qs
                            << u"The queue is paused."_qs;
    QTest::newRow("full") << WaitReason::ProviderFull << u"the provider is full: 3 of 3"_qs
                          << u"MiniMax works on as many jobs as it takes at a time."_qs;
    QTest::newRow("submits") << WaitReason::SubmitLimit << u"others are being sent"_qs
                             << u"Other jobs are just being sent."_qs;
    QTest::newRow("rate limit") << WaitReason::RateLimited << u"rate limit"_qs
                                << u"MiniMax asked for patience."_qs;
    QTest::newRow("offline") << WaitReason::Offline << u"offline"_qs
                             << u"MiniMax cannot be reached."_qs;
    QTest::newRow("key") << WaitReason::NoKey << u"for the key"_qs
                         << u"There is no key for MiniMax."_qs;
    QTest::newRow("provider") << WaitReason::NoProvider << u"the provider is not known"_qs
                              << u"The provider MiniMax is not known any more."_qs;
    QTest::newRow("model") << WaitReason::NoModel << u"the model is not offered any more"_qs
                           << u"MiniMax does not offer Hailuo 2.3 any more."_qs;
}

void TestReasonText::saysWhyAJobWaits()
{
    QFETCH(WaitReason, reason);
    QFETCH(QString, sentence);
    Job job = makeJob(1, JobState::Waiting);
    job.waitReason = reason;
    QTEST(jobDetail(job, job.createdAt, 3), "words");
    const QString explanation = jobExplanation(job, job.createdAt);
    QVERIFY2(explanation.startsWith(sentence), qPrintable(explanation));
}

void TestReasonText::saysUntilWhen()
{
    Job job = makeJob(1, JobState::Waiting);
    job.waitReason = WaitReason::RateLimited;
    job.waitsUntil = job.createdAt.addSecs(300);
    const QString time = shortTime(*job.waitsUntil, job.createdAt);
    QCOMPARE(jobDetail(job, job.createdAt), u"rate limit, again at "_qs + time);
    QVERIFY(jobExplanation(job, job.createdAt).contains(time));
    // What is over is not said.
    QCOMPARE(jobDetail(job, job.createdAt.addSecs(301)), u"rate limit"_qs);
}

void TestReasonText::saysThatAJobIsSlow()
{
    Job job = makeJob(1, JobState::Running);
    job.progress = 40;
    job.isSlow = true;
    QCOMPARE(jobDetail(job, job.createdAt), u"40 % · taking longer than usual"_qs);
    QVERIFY(jobExplanation(job, job.createdAt).startsWith(u"MiniMax takes longer than usual."_qs));
    job.state = JobState::Downloading;
    QCOMPARE(jobExplanation(job, job.createdAt), QString());
}

void TestReasonText::hasWordsForEveryError()
{
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind)
        QVERIFY(!reasonWords(static_cast<ErrorKind>(kind)).isEmpty());
}

void TestReasonText::putsEventsIntoPlainWords_data()
{
    using State = std::optional<JobState>;
    QTest::addColumn<State>("from");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");
    QTest::newRow("new") << State() << u"made"_qs << u"The job was made."_qs;
    QTest::newRow("made") << State(JobState::Running) << u"made"_qs
                          << u"The provider has made the clip."_qs;
    QTest::newRow("sent") << State(JobState::Waiting) << u"about to send"_qs
                          << u"The request is about to be sent."_qs;
    QTest::newRow("an error's kind")
        << State(JobState::Running) << u"content"_qs << u"content refused by the provider"_qs;
    QTest::newRow("unknown") << State(JobState::Running) << u"something of next year"_qs
                             << u"something of next year"_qs;
}

void TestReasonText::putsEventsIntoPlainWords()
{
    QFETCH(std::optional<JobState>, from);
    QFETCH(QString, reason);
    QTEST(eventWords({.at = {}, .from = from, .to = JobState::Running, .reason = reason}), "words");
}

QTEST_MAIN(TestReasonText)
#include "tst_reasontext.moc"
