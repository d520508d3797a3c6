// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobfixtures.h"
#include "jobs/jobstore.h"
#include "jobs/sqlitefile.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

namespace {

constexpr qint64 pageBytes = 4096;
constexpr qint64 frameBytes = pageBytes + 24;
constexpr qint64 logHeaderBytes = 32;
constexpr int jobCount = 300;
const QDateTime start = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::UTC);

//! \brief A database as a power cut leaves it: the file and its write-ahead log.
struct Files
{
    QByteArray database;
    QByteArray log;
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray noise(qint64 bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray made(bytes, '\0');
    for (char &byte : made)
        byte = char(random.bounded(256));
    return made;
}

QByteArray overwritten(QByteArray bytes, qint64 place, qint64 size, quint32 seed)
{
    const qint64 fits = std::min(size, bytes.size() - place);
    return bytes.replace(place, fits, noise(fits, seed));
}

//! \brief Jobs in every state; every seventh has a prompt that does not fit into one page.
QList<JobRecord> someRecords()
{
    QList<JobRecord> records;
    for (int i = 0; i < jobCount; ++i) {
        JobRecord record = fullRecord();
        record.job.shotId = QStringLiteral("shot-%1").arg(i);
        record.job.state = JobState(i % 8);
        record.job.task.id =
            record.job.state >= JobState::Running ? QStringLiteral("task-%1").arg(i) : QString();
        if (i % 7 == 0)
            record.job.shot.prompt = QStringLiteral("雨 %1 ").arg(i).repeated(400);
        records.append(record);
    }
    return records;
}

} // namespace

class tst_JobSalvage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void recoversAllFromAFileWhoseStartIsGone_data();
    void recoversAllFromAFileWhoseStartIsGone();
    void losesOnlyWhatStoodOnTheDamagedPage();
    void readsWhatIsLeftOfATruncatedFile();
    void readsNothingThatIsNotThere();
    void beginsAnewWhereThereIsNothing_data();
    void beginsAnewWhereThereIsNothing();
    void distrustsALogWithADamagedFrame();
    void believesALogThatEndsInTheMiddleOfAFrame();
    void readsTheLogOfADatabaseWhoseStartIsGone();
    void ignoresDamagedSharedMemory();
    void doesNotBringDeletedJobsBack();
    void staysPaused();
    void goesOnWithAReplacementThatWasBrokenOff_data();
    void goesOnWithAReplacementThatWasBrokenOff();
    void keepsEverythingWhereItIsWhenItCannotWrite();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("jobs.sqlite")); }
    void put(const Files &files);
    void checkAgainst(JobStore &store, bool mayDoubt);
    [[nodiscard]] QStringList aside() const;

    QHash<JobId, JobRecord> m_records;
    Files m_whole; // closed properly
    Files m_moved; // waiting jobs that were sent since, which only the log knows
    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_JobSalvage::initTestCase()
{
    init();
    JobStore sending;
    {
        JobStore store;
        QVERIFY(store.open(path(), start));
        const auto made = store.insert(someRecords());
        QVERIFY(made);
        for (const JobRecord &record : *made)
            m_records.insert(record.job.id, record);
    }
    m_whole = {readAll(path()), {}};

    QVERIFY(sending.open(path(), start));
    const auto waiting = sending.inState(JobState::Waiting);
    for (const JobRecord &record : *waiting) {
        JobRecord sent = record;
        sent.job.state = JobState::Submitting;
        QVERIFY(sending.move(sent, JobState::Waiting, QStringLiteral("sent"), start));
        sent.job.state = JobState::Running;
        sent.job.task.id = QStringLiteral("new-%1").arg(sent.job.id);
        QVERIFY(sending.move(sent, JobState::Submitting, QStringLiteral("accepted"), start));
    }
    m_moved = {readAll(path()), readAll(path() + QStringLiteral("-wal"))};
    QVERIFY(m_moved.log.size() > 20 * frameBytes);
}

// In memory where there is such a file system: a thousand syncs of a disk take a minute.
void tst_JobSalvage::init()
{
    const auto memory = QStringLiteral("/dev/shm");
    const QString place = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    m_dir = std::make_unique<QTemporaryDir>(place + QStringLiteral("/tst_jobsalvage-XXXXXX"));
}

void tst_JobSalvage::put(const Files &files)
{
    init();
    QVERIFY(writeAll(path(), files.database));
    if (!files.log.isEmpty())
        QVERIFY(writeAll(path() + QStringLiteral("-wal"), files.log));
}

QStringList tst_JobSalvage::aside() const
{
    return QDir(m_dir->path())
        .entryList({QStringLiteral("jobs.sqlite.damaged-*[0-9]")}, QDir::Files);
}

// What came back is what was there. Only a job whose row is not proven to be the newest differs:
// instead of being submitted (again), it waits for its owner.
void tst_JobSalvage::checkAgainst(JobStore &store, bool mayDoubt)
{
    const auto jobs = store.jobs();
    QVERIFY(jobs);
    for (const Job &job : *jobs) {
        const Job &before = m_records[job.id].job;
        const bool wasToBeSent =
            before.state == JobState::Waiting || before.state == JobState::Submitting;
        if (mayDoubt && wasToBeSent && job.state == JobState::Unconfirmed) {
            QVERIFY(!job.error->message.isEmpty());
            QCOMPARE(job.error->kind, ErrorKind::UnknownOutcome);
            QVERIFY(!store.record(job.id)->dueAt.isValid());
            QCOMPARE(job.promptAsSent, before.promptAsSent);
            continue;
        }
        QCOMPARE(job, before);
        QVERIFY(!mayDoubt || !wasToBeSent);
    }
}

void tst_JobSalvage::recoversAllFromAFileWhoseStartIsGone_data()
{
    QTest::addColumn<qint64>("place");
    QTest::addColumn<qint64>("size");
    QTest::newRow("the magic word") << qint64(0) << qint64(16);
    QTest::newRow("the header") << qint64(0) << qint64(100);
    QTest::newRow("the page size") << qint64(16) << qint64(2);
    QTest::newRow("the first page") << qint64(0) << pageBytes;
    QTest::newRow("the schema") << qint64(100) << pageBytes - 100;
}

void tst_JobSalvage::recoversAllFromAFileWhoseStartIsGone()
{
    QFETCH(const qint64, place);
    QFETCH(const qint64, size);
    const QByteArray damaged = overwritten(m_whole.database, place, size, 1);
    put({damaged, {}});
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.notice());
    QVERIFY(!store.isReadOnly());
    QCOMPARE(store.jobs()->size(), jobCount);
    QCOMPARE(aside().size(), 1);
    QVERIFY(store.notice()->message.contains(aside().first()));
    QVERIFY(store.notice()->message.contains(QString::number(jobCount)));
    QCOMPARE(store.events(1)->first().reason, u"made"_qs);
    QVERIFY(store.events(1)->last().reason.startsWith(u"recovered"));
    checkAgainst(store, place == 0);
    QVERIFY(store.insert({fullRecord()})->first().job.id > jobCount);
}

void tst_JobSalvage::losesOnlyWhatStoodOnTheDamagedPage()
{
    constexpr int mostOnAPage = 8;
    const int pages = int(m_whole.database.size() / pageBytes);
    int unharmed = 0;
    int fewest = jobCount;
    qint64 all = 0;
    for (int page = 0; page < pages; ++page) {
        put({overwritten(m_whole.database, page * pageBytes, pageBytes, quint32(page)), {}});
        JobStore store;
        QVERIFY(store.open(path(), start));
        const int recovered = int(store.jobs()->size());
        QVERIFY2(recovered >= jobCount - mostOnAPage, qPrintable(QString::number(page)));
        if (!store.notice()) { // a page that nothing uses
            ++unharmed;
            QCOMPARE(recovered, jobCount);
        } else if (recovered < jobCount) {
            QVERIFY(store.notice()->message.contains(
                QStringLiteral("could not be read: %1.").arg(jobCount - recovered)));
        }
        checkAgainst(store, page == 0);
        fewest = std::min(fewest, recovered);
        all += recovered;
    }
    qInfo("%d jobs on %d pages, one page of noise each time: %.2f recovered on average, %d at "
          "least; %d pages without effect",
          jobCount, pages, double(all) / pages, fewest, unharmed);
    QVERIFY(unharmed <= 1);
}

void tst_JobSalvage::readsWhatIsLeftOfATruncatedFile()
{
    const int pages = int(m_whole.database.size() / pageBytes);
    int before = 0;
    for (int kept = 1; kept < pages; kept += pages / 10) {
        put({m_whole.database.left(kept * pageBytes - 7), {}});
        JobStore store;
        QVERIFY(store.open(path(), start));
        QVERIFY(store.notice());
        const int recovered = int(store.jobs()->size());
        qInfo("%d of %d pages left: %d jobs recovered", kept, pages, recovered);
        QVERIFY(recovered >= before);
        before = recovered;
        checkAgainst(store, false);
    }
    QVERIFY(before > jobCount / 2);
}

// Sizes, offsets and page numbers of any value; under the sanitizers a wrong step ends the test.
void tst_JobSalvage::readsNothingThatIsNotThere()
{
    constexpr int rounds = 150;
    for (quint32 seed = 0; seed < rounds; ++seed) {
        QRandomGenerator random(seed);
        Files files = m_moved;
        for (QByteArray *bytes : {&files.database, &files.log}) {
            const int changes = random.bounded(40);
            for (int i = 0; i < changes; ++i) {
                const qint64 page = random.bounded(int(bytes->size() / pageBytes));
                const int within = random.bounded(random.bounded(2) == 0 ? 40 : int(pageBytes));
                (*bytes)[page * pageBytes + within] = char(random.bounded(256));
            }
        }
        put(files);
        qint64 values = 0;
        SqliteFile(path()).rows([&](const SqliteRow &row) { values += row.values.size(); });
        QVERIFY(values > 0);
    }
}

void tst_JobSalvage::beginsAnewWhereThereIsNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("text") << QByteArray("This was never a database.\n").repeated(2000);
    QTest::newRow("noise") << noise(100'000, 7);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("leaf pages of noise") << QByteArray("\x0d" + noise(4095, 8)).repeated(30);
}

void tst_JobSalvage::beginsAnewWhereThereIsNothing()
{
    QFETCH(const QByteArray, content);
    put({content, {}});
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.notice());
    QVERIFY(store.notice()->message.contains(u"no job could be read"));
    QVERIFY(store.jobs()->isEmpty());
    QVERIFY(store.insert({fullRecord()}));
    QCOMPARE(aside().size(), 1);
    QCOMPARE(readAll(m_dir->filePath(aside().first())), content);
}

// SQLite would silently go back to what was before the damaged frame: jobs that were sent would
// wait again, and be sent again.
void tst_JobSalvage::distrustsALogWithADamagedFrame()
{
    const qint64 frames = (m_moved.log.size() - logHeaderBytes) / frameBytes;
    for (qint64 frame = -1; frame < frames; frame += 1 + frames / 60) {
        const qint64 place = frame < 0 ? 0 : logHeaderBytes + frame * frameBytes;
        const qint64 size = frame < 0 ? logHeaderBytes : frameBytes;
        put({m_moved.database, overwritten(m_moved.log, place, size, quint32(frame + 9))});
        JobStore store;
        QVERIFY(store.open(path(), start));
        QVERIFY2(store.notice(), qPrintable(QString::number(frame)));
        QCOMPARE(store.jobs()->size(), jobCount);
        QVERIFY(store.inState(JobState::Waiting)->isEmpty());
        QVERIFY(store.inState(JobState::Submitting)->isEmpty());
    }
    qInfo("%lld frames: no job is sent again", frames);
}

void tst_JobSalvage::believesALogThatEndsInTheMiddleOfAFrame()
{
    const qint64 frames = (m_moved.log.size() - logHeaderBytes) / frameBytes;
    put({m_moved.database, m_moved.log.left(logHeaderBytes + (frames - 1) * frameBytes + 1000)});
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(!store.notice());
    QCOMPARE(store.jobs()->size(), jobCount);
}

void tst_JobSalvage::readsTheLogOfADatabaseWhoseStartIsGone()
{
    put({overwritten(m_moved.database, 0, pageBytes, 3), m_moved.log});
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

void tst_JobSalvage::ignoresDamagedSharedMemory()
{
    put(m_moved);
    QVERIFY(writeAll(path() + QStringLiteral("-shm"), noise(32768, 4)));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(!store.notice());
    QCOMPARE(store.jobs()->size(), jobCount);
    QVERIFY(store.inState(JobState::Waiting)->isEmpty());
}

void tst_JobSalvage::doesNotBringDeletedJobsBack()
{
    put(m_whole);
    {
        JobStore store;
        QVERIFY(store.open(path(), start));
        for (JobId id = 1; id <= jobCount / 2; ++id) {
            if (id % 2 == 0)
                QVERIFY(store.remove(id));
            else
                QVERIFY(store.markRemoved(store.record(id).value(), start));
        }
    }
    put({overwritten(readAll(path()), 100, pageBytes - 100, 5), {}}); // all but the header
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.notice());
    const auto left = store.jobs();
    for (const Job &job : *left)
        QVERIFY(job.id > jobCount / 2);
    QVERIFY(store.jobs()->size() >= jobCount / 2 - 8);
    QVERIFY(!store.notice()->message.contains(u"could not be read"));
}

void tst_JobSalvage::staysPaused()
{
    put(m_whole);
    {
        JobStore store;
        QVERIFY(store.open(path(), start));
        QVERIFY(store.setPaused(true));
    }
    put({overwritten(readAll(path()), 0, pageBytes, 2), {}});
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.notice());
    QVERIFY(store.isPaused().value());
}

void tst_JobSalvage::goesOnWithAReplacementThatWasBrokenOff_data()
{
    QTest::addColumn<bool>("oldIsThere");
    QTest::newRow("before the old one was moved") << true;
    QTest::newRow("before the new one was moved") << false;
}

void tst_JobSalvage::goesOnWithAReplacementThatWasBrokenOff()
{
    QFETCH(const bool, oldIsThere);
    init();
    QVERIFY(writeAll(path() + QStringLiteral(".recovered"), m_whole.database));
    QVERIFY(writeAll(path() + QStringLiteral(".recovering"), noise(5000, 1)));
    if (oldIsThere)
        QVERIFY(writeAll(path(), noise(50'000, 6)));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QCOMPARE(store.jobs()->size(), jobCount);
    checkAgainst(store, false);
    QCOMPARE(aside().size(), oldIsThere ? 1 : 0);
    QVERIFY(!QFile::exists(path() + QStringLiteral(".recovered")));
}

void tst_JobSalvage::keepsEverythingWhereItIsWhenItCannotWrite()
{
    const QByteArray damaged = overwritten(m_whole.database, 0, pageBytes, 1);
    put({damaged, {}});
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("jobs.sqlite.recovering")));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.isReadOnly());
    QVERIFY(store.notice());
    QCOMPARE(store.jobs()->size(), jobCount);
    QCOMPARE(readAll(path()), damaged);
    QVERIFY(aside().isEmpty());
}

QTEST_GUILESS_MAIN(tst_JobSalvage)
#include "tst_jobsalvage.moc"
