// SPDX-License-Identifier: GPL-3.0-or-later
// Where nothing can be saved: jobs are shown, none is lost, and a sentence says why.
#include "enginefixture.h"
#include "support/readonlyfolder.h"
#include "support/smalldisk.h"

#include <QFile>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

class tst_Unwritable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void showsTheJobsOfAReadOnlyFolder_data();
    void showsTheJobsOfAReadOnlyFolder();
    void showsWhatCanBeReadOfADamagedDatabaseInAReadOnlyFolder();
    void showsTheJobsOfAFullDisk();
    void saysThatAFullDiskTakesNoDatabase();
    void refusesNewJobsWhileTheDiskIsFull();
    void keepsATaskIdThatTheDiskDidNotTake();

private:
    std::unique_ptr<EngineFixture> m_engine;
};

void tst_Unwritable::showsTheJobsOfAReadOnlyFolder_data()
{
    QTest::addColumn<QStringList>("companions");
    QTest::newRow("closed") << QStringList();
    QTest::newRow("killed, with a write-ahead log") << QStringList{QStringLiteral("-wal")};
    QTest::newRow("killed, with shared memory")
        << QStringList{QStringLiteral("-wal"), QStringLiteral("-shm")};
}

void tst_Unwritable::showsTheJobsOfAReadOnlyFolder()
{
    QFETCH(const QStringList, companions);
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    const QString copy = engine.dir.filePath(QStringLiteral("copy"));
    QVERIFY(QFile::copy(engine.folders.database, copy));
    for (const QString &suffix : companions)
        QVERIFY(QFile::copy(engine.folders.database + suffix, copy + suffix));
    engine.kill();
    if (!companions.isEmpty()) {
        QVERIFY(QFile::remove(engine.folders.database));
        QVERIFY(QFile::rename(copy, engine.folders.database));
    }
    for (const QString &suffix : companions)
        QVERIFY(QFile::rename(copy + suffix, engine.folders.database + suffix));
    const Job before = engine.job(id);
    const int submits = engine.submits;
    {
        const ReadOnlyFolder folder(engine.dir.path());
        QVERIFY(folder.isActive());
        engine.start();
        QCOMPARE(engine.job(id), before);
        QCOMPARE(engine.refusals().size(), 1);
        QCOMPARE(engine.refusals().last().kind, ErrorKind::File);
        QVERIFY(engine.refusals().last().message.contains(engine.dir.path()));
        QCOMPARE(engine.generate(), -1);
        QCOMPARE(engine.refusals().last(), engine.refusals().first());
        engine.queue().remove(id, ClipFate::Trash);
        QCOMPARE(engine.job(id).id, id);
        engine.kill();
    }
    QCOMPARE(engine.submits, submits);
    engine.start();
    QVERIFY(engine.reach(engine.generate(), JobState::Done));
}

void tst_Unwritable::showsWhatCanBeReadOfADamagedDatabaseInAReadOnlyFolder()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    engine.kill();
    QFile file(engine.folders.database);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(QByteArray(100, 'x')), 100);
    file.close();
    {
        const ReadOnlyFolder folder(engine.dir.path());
        QVERIFY(folder.isActive());
        engine.start();
        QCOMPARE(engine.job(id).state, JobState::Done);
        QCOMPARE(engine.generate(), -1);
        engine.kill();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(100), QByteArray(100, 'x'));
}

void tst_Unwritable::showsTheJobsOfAFullDisk()
{
    const SmallDisk disk(1500);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a file system.");
    EngineFixture &engine = *m_engine;
    engine.folders.database = disk.filePath(QStringLiteral("jobs.sqlite"));
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    engine.kill();

    QVERIFY(disk.fill());
    engine.start();
    QCOMPARE(engine.job(id).state, JobState::Done);
    QCOMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.refusals().first().kind, ErrorKind::NoSpace);
    QCOMPARE(engine.generate(), -1);
    QCOMPARE(engine.refusals().last().kind, ErrorKind::NoSpace);
    engine.kill();

    disk.empty();
    engine.start();
    QVERIFY(engine.reach(engine.generate(), JobState::Done));
}

void tst_Unwritable::saysThatAFullDiskTakesNoDatabase()
{
    const SmallDisk disk(1500);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a file system.");
    EngineFixture &engine = *m_engine;
    engine.folders.database = disk.filePath(QStringLiteral("jobs.sqlite"));
    QVERIFY(disk.fill(8192)); // enough to begin with
    engine.start();
    QCOMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.refusals().first().kind, ErrorKind::NoSpace);
    QCOMPARE(engine.generate(), -1);
    engine.kill();

    disk.empty();
    engine.start();
    QVERIFY(engine.reach(engine.generate(), JobState::Done));
}

void tst_Unwritable::refusesNewJobsWhileTheDiskIsFull()
{
    const SmallDisk disk(1500);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a file system.");
    EngineFixture &engine = *m_engine;
    engine.folders.database = disk.filePath(QStringLiteral("jobs.sqlite"));
    engine.start();
    QVERIFY(engine.reach(engine.generate(), JobState::Done));
    QVERIFY(disk.fill());
    JobRequest request = EngineFixture::textRequest();
    request.shot.prompt = QStringLiteral("long ").repeated(2000 / 5);
    request.takes = 100;
    QCOMPARE(engine.generate(request), -1);
    QCOMPARE(engine.refusals().last().kind, ErrorKind::NoSpace);
    QVERIFY(!engine.refusals().last().message.isEmpty());
    const int submits = engine.submits;
    disk.empty();
    QVERIFY(engine.reach(engine.generate(), JobState::Done));
    QCOMPARE(engine.submits, submits + 1);
}

void tst_Unwritable::keepsATaskIdThatTheDiskDidNotTake()
{
    const SmallDisk disk(1500);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a file system.");
    EngineFixture &engine = *m_engine;
    engine.folders.database = disk.filePath(QStringLiteral("jobs.sqlite"));
    engine.onSubmit = [&](const ServedRequest &) {
        // The log may be overwritten from its start: what it has to grow by is not there.
        if (!disk.fill())
            qFatal("the disk cannot be filled");
        return engine.accepted();
    };
    engine.start();
    const JobId id = engine.generate();
    QTRY_COMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.refusals().first().kind, ErrorKind::NoSpace);
    QCOMPARE(engine.polls, 0);
    QCOMPARE(engine.job(id).state, JobState::Submitting);
    disk.empty();
    QTRY_VERIFY_WITH_TIMEOUT(engine.job(id).state == JobState::Running, 10'000);
    QCOMPARE(engine.job(id).task.id, QStringLiteral("t1"));
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

QTEST_GUILESS_MAIN(tst_Unwritable)
#include "tst_unwritable.moc"
