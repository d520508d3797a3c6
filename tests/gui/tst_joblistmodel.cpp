// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/joblistmodel.h"
#include "gui/testjobs.h"

#include <QAbstractItemModelTester>
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
};

namespace {

QList<JobId> idsOf(const JobListModel &model)
{
    QList<JobId> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row).data(JobListModel::IdRole).toLongLong());
    return ids;
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
    model.reset({makeJob(1, JobState::Waiting), makeJob(2, JobState::Waiting),
                 makeJob(3, JobState::Waiting)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.upsert(makeJob(2, JobState::Running));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.job(2)->state, JobState::Running);
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

QTEST_MAIN(TestJobListModel)
#include "tst_joblistmodel.moc"
