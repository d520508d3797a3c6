// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobfixtures.h"
#include "jobs/sqlitefile.h"
#include "salvagefixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Firstframe;

//! \brief A damaged database gives back every job that can still be read.
class tst_JobSalvage final : public QObject, private SalvageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void recoversAllFromAFileWhoseStartIsGone_data();
    void recoversAllFromAFileWhoseStartIsGone();
    void losesOnlyWhatStoodOnTheDamagedPage();
    void readsWhatIsLeftOfATruncatedFile();
    void readsNothingThatIsNotThere();
    void doesNotBringDeletedJobsBack();
    void staysPaused();
};

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
    const QByteArray damaged = overwritten(whole().database, place, size, 1);
    QVERIFY(put({damaged, {}}));
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
    const int pages = int(whole().database.size() / pageBytes);
    int unharmed = 0;
    int fewest = jobCount;
    qint64 all = 0;
    for (int page = 0; page < pages; ++page) {
        QVERIFY(
            put({overwritten(whole().database, page * pageBytes, pageBytes, quint32(page)), {}}));
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
    const int pages = int(whole().database.size() / pageBytes);
    int before = 0;
    for (int kept = 1; kept < pages; kept += pages / 10) {
        QVERIFY(put({whole().database.left(kept * pageBytes - 7), {}}));
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
        DatabaseFiles files = moved();
        for (QByteArray *bytes : {&files.database, &files.log}) {
            const int changes = random.bounded(40);
            for (int i = 0; i < changes; ++i) {
                const qint64 page = random.bounded(int(bytes->size() / pageBytes));
                const int within = random.bounded(random.bounded(2) == 0 ? 40 : int(pageBytes));
                (*bytes)[page * pageBytes + within] = char(random.bounded(256));
            }
        }
        QVERIFY(put(files));
        qint64 values = 0;
        SqliteFile(path()).rows([&](const SqliteRow &row) { values += row.values.size(); });
        QVERIFY(values > 0);
    }
}

void tst_JobSalvage::doesNotBringDeletedJobsBack()
{
    QVERIFY(put(whole()));
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
    QVERIFY(put({overwritten(readAll(path()), 100, pageBytes - 100, 5), {}})); // all but the header
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
    QVERIFY(put(whole()));
    {
        JobStore store;
        QVERIFY(store.open(path(), start));
        QVERIFY(store.setPaused(true));
    }
    QVERIFY(put({overwritten(readAll(path()), 0, pageBytes, 2), {}}));
    JobStore store;
    QVERIFY(store.open(path(), start));
    QVERIFY(store.notice());
    QVERIFY(store.isPaused().value());
}

QTEST_GUILESS_MAIN(tst_JobSalvage)
#include "tst_jobsalvage.moc"
