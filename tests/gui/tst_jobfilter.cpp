// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobfilter.h"
#include "gui/joblist/joblistmodel.h"
#include "gui/testjobs.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace Firstframe;

class TestJobFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsAKindThrough_data();
    void letsAKindThrough();
    void findsAllWordsInAnyOrderAndCase();
    void movesAJobOutWhenItsStateChanges();
    void filtersTenThousandJobsQuickly();
};

void TestJobFilter::letsAKindThrough_data()
{
    QTest::addColumn<JobFilter::Kind>("kind");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << JobFilter::Kind::All << 8;
    QTest::newRow("active") << JobFilter::Kind::Active << 4;
    QTest::newRow("done") << JobFilter::Kind::Done << 1;
    QTest::newRow("needs you") << JobFilter::Kind::NeedsYou << 2;
}

void TestJobFilter::letsAKindThrough()
{
    QFETCH(JobFilter::Kind, kind);
    QFETCH(int, count);
    JobListModel model;
    model.reset({makeJob(1, JobState::Waiting), makeJob(2, JobState::Submitting),
                 makeJob(3, JobState::Unconfirmed), makeJob(4, JobState::Running),
                 makeJob(5, JobState::Downloading), makeJob(6, JobState::Done),
                 makeJob(7, JobState::Failed), makeJob(8, JobState::Cancelled)});
    JobFilter filter;
    const QAbstractItemModelTester tester(&filter,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    filter.setKind(kind);
    QCOMPARE(filter.rowCount(), count);
}

void TestJobFilter::findsAllWordsInAnyOrderAndCase()
{
    JobListModel model;
    model.reset({makeJob(1, JobState::Done, QStringLiteral("Boats rock gently at dusk")),
                 makeJob(2, JobState::Done, QStringLiteral("A kite dives at dusk"))});
    JobFilter filter;
    filter.setSourceModel(&model);
    filter.setWords(QStringLiteral("DUSK boats"));
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data(JobListModel::IdRole).toInt(), 1);
    filter.setWords(QStringLiteral("minimax dusk"));
    QCOMPARE(filter.rowCount(), 2);
    filter.setWords(QStringLiteral("whale"));
    QCOMPARE(filter.rowCount(), 0);
}

void TestJobFilter::movesAJobOutWhenItsStateChanges()
{
    JobListModel model;
    model.reset({makeJob(1, JobState::Running)});
    JobFilter filter;
    filter.setSourceModel(&model);
    filter.setKind(JobFilter::Kind::Active);
    QCOMPARE(filter.rowCount(), 1);
    model.upsert(makeJob(1, JobState::Done));
    QCOMPARE(filter.rowCount(), 0);
}

void TestJobFilter::filtersTenThousandJobsQuickly()
{
    QList<Job> jobs;
    for (JobId id = 1; id <= 10'000; ++id)
        jobs.append(makeJob(id, JobState::Done,
                            QStringLiteral("Shot %1 of a long day by the sea").arg(id)));
    JobListModel model;
    model.reset(jobs);
    JobFilter filter;
    filter.setSourceModel(&model);
    QElapsedTimer timer;
    timer.start();
    filter.setWords(QStringLiteral("9999"));
    const qint64 elapsed = timer.elapsed();
    QCOMPARE(filter.rowCount(), 1);
    // The budget is 50 ms; debug builds, sanitizers and busy machines get more.
    QVERIFY2(elapsed < 500, qPrintable(QString::number(elapsed)));
}

QTEST_MAIN(TestJobFilter)
#include "tst_jobfilter.moc"
