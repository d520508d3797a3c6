// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/worker.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>

using namespace Firstframe;

class tst_Worker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverEachResultOnce();
    void handsOverOnTheThreadOfItsContext();
    void staysSilentWhenTheContextIsGone();

private:
    QThreadPool m_pool;
};

// Work of any length, so that some ends at each moment of its being set up.
void tst_Worker::handsOverEachResultOnce()
{
    constexpr int count = 20'000;
    QList<int> told(count, 0);
    for (int i = 0; i < count; ++i) {
        const auto work = [i] {
            for (std::atomic_int turn = 0; turn < i % 500; ++turn) {}
            return i;
        };
        runOnWorker(m_pool, this, work, [&told](int result) { ++told[result]; });
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(!told.contains(0));
    QCOMPARE(std::ranges::max(told), 1);
}

void tst_Worker::handsOverOnTheThreadOfItsContext()
{
    QThread *worked = nullptr;
    QThread *told = nullptr;
    runOnWorker(
        m_pool, this, [] { return QThread::currentThread(); },
        [&](QThread *thread) {
            worked = thread;
            told = QThread::currentThread();
        });
    QTRY_COMPARE(told, thread());
    QVERIFY(worked && worked != thread());
}

void tst_Worker::staysSilentWhenTheContextIsGone()
{
    QSemaphore mayEnd;
    bool isTold = false;
    auto context = std::make_unique<QObject>();
    runOnWorker(
        m_pool, context.get(),
        [&mayEnd] {
            mayEnd.acquire();
            return 1;
        },
        [&isTold](int) { isTold = true; });
    context.reset();
    mayEnd.release();
    QVERIFY(m_pool.waitForDone());
    QCoreApplication::processEvents();
    QVERIFY(!isTold);
}

QTEST_GUILESS_MAIN(tst_Worker)
#include "tst_worker.moc"
