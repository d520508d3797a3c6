// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobfixtures.h"
#include "jobs/jobschema.h"
#include "jobs/jobstatements.h"
#include "jobs/jobstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

namespace {

const QDateTime start = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::UTC);

QList<JobId> idsOf(const Result<QList<JobRecord>> &records)
{
    QList<JobId> ids;
    for (const JobRecord &record : records.value())
        ids.append(record.job.id);
    return ids;
}

QList<JobId> idsOf(const Result<QList<DueJob>> &due)
{
    QList<JobId> ids;
    for (const DueJob &job : due.value())
        ids.append(job.id);
    return ids;
}

} // namespace

class tst_JobStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackEveryFieldOfAJob();
    void givesBackAJobWithoutPictureOrError();
    void keepsWhatWasFrozen();
    void movesOnlyFromTheStateItIsIn();
    void savesOnlyInTheStateItIsIn();
    void logsEveryChangeOfState();
    void insertsAllOrNone();
    void removesAJobWithItsEvents();
    void findsWhatIsDueLongestFirst();
    void findsWhatIsDueThroughAnIndex_data();
    void findsWhatIsDueThroughAnIndex();
    void wakesWhatNothingWakes();
    void keepsTheOrderOfTheQueue();
    void makesRoomWhenRanksRunOut();
    void putsANewJobBehindOneThatWasMovedToTheEnd();
    void remembersThePause();
    void findsTheJobOfATask();
    void migratesFromEveryOlderSchema_data();
    void migratesFromEveryOlderSchema();
    void onlyReadsANewerSchema();
    void setsADamagedFileAside();
    void saysThatItsFolderIsMissing();
    void neverUsesAnIdTwice();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("jobs.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_JobStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void tst_JobStore::givesBackEveryFieldOfAJob()
{
    JobRecord record = fullRecord();
    {
        JobStore store;
        QVERIFY(store.open(path(), start));
        const auto inserted = store.insert({record});
        QVERIFY(inserted);
        record.job.id = inserted->first().job.id;
        record.job.rank = inserted->first().job.rank;
        QCOMPARE(inserted->first(), record);
    }
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(!store.notice());
    QCOMPARE(store.record(record.job.id).value(), record);
    QCOMPARE(store.jobs().value(), QList<Job>{record.job});
}

void tst_JobStore::givesBackAJobWithoutPictureOrError()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    JobRecord record = waitingRecord(QStringLiteral("p"), start);
    record.dueAt = {};
    const auto inserted = store.insert({record});
    QVERIFY(inserted);
    record.job.id = inserted->first().job.id;
    record.job.rank = inserted->first().job.rank;
    QCOMPARE(store.record(record.job.id).value(), record);
}

void tst_JobStore::keepsWhatWasFrozen()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const JobRecord before = store.insert({fullRecord()}).value().first();
    JobRecord after = before;
    after.job.shot.prompt = QStringLiteral("another");
    after.job.promptAsSent = QStringLiteral("another");
    after.job.modelId = QStringLiteral("another");
    after.job.progress = 99;
    QVERIFY(store.save(after, Database::Durability::Process));
    JobRecord expected = before;
    expected.job.progress = 99;
    QCOMPARE(store.record(before.job.id).value(), expected);
}

void tst_JobStore::movesOnlyFromTheStateItIsIn()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    JobRecord record = store.insert({waitingRecord(QStringLiteral("p"), start)}).value().first();
    record.job.state = JobState::Submitting;
    QVERIFY(store.move(record, JobState::Waiting, QStringLiteral("sent"), start));

    const auto again = store.move(record, JobState::Waiting, QStringLiteral("sent"), start);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Internal);
    QCOMPARE(store.record(record.job.id)->job.state, JobState::Submitting);
    QCOMPARE(store.events(record.job.id)->size(), 2);
}

void tst_JobStore::savesOnlyInTheStateItIsIn()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    JobRecord record = store.insert({waitingRecord(QStringLiteral("p"), start)}).value().first();
    JobRecord stale = record;
    record.job.state = JobState::Cancelled;
    QVERIFY(store.move(record, JobState::Waiting, QStringLiteral("user"), start));
    stale.attempts = 9;
    QVERIFY(!store.save(stale, Database::Durability::Process));
    QCOMPARE(store.record(record.job.id)->attempts, 0);
}

void tst_JobStore::logsEveryChangeOfState()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    JobRecord record = store.insert({waitingRecord(QStringLiteral("p"), start)}).value().first();
    record.job.state = JobState::Submitting;
    QVERIFY(store.move(record, JobState::Waiting, QStringLiteral("sent"), start.addSecs(1)));
    const QList<JobEvent> expected = {
        {start, std::nullopt, JobState::Waiting, QStringLiteral("made")},
        {start.addSecs(1), JobState::Waiting, JobState::Submitting, QStringLiteral("sent")},
    };
    QCOMPARE(store.events(record.job.id).value(), expected);
}

void tst_JobStore::insertsAllOrNone()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const JobRecord record = waitingRecord(QStringLiteral("p"), start);
    const auto inserted = store.insert({record, record}, []() -> Result<void> {
        return failure(ErrorKind::Internal, QStringLiteral("no"));
    });
    QVERIFY(!inserted);
    QVERIFY(store.jobs()->isEmpty());
    QCOMPARE(store.insert({record, record})->size(), 2);
}

void tst_JobStore::removesAJobWithItsEvents()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const JobId id =
        store.insert({waitingRecord(QStringLiteral("p"), start)}).value().first().job.id;
    QVERIFY(store.remove(id));
    QCOMPARE(store.record(id).error().kind, ErrorKind::NotFound);
    QVERIFY(store.events(id)->isEmpty());
}

void tst_JobStore::findsWhatIsDueLongestFirst()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const auto a = QStringLiteral("a");
    const auto b = QStringLiteral("b");
    JobRecord parked = waitingRecord(a, start);
    parked.dueAt = {};
    const auto made = store.insert({waitingRecord(a, start.addSecs(5)), waitingRecord(b, start),
                                    waitingRecord(a, start.addSecs(2)), parked});
    QVERIFY(made);
    const auto id = [&](int index) { return made->at(index).job.id; };

    QCOMPARE(idsOf(store.dueAt(a, JobState::Waiting, start.addSecs(5), 9)),
             (QList<JobId>{id(2), id(0)}));
    QCOMPARE(idsOf(store.dueAt(a, JobState::Waiting, start.addSecs(5), 1)), QList<JobId>{id(2)});
    QCOMPARE(idsOf(store.dueAt(a, JobState::Waiting, start.addSecs(4), 9)), QList<JobId>{id(2)});
    QVERIFY(store.dueAt(a, JobState::Running, start.addSecs(5), 9)->isEmpty());
    QCOMPARE(store.nextDueAt(a, JobState::Waiting, start).value(), start.addSecs(2));
    QCOMPARE(store.nextDueAt(b, JobState::Waiting, start).value(), QDateTime());
    QCOMPARE(store.count(a, JobState::Waiting).value(), 3);
    QCOMPARE(store.providersWaiting().value(), (QStringList{a, b}));
}

void tst_JobStore::findsWhatIsDueThroughAnIndex_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("index");
    const auto queue = QStringLiteral("job_queue");
    QTest::newRow("due at a provider") << QString(JobStatements::dueAtProvider) << queue;
    QTest::newRow("next due at a provider") << QString(JobStatements::nextDueAtProvider) << queue;
    QTest::newRow("due in line") << QString(JobStatements::dueInLine) << QStringLiteral("job_line");
    QTest::newRow("last rank") << QString(JobStatements::lastRank) << QStringLiteral("job_rank");
    QTest::newRow("rank below") << QString(JobStatements::rankBelow) << QStringLiteral("job_rank");
    QTest::newRow("job of a task")
        << QString(JobStatements::jobOfTask) << QStringLiteral("job_task");
    QTest::newRow("count") << QString(JobStatements::count) << queue;
}

void tst_JobStore::findsWhatIsDueThroughAnIndex()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, index);
    Database database;
    QVERIFY(database.open(path()));
    QVERIFY(migrateJobs(database));
    const auto query = database.run(QStringLiteral("EXPLAIN QUERY PLAN ") + sql,
                                    QVariantList(sql.count(u'?'), QVariant(0)));
    QVERIFY(query);
    QStringList plan;
    while ((*query)->next())
        plan.append((*query)->value(3).toString());
    const QString text = plan.join(u'\n');
    QVERIFY2(text.contains(QStringLiteral("INDEX ") + index), qPrintable(text));
    QVERIFY2(!text.contains(u"SCAN job"), qPrintable(text));
    QVERIFY2(!text.contains(u"TEMP B-TREE"), qPrintable(text));
}

void tst_JobStore::wakesWhatNothingWakes()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const auto a = QStringLiteral("a");
    JobRecord parked = waitingRecord(a, start);
    parked.dueAt = {};
    JobRecord farAway = waitingRecord(a, start.addYears(1));
    JobRecord soon = waitingRecord(a, start.addSecs(60));
    JobRecord refusedKey = waitingRecord(a, start.addSecs(60));
    refusedKey.job.error = Error{ErrorKind::Key, QStringLiteral("k"), {}, {}};
    JobRecord done = parked;
    done.job.state = JobState::Done;
    const auto made = store.insert({parked, farAway, soon, refusedKey, done}).value();
    const auto dueOf = [&](int index) { return store.record(made.at(index).job.id)->dueAt; };

    QVERIFY(store.wakeAll(start, start.addDays(1)));
    QCOMPARE(dueOf(0), start);
    QCOMPARE(dueOf(1), start);
    QCOMPARE(dueOf(2), start.addSecs(60));
    QCOMPARE(dueOf(4), QDateTime());
    QVERIFY(store.wakeProvider(a, start.addSecs(1)));
    QCOMPARE(dueOf(2), start.addSecs(60));
    QCOMPARE(dueOf(3), start.addSecs(1));
}

void tst_JobStore::keepsTheOrderOfTheQueue()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const auto a = QStringLiteral("a");
    const QList<JobRecord> same(4, waitingRecord(a, start));
    const QList<JobId> id = idsOf(store.insert(same));
    QCOMPARE(idsOf(store.dueInLine(a, start, 9)), id);
    QVERIFY(store.moveInLine(id[3], id[1]));
    QVERIFY(store.moveInLine(id[0], 0));
    const QList<JobId> expected = {id[3], id[1], id[2], id[0]};
    QCOMPARE(idsOf(store.line()), expected);
    QCOMPARE(idsOf(store.dueInLine(a, start, 2)), expected.first(2));
    QVERIFY(store.dueInLine(a, start.addSecs(-1), 9)->isEmpty());
    QVERIFY(store.dueInLine(QStringLiteral("b"), start, 9)->isEmpty());
}

void tst_JobStore::makesRoomWhenRanksRunOut()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const QList<JobRecord> same(3, waitingRecord(QStringLiteral("a"), start));
    QList<JobId> id = idsOf(store.insert(same));
    for (int i = 0; i < 100; ++i) { // the last two change places before the first for ever
        QVERIFY(store.moveInLine(id[2], id[1]));
        std::swap(id[1], id[2]);
        QCOMPARE(idsOf(store.line()), id);
    }
}

void tst_JobStore::putsANewJobBehindOneThatWasMovedToTheEnd()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const JobRecord record = waitingRecord(QStringLiteral("a"), start);
    const QList<JobId> id = idsOf(store.insert({record, record}));
    for (int i = 0; i < 5; ++i)
        QVERIFY(store.moveInLine(id[0], 0));
    const QList<JobId> newest = idsOf(store.insert({record}));
    QCOMPARE(idsOf(store.line()), (QList<JobId>{id[1], id[0], newest[0]}));
}

void tst_JobStore::remembersThePause()
{
    {
        JobStore store;
        QVERIFY(store.open(path(), start));
        QCOMPARE(store.isPaused().value(), false);
        QVERIFY(store.setPaused(true));
    }
    JobStore store;
    QVERIFY(store.open(path(), start));
    QCOMPARE(store.isPaused().value(), true);
    QVERIFY(store.setPaused(false));
    QCOMPARE(store.isPaused().value(), false);
}

void tst_JobStore::findsTheJobOfATask()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const JobRecord record = fullRecord();
    const JobId id = idsOf(store.insert({record})).first();
    QCOMPARE(store.jobOfTask(record.job.providerId, record.job.task.id).value(), std::optional(id));
    QCOMPARE(store.jobOfTask(QStringLiteral("another"), record.job.task.id).value(),
             std::optional<JobId>());
    QCOMPARE(store.jobOfTask(record.job.providerId, QStringLiteral("1")).value(),
             std::optional<JobId>());
}

void tst_JobStore::migratesFromEveryOlderSchema_data()
{
    QTest::addColumn<int>("version");
    for (int version = 0; version <= jobSchemaSteps().size(); ++version)
        QTest::addRow("%d", version) << version;
}

void tst_JobStore::migratesFromEveryOlderSchema()
{
    QFETCH(const int, version);
    {
        Database database;
        QVERIFY(database.open(path()));
        for (int step = 0; step < version; ++step) {
            for (const QString &statement : jobSchemaSteps().at(step))
                QVERIFY(database.execute(statement));
        }
        QVERIFY(database.execute(QStringLiteral("PRAGMA user_version = %1").arg(version)));
    }
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.insert({fullRecord()}));
    Database database;
    QVERIFY(database.open(path()));
    QCOMPARE(jobSchemaVersion(database).value(), int(jobSchemaSteps().size()));
}

void tst_JobStore::onlyReadsANewerSchema()
{
    JobRecord record;
    {
        JobStore store;
        QVERIFY(store.open(path(), start));
        record = store.insert({fullRecord()}).value().first();
        Database database;
        QVERIFY(database.open(path()));
        QVERIFY(database.execute(QStringLiteral("PRAGMA user_version = 1000")));
    }
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.isReadOnly());
    QVERIFY(store.notice());
    QCOMPARE(store.jobs().value(), QList<Job>{record.job});
    QVERIFY(!store.remove(record.job.id));
    QVERIFY(!store.insert({record}));
    QCOMPARE(store.jobs()->size(), 1);
}

void tst_JobStore::setsADamagedFileAside()
{
    const QByteArray content("this was never a database, it only has its name\n");
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content.repeated(200));
    file.close();

    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.notice());
    QVERIFY(!store.isReadOnly());
    QVERIFY(store.insert({fullRecord()}));
    const QStringList aside = QDir(m_dir->path()).entryList({QStringLiteral("*.damaged-*")});
    QCOMPARE(aside.size(), 1);
    QFile kept(m_dir->filePath(aside.first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), content.repeated(200));
}

void tst_JobStore::saysThatItsFolderIsMissing()
{
    JobStore store;
    const auto opened = store.open(m_dir->filePath(QStringLiteral("no/such/jobs.sqlite")), start);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::File);
    QVERIFY(!opened.error().message.isEmpty());
}

void tst_JobStore::neverUsesAnIdTwice()
{
    JobStore store;
    QVERIFY(store.open(path(), start));
    const JobRecord record = waitingRecord(QStringLiteral("p"), start);
    const JobId first = store.insert({record}).value().first().job.id;
    QVERIFY(store.remove(first));
    QVERIFY(store.insert({record}).value().first().job.id > first);
}

QTEST_GUILESS_MAIN(tst_JobStore)
#include "tst_jobstore.moc"
