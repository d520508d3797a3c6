// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdrag.h"
#include "gui/joblist/joblistmodel.h"
#include "gui/testjobs.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Firstframe;

class TestJobListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst();
    void addsAnOlderJobInItsPlace();
    void changesOneRowOnly();
    void saysNothingWhenNothingChanged();
    void removesAndStillFindsTheOthers();
    void readsARowAloud();
    void putsTheQueueOnTopInItsOrder();
    void movesAJobThatIsMovedOrBegins_data();
    void movesAJobThatIsMovedOrBegins();
    void knowsWhereAStepLeadsInTheQueue();
    void letsOnlyWaitingJobsBeDragged();
    void saysHowManyAProviderTakes();
};

namespace {

QList<JobId> idsOf(const JobListModel &model)
{
    QList<JobId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row).data(JobListModel::IdRole).toLongLong());
    return ids;
}

Job inQueue(JobId id, qint64 rank)
{
    Job job = makeJob(id, JobState::Waiting);
    job.rank = rank;
    return job;
}

const QList<Job> &queueOfThree()
{
    static const QList<Job> jobs = {makeJob(1, JobState::Done), inQueue(2, 20), inQueue(3, 30),
                                    inQueue(4, 10), makeJob(5, JobState::Running)};
    return jobs;
}

} // namespace

void TestJobListModel::showsTheNewestFirst()
{
    JobListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(
        {makeJob(2, JobState::Done), makeJob(5, JobState::Running), makeJob(3, JobState::Failed)});
    model.upsert(makeJob(6, JobState::Waiting));
    QCOMPARE(idsOf(model), QList<JobId>({6, 5, 3, 2}));
}

void TestJobListModel::addsAnOlderJobInItsPlace()
{
    JobListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset({makeJob(2, JobState::Done), makeJob(5, JobState::Running)});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.upsert(makeJob(4, JobState::Done));
    QCOMPARE(idsOf(model), QList<JobId>({5, 4, 2}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 1);
    QCOMPARE(model.indexOf(2).row(), 2);
    QCOMPARE(model.indexOf(5).row(), 0);
}

void TestJobListModel::changesOneRowOnly()
{
    JobListModel model;
    model.reset({makeJob(1, JobState::Running), makeJob(2, JobState::Running),
                 makeJob(3, JobState::Running)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.upsert(makeJob(2, JobState::Downloading));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.job(2)->state, JobState::Downloading);
}

void TestJobListModel::saysNothingWhenNothingChanged()
{
    JobListModel model;
    model.reset({makeJob(1, JobState::Waiting)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.upsert(makeJob(1, JobState::Waiting));
    QCOMPARE(changed.size(), 0);
}

void TestJobListModel::removesAndStillFindsTheOthers()
{
    JobListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset({makeJob(1, JobState::Done), makeJob(2, JobState::Done), makeJob(3, JobState::Done),
                 makeJob(4, JobState::Done)});
    model.remove(2);
    model.remove(99);
    QCOMPARE(idsOf(model), QList<JobId>({4, 3, 1}));
    QVERIFY(!model.job(2));
    QCOMPARE(model.indexOf(1).row(), 2);
    QCOMPARE(model.job(4)->id, 4);
}

void TestJobListModel::readsARowAloud()
{
    JobListModel model;
    model.reset({makeJob(1, JobState::Done, QStringLiteral("A cat [Push in] walks"))});
    const QString text = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(text.startsWith(QStringLiteral("Done, MiniMax, Hailuo 2.3, A cat walks, ")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("2026")), qPrintable(text));
}

void TestJobListModel::putsTheQueueOnTopInItsOrder()
{
    JobListModel model;
    model.reset(queueOfThree());
    QCOMPARE(idsOf(model), QList<JobId>({4, 2, 3, 5, 1}));
}

void TestJobListModel::movesAJobThatIsMovedOrBegins_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QList<JobId>>("order");
    QTest::addColumn<int>("moves");
    QTest::newRow("to the front") << inQueue(3, 5) << QList<JobId>{3, 4, 2, 5, 1} << 1;
    QTest::newRow("to the end") << inQueue(4, 40) << QList<JobId>{2, 3, 4, 5, 1} << 1;
    QTest::newRow("one down") << inQueue(4, 25) << QList<JobId>{2, 4, 3, 5, 1} << 1;
    QTest::newRow("same place") << inQueue(2, 21) << QList<JobId>{4, 2, 3, 5, 1} << 0;
    QTest::newRow("begins") << makeJob(4, JobState::Submitting) << QList<JobId>{2, 3, 5, 4, 1} << 1;
    QTest::newRow("waits again") << inQueue(5, 15) << QList<JobId>{4, 5, 2, 3, 1} << 1;
}

void TestJobListModel::movesAJobThatIsMovedOrBegins()
{
    QFETCH(Job, job);
    JobListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(queueOfThree());
    const QPersistentModelIndex kept = model.indexOf(job.id);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.upsert(job);
    QTEST(idsOf(model), "order");
    QTEST(static_cast<int>(moved.size()), "moves");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(kept.data(JobListModel::IdRole).toLongLong(), job.id);
    QCOMPARE(model.job(job.id)->state, job.state);
    for (const JobId id : idsOf(model))
        QCOMPARE(model.indexOf(id).data(JobListModel::IdRole).toLongLong(), id);
}

void TestJobListModel::knowsWhereAStepLeadsInTheQueue()
{
    JobListModel model;
    model.reset(queueOfThree());
    using Place = std::optional<JobId>;
    QCOMPARE(model.placeAfterStep(4, -1), Place()); // is the first
    QCOMPARE(model.placeAfterStep(4, 1), Place(3));
    QCOMPARE(model.placeAfterStep(2, -1), Place(4));
    QCOMPARE(model.placeAfterStep(2, 1), Place(0)); // to the end
    QCOMPARE(model.placeAfterStep(3, -1), Place(2));
    QCOMPARE(model.placeAfterStep(3, 1), Place()); // the row below runs already
    QCOMPARE(model.placeAfterStep(5, -1), Place());
    QCOMPARE(model.placeAfterStep(99, 1), Place());
}

void TestJobListModel::letsOnlyWaitingJobsBeDragged()
{
    JobListModel model;
    model.reset(queueOfThree());
    QVERIFY(model.flags(model.indexOf(2)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(!model.flags(model.indexOf(5)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(2)}));
    QCOMPARE(jobOf(data.get()), std::optional<JobId>(2));
    QMimeData foreign;
    foreign.setData(jobMimeType(), "0 2"); // another window of ours
    QVERIFY(!jobOf(&foreign));
}

void TestJobListModel::saysHowManyAProviderTakes()
{
    JobListModel model;
    Job job = inQueue(2, 20);
    job.waitReason = WaitReason::ProviderFull;
    model.reset({job});
    model.setLimits({{job.providerId, 2}});
    QCOMPARE(model.index(0).data(JobListModel::DetailRole).toString(),
             u"the provider is full: 2 of 2"_qs);
}

QTEST_MAIN(TestJobListModel)
#include "tst_joblistmodel.moc"
