// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"
#include "jobs/cliptrash.h"
#include "support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace Firstframe;
using namespace std::chrono_literals;

class tst_Removing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_engine.reset(); }

    void doesWithTheClipWhatWasSaid_data();
    void doesWithTheClipWhatWasSaid();
    void putsAJobBack_data();
    void putsAJobBack();
    void goesOnWithAJobThatWasPutBack_data();
    void goesOnWithAJobThatWasPutBack();
    void givesAClipAnotherNameWhenItsOwnIsTaken();
    void saysWhenThereIsNoTrash();
    void findsATrashOnTheClipsOwnDisk();
    void givesUpOnAFullDisk();
    void saysWhenTheClipIsNotInTheTrashAnyMore();
    void forgetsRemovedJobsAtTheNextStart();

private:
    [[nodiscard]] QStringList trash(const QString &folder) const
    {
        return QDir(m_home->filePath(QStringLiteral("Trash/") + folder)).entryList(QDir::Files);
    }
    [[nodiscard]] JobId doneJob();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<EngineFixture> m_engine;
};

void tst_Removing::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home->path()));
    qputenv("HOME", QFile::encodeName(m_home->path()));
    m_engine = std::make_unique<EngineFixture>();
    m_engine->start();
}

JobId tst_Removing::doneJob()
{
    const JobId id = m_engine->generate(m_engine->pictureRequest());
    return m_engine->reach(id, JobState::Done) ? id : -1;
}

void tst_Removing::doesWithTheClipWhatWasSaid_data()
{
    QTest::addColumn<ClipFate>("fate");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<int>("inTrash");
    QTest::addColumn<bool>("canUndo");
    QTest::newRow("keep") << ClipFate::Keep << true << 0 << true;
    QTest::newRow("trash") << ClipFate::Trash << false << 1 << true;
    QTest::newRow("delete") << ClipFate::Delete << false << 0 << false;
}

void tst_Removing::doesWithTheClipWhatWasSaid()
{
    QFETCH(const ClipFate, fate);
    EngineFixture &engine = *m_engine;
    const JobId id = doneJob();
    const Job job = engine.job(id);
    QSignalSpy removed(&engine.queue(), &JobQueue::removed);
    engine.queue().remove(id, fate);
    QCOMPARE(removed.size(), 1);
    QTEST(removed.first().at(1).toBool(), "canUndo");
    QTEST(QFile::exists(job.clipPath), "isThere");
    QTEST(int(trash(QStringLiteral("files")).size()), "inTrash");
    QCOMPARE(QFile::exists(job.posterPath), fate != ClipFate::Delete);
    QVERIFY(engine.refusals().isEmpty());
}

void tst_Removing::putsAJobBack_data()
{
    QTest::addColumn<ClipFate>("fate");
    QTest::newRow("keep") << ClipFate::Keep;
    QTest::newRow("trash") << ClipFate::Trash;
}

void tst_Removing::putsAJobBack()
{
    QFETCH(const ClipFate, fate);
    EngineFixture &engine = *m_engine;
    const JobId id = doneJob();
    const Job before = engine.job(id);
    QFile clip(before.clipPath);
    QVERIFY(clip.open(QIODevice::ReadOnly));
    const QByteArray bytes = clip.readAll();
    clip.close();
    engine.queue().remove(id, fate);
    QCOMPARE(engine.job(id).id, 0);
    engine.queue().undoRemove(id);
    QCOMPARE(engine.job(id), before);
    QVERIFY(clip.open(QIODevice::ReadOnly));
    QCOMPARE(clip.readAll(), bytes);
    QVERIFY(QFile::exists(before.posterPath));
    QVERIFY(trash(QStringLiteral("files")).isEmpty());
    QVERIFY(trash(QStringLiteral("info")).isEmpty());
    engine.kill();
    engine.start();
    QCOMPARE(engine.job(id), before);
    QVERIFY(QFile::exists(before.clipPath));
    QVERIFY(engine.refusals().isEmpty());
}

void tst_Removing::goesOnWithAJobThatWasPutBack_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<int>("submits");
    QTest::newRow("waiting") << JobState::Waiting << 2;
    QTest::newRow("downloading") << JobState::Downloading << 1;
}

void tst_Removing::goesOnWithAJobThatWasPutBack()
{
    QFETCH(const JobState, state);
    QFETCH(const int, submits);
    EngineFixture &engine = *m_engine;
    if (state == JobState::Waiting)
        engine.onSubmit = [](const ServedRequest &) {
            return EngineFixture::error(429, {{"Retry-After", "3600"}});
        };
    else
        engine.onClip = [](const ServedRequest &) {
            return ScriptedAnswer{{}, ScriptedAnswer::Then::Stall};
        };
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).state == state && engine.submits == 1; }));
    engine.queue().remove(id, ClipFate::Trash);
    QCOMPARE(engine.job(id).id, 0);
    engine.clock.advance(2h);
    engine.queue().wake();
    QTest::qWait(0);
    QCOMPARE(engine.submits, 1); // nothing goes on while it is removed

    engine.onSubmit = [&](const ServedRequest &) { return engine.accepted(); };
    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    engine.queue().undoRemove(id);
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, submits);
}

void tst_Removing::givesAClipAnotherNameWhenItsOwnIsTaken()
{
    EngineFixture &engine = *m_engine;
    const JobId id = doneJob();
    const Job before = engine.job(id);
    engine.queue().remove(id, ClipFate::Trash);
    QFile other(before.clipPath);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
    other.close();
    engine.queue().undoRemove(id);
    const Job after = engine.job(id);
    QVERIFY(after.clipPath != before.clipPath);
    QCOMPARE(QFileInfo(after.clipPath).size(), before.clipBytes);
    QCOMPARE(QFileInfo(before.clipPath).size(), 4);
    QCOMPARE(engine.column(id, QStringLiteral("clip_path")).toString(), after.clipPath);
}

void tst_Removing::saysWhenThereIsNoTrash()
{
    EngineFixture &engine = *m_engine;
    const JobId id = doneJob();
    const Job before = engine.job(id);
    QSignalSpy notTrashed(&engine.queue(), &JobQueue::notTrashed);
    QFile obstacle(m_home->filePath(QStringLiteral("Trash")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly)); // where the folder would be
    engine.queue().remove(id, ClipFate::Trash);
    QCOMPARE(notTrashed.size(), 1);
    QVERIFY(notTrashed.first().at(1).value<Error>().message.contains(before.clipPath));
    QCOMPARE(engine.job(id), before);
    QVERIFY(QFile::exists(before.clipPath));

    engine.queue().remove(id, ClipFate::Delete);
    QCOMPARE(engine.job(id).id, 0);
    QVERIFY(!QFile::exists(before.clipPath));
    engine.queue().undoRemove(id);
    QCOMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.refusals().first().kind, ErrorKind::NotFound);
}

void tst_Removing::findsATrashOnTheClipsOwnDisk()
{
    const SmallDisk disk(500);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a file system.");
    const QString path = disk.filePath(QStringLiteral("a cat.mp4"));
    for (int i = 0; i < 2; ++i) { // of the same name
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("clip") == 4);
        file.close();
        const auto put = ClipTrash::put(path);
        QVERIFY(put);
        QVERIFY(put->startsWith(disk.filePath(QStringLiteral(".Trash-"))));
        QVERIFY(!file.exists());
        QVERIFY(QFile::exists(*put));
    }
    const QDir info(disk.filePath(QStringLiteral(".Trash-%1/info").arg(::getuid())));
    QCOMPARE(info.entryList(QDir::Files),
             (QStringList{u"a cat.2.mp4.trashinfo"_qs, u"a cat.mp4.trashinfo"_qs}));
    QFile first(info.filePath(QStringLiteral("a cat.mp4.trashinfo")));
    QVERIFY(first.open(QIODevice::ReadOnly));
    QVERIFY(first.readAll().startsWith("[Trash Info]\nPath=a%20cat.mp4\nDeletionDate=20"));
}

void tst_Removing::givesUpOnAFullDisk()
{
    const SmallDisk disk(500);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a file system.");
    const QString path = disk.filePath(QStringLiteral("clip.mp4"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("clip") == 4);
    file.close();
    QVERIFY(disk.fill());
    const auto put = ClipTrash::put(path);
    QVERIFY(!put);
    QCOMPARE(put.error().kind, ErrorKind::File);
    QVERIFY(file.exists());
}

void tst_Removing::saysWhenTheClipIsNotInTheTrashAnyMore()
{
    EngineFixture &engine = *m_engine;
    const JobId id = doneJob();
    engine.queue().remove(id, ClipFate::Trash);
    QVERIFY(QDir(m_home->filePath(QStringLiteral("Trash"))).removeRecursively());
    engine.queue().undoRemove(id);
    QCOMPARE(engine.job(id).id, id);
    QCOMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.refusals().first().kind, ErrorKind::File);
}

void tst_Removing::forgetsRemovedJobsAtTheNextStart()
{
    EngineFixture &engine = *m_engine;
    const JobId id = doneJob();
    const Job before = engine.job(id);
    engine.queue().remove(id, ClipFate::Keep);
    QVERIFY(QFile::exists(before.posterPath));
    engine.kill();
    engine.start();
    QVERIFY(engine.column(id, QStringLiteral("id")).isNull());
    QVERIFY(!QFile::exists(before.posterPath));
    QVERIFY(QFile::exists(before.clipPath));
    engine.queue().undoRemove(id);
    QCOMPARE(engine.refusals().size(), 1);
}

QTEST_GUILESS_MAIN(tst_Removing)
#include "tst_removing.moc"
