// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdrag.h"
#include "gui/joblist/joblistmodel.h"
#include "gui/joblist/jobview.h"
#include "gui/testjobs.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

using namespace Firstframe;

//! \brief Four rows of 40 pixels: jobs 4, 2, 3 wait in that order, 5 runs.
class TestJobView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForThePlaceOfADrop_data();
    void asksForThePlaceOfADrop();
    void takesNothingButJobs();
    void leavesAJobWhereItIs();

private:
    bool drop(QMimeData *data, const QPoint &place);

    JobListModel m_model;
    std::unique_ptr<JobView> m_view;
};

namespace {

constexpr int rowHeight = 40;

Job inQueue(JobId id, qint64 rank)
{
    Job job = makeJob(id, JobState::Waiting);
    job.rank = rank;
    return job;
}

class Rows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, rowHeight};
    }
};

} // namespace

void TestJobView::init()
{
    m_model.reset({inQueue(2, 20), inQueue(3, 30), inQueue(4, 10), makeJob(5, JobState::Running)});
    m_view = std::make_unique<JobView>();
    m_view->setItemDelegate(new Rows(m_view.get()));
    m_view->setModel(&m_model);
    m_view->resize(200, 300);
    m_view->show();
}

// As a drag from the list does: over the place, then let go. Whether it would have been taken.
bool TestJobView::drop(QMimeData *data, const QPoint &place)
{
    QDragEnterEvent enter(place, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view->viewport(), &enter);
    QDragMoveEvent move(place, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view->viewport(), &move);
    QDropEvent drop(QPointF(place), Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view->viewport(), &drop);
    return enter.isAccepted() && move.isAccepted();
}

void TestJobView::asksForThePlaceOfADrop_data()
{
    QTest::addColumn<int>("y");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<JobId>("before");
    QTest::newRow("upper half of the first") << 5 << true << JobId(4);
    QTest::newRow("lower half of the first") << 35 << true << JobId(2);
    QTest::newRow("upper half of the second") << 45 << true << JobId(2);
    QTest::newRow("below the last that waits") << 115 << true << JobId(0);
    QTest::newRow("upper half of one that runs") << 125 << true << JobId(0);
    QTest::newRow("below one that runs") << 155 << false << JobId(-1);
    QTest::newRow("below all rows") << 250 << false << JobId(-1);
}

void TestJobView::asksForThePlaceOfADrop()
{
    QFETCH(int, y);
    QFETCH(JobId, before);
    QSignalSpy asked(m_view.get(), &JobView::moveRequested);
    const std::unique_ptr<QMimeData> data(jobMimeData(3));
    QTEST(drop(data.get(), {50, y}), "taken");
    QCOMPARE(asked.size(), before < 0 ? 0 : 1);
    if (before < 0)
        return;
    QCOMPARE(asked.at(0).at(0).toLongLong(), 3);
    QCOMPARE(asked.at(0).at(1).toLongLong(), before);
}

void TestJobView::takesNothingButJobs()
{
    QSignalSpy asked(m_view.get(), &JobView::moveRequested);
    QMimeData text;
    text.setText(u"3"_qs);
    QVERIFY(!drop(&text, {50, 5}));
    QCOMPARE(asked.size(), 0);
}

void TestJobView::leavesAJobWhereItIs()
{
    QSignalSpy asked(m_view.get(), &JobView::moveRequested);
    const std::unique_ptr<QMimeData> data(jobMimeData(4));
    QVERIFY(drop(data.get(), {50, 5}));
    QCOMPARE(asked.size(), 0);
}

QTEST_MAIN(TestJobView)
#include "tst_jobview.moc"
