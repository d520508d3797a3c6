// SPDX-License-Identifier: GPL-3.0-or-later
#include "salvagefixture.h"

#include <QTest>

using namespace Firstframe;

//! \brief The write-ahead log of a damaged database, without which jobs would be sent again.
class tst_SalvageLog final : public QObject, private SalvageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void distrustsALogWithADamagedFrame();
    void believesALogThatEndsInTheMiddleOfAFrame();
    void readsTheLogOfADatabaseWhoseStartIsGone();
    void ignoresDamagedSharedMemory();
};

// SQLite would silently go back to what was before the damaged frame: jobs that were sent would
// wait again, and be sent again.
void tst_SalvageLog::distrustsALogWithADamagedFrame()
{
    const qint64 frames = (moved().log.size() - logHeaderBytes) / frameBytes;
    for (qint64 frame = -1; frame < frames; frame += 1 + frames / 60) {
        const qint64 place = frame < 0 ? 0 : logHeaderBytes + frame * frameBytes;
        const qint64 size = frame < 0 ? logHeaderBytes : frameBytes;
        QVERIFY(put({moved().database, overwritten(moved().log, place, size, quint32(frame + 9))}));
        JobStore store;
        QVERIFY(store.open(path(), start));
        QVERIFY2(store.notice(), qPrintable(QString::number(frame)));
        QCOMPARE(store.jobs()->size(), jobCount);
        QVERIFY(store.inState(JobState::Waiting)->isEmpty());
        QVERIFY(store.inState(JobState::Submitting)->isEmpty());
    }
    qInfo("%lld frames: no job is sent again", frames);
}

void tst_SalvageLog::believesALogThatEndsInTheMiddleOfAFrame()
{
    const qint64 frames = (moved().log.size() - logHeaderBytes) / frameBytes;
    QVERIFY(put(
        {moved().database, moved().log.left(logHeaderBytes + (frames - 1) * frameBytes + 1000)}));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(!store.notice());
    QCOMPARE(store.jobs()->size(), jobCount);
}

void tst_SalvageLog::readsTheLogOfADatabaseWhoseStartIsGone()
{
    QVERIFY(put({overwritten(moved().database, 0, pageBytes, 3), moved().log}));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QCOMPARE(store.jobs()->size(), jobCount);
    QVERIFY(store.inState(JobState::Waiting)->isEmpty());
    const auto running = store.inState(JobState::Running).value();
    int known = 0;
    for (const JobRecord &record : running)
        known += record.job.task.id == QStringLiteral("new-%1").arg(record.job.id) ? 1 : 0;
    QCOMPARE(known, (jobCount + 7) / 8);
}

void tst_SalvageLog::ignoresDamagedSharedMemory()
{
    QVERIFY(put(moved()));
    QVERIFY(writeAll(path() + QStringLiteral("-shm"), noise(32768, 4)));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(!store.notice());
    QCOMPARE(store.jobs()->size(), jobCount);
    QVERIFY(store.inState(JobState::Waiting)->isEmpty());
}

QTEST_GUILESS_MAIN(tst_SalvageLog)
#include "tst_salvagelog.moc"
