// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"
#include "jobs/database.h"

#include <QDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Firstframe;
using namespace std::chrono_literals;

class tst_JobQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void opensWithEveryJobNewestFirst();
    void keepsWhatWasAskedForBeforeItWasOpen();
    void makesOneJobPerTake();
    void refusesWhatCannotBeMade_data();
    void refusesWhatCannotBeMade();
    void keepsOneCopyOfAPicture();
    void sendsInOrderAndWithinTheProvidersLimit();
    void runsNoTimerWhileNothingIsActive();
    void missesNobodyWhoBecomesDueWhileItLooks();
    void goesOnAfterTheClockWasSetBack();
    void waitsForAProviderThatIsGone();
    void onlyShowsANewerDatabase();
    void beginsAnewAfterDamage();
    void goesOnWithTheJobsOfADamagedDatabase_data();
    void goesOnWithTheJobsOfADamagedDatabase();
    void saysThatItsDatabaseCannotBeMade();
    void worksOnAThreadOfItsOwn();

private:
    [[nodiscard]] bool hasTimer()
    {
        return std::ranges::any_of(m_engine->queue().findChildren<QTimer *>(),
                                   [](const QTimer *timer) { return timer->isActive(); });
    }

    std::unique_ptr<EngineFixture> m_engine;
};

void tst_JobQueue::opensWithEveryJobNewestFirst()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.takes = 2;
    const JobId id = engine.generate(request);
    QVERIFY(engine.reach(id + 1, JobState::Done));
    QVERIFY(engine.reach(id, JobState::Done));
    const QList<Job> expected = {engine.job(id + 1), engine.job(id)};
    engine.kill();

    JobQueue queue(engine.folders, engine.clock);
    QSignalSpy opened(&queue, &JobQueue::opened);
    queue.open();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<QList<Job>>(), expected);
}

void tst_JobQueue::keepsWhatWasAskedForBeforeItWasOpen()
{
    EngineFixture &engine = *m_engine;
    JobQueue queue(engine.folders, engine.clock);
    queue.setProviders(loadProviders({}));
    QSignalSpy added(&queue, &JobQueue::added);
    QSignalSpy refused(&queue, &JobQueue::refused);
    queue.generate(EngineFixture::textRequest());
    QVERIFY(added.isEmpty());
    queue.open();
    QCOMPARE(added.size(), 1);
    QVERIFY(refused.isEmpty());
}

void tst_JobQueue::makesOneJobPerTake()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.takes = 3;
    const JobId id = engine.generate(request);
    for (int take = 1; take <= 3; ++take) {
        const Job job = engine.job(id + take - 1);
        QCOMPARE(job.take, take);
        QCOMPARE(job.shotId, engine.job(id).shotId);
        QCOMPARE(job.shot, request.shot);
        QCOMPARE(job.providerName, QStringLiteral("Sandbox"));
    }
    const JobId other = engine.generate();
    QVERIFY(engine.job(other).shotId != engine.job(id).shotId);
}

void tst_JobQueue::refusesWhatCannotBeMade_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QByteArray>("picture");
    const auto sandbox = QStringLiteral("sandbox");
    const auto animatic = QStringLiteral("animatic");
    const auto prompt = QStringLiteral("A cat");
    QTest::newRow("provider") << QStringLiteral("nobody") << animatic << prompt << QByteArray();
    QTest::newRow("model") << sandbox << QStringLiteral("none") << prompt << QByteArray();
    QTest::newRow("empty prompt") << sandbox << animatic << QString() << QByteArray();
    QTest::newRow("too long a prompt")
        << sandbox << animatic << QString(2001, u'a') << QByteArray();
    QTest::newRow("not a picture") << sandbox << animatic << prompt << QByteArray("hello");
    QTest::newRow("missing picture") << sandbox << animatic << prompt << QByteArray("-");
}

void tst_JobQueue::refusesWhatCannotBeMade()
{
    QFETCH(const QString, provider);
    QFETCH(const QString, model);
    QFETCH(const QString, prompt);
    QFETCH(const QByteArray, picture);
    EngineFixture &engine = *m_engine;
    engine.start();
    JobRequest request = engine.pictureRequest();
    request.providerId = provider;
    request.modelId = model;
    request.shot.prompt = prompt;
    if (picture.isEmpty()) {
        request.shot.firstFrame.reset();
    } else if (picture == "-") {
        QVERIFY(QFile::remove(request.shot.firstFrame->path));
    } else { // it changed since it was probed
        QFile file(request.shot.firstFrame->path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(picture);
    }
    QCOMPARE(engine.generate(request), -1);
    QCOMPARE(engine.refusals().size(), 1);
    QVERIFY(!engine.refusals().first().message.isEmpty());
    QVERIFY(engine.server.requests().isEmpty());
}

void tst_JobQueue::keepsOneCopyOfAPicture()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobRequest request = engine.pictureRequest();
    const JobId first = engine.generate(request);
    const JobId second = engine.generate(request);
    QCOMPARE(engine.job(first).shot.firstFrame->path, engine.job(second).shot.firstFrame->path);
    QCOMPARE(QDir(engine.folders.images).entryList(QDir::Files).size(), 1);
    QVERIFY(engine.job(first).shot.firstFrame->path.contains(
        QString::fromLatin1(engine.job(first).pictureDigest)));
}

void tst_JobQueue::sendsInOrderAndWithinTheProvidersLimit()
{
    EngineFixture &engine = *m_engine;
    int running = 0;
    int mostRunning = 0;
    QByteArrayList sent;
    engine.onSubmit = [&](const ServedRequest &) {
        mostRunning = std::max(mostRunning, ++running);
        return engine.accepted();
    };
    engine.onStatus = [&](const ServedRequest &request) {
        sent.append(request.target.split('/').last());
        --running;
        return engine.done();
    };
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.takes = 5;
    const JobId id = engine.generate(request);
    for (JobId each = id; each < id + 5; ++each)
        QVERIFY(engine.reach(each, JobState::Done));
    QCOMPARE(mostRunning, 2); // the Sandbox's own limit
    QCOMPARE(engine.job(id).task.id, QStringLiteral("t1"));
    QCOMPARE(engine.job(id + 4).task.id, QStringLiteral("t5"));
    QCOMPARE(sent.size(), 5);
}

void tst_JobQueue::runsNoTimerWhileNothingIsActive()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    engine.queue().wake();
    QVERIFY(!hasTimer());
    const JobId id = engine.generate();
    QTRY_COMPARE(engine.job(id).state, JobState::Running);
    QTRY_VERIFY(hasTimer());
    QVERIFY(engine.reach(id, JobState::Done));
    engine.queue().wake();
    QVERIFY(!hasTimer());
}

void tst_JobQueue::missesNobodyWhoBecomesDueWhileItLooks()
{
    // Time passes with each look at the clock, as on a busy machine.
    class BusyClock final : public Clock
    {
    public:
        [[nodiscard]] QDateTime now() const override
        {
            m_passed += 300ms;
            return QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::UTC).addMSecs(m_passed.count());
        }
        [[nodiscard]] std::chrono::milliseconds steady() const override { return m_passed; }

    private:
        mutable std::chrono::milliseconds m_passed{0};
    };
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&engine](const ServedRequest &) {
        return engine.polls < 3 ? engine.status(R"("status":"running")") : engine.done();
    };
    const BusyClock clock;
    ProviderCatalog catalog = loadProviders({});
    catalog.setBaseUrl(QStringLiteral("sandbox"), engine.server.url({}));
    JobQueue queue(engine.folders, clock);
    queue.setProviders(catalog);
    queue.open();
    QSignalSpy changed(&queue, &JobQueue::changed);
    queue.generate(EngineFixture::textRequest());
    QTRY_VERIFY(!changed.isEmpty() && changed.last().first().value<Job>().state == JobState::Done);
}

void tst_JobQueue::goesOnAfterTheClockWasSetBack()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Running));
    engine.clock.setNow(engine.clock.now().addYears(-1));
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_JobQueue::waitsForAProviderThatIsGone()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [](const ServedRequest &) { return EngineFixture::error(429); };
    engine.start();
    const JobId id = engine.generate();
    QTRY_VERIFY(engine.job(id).error);
    engine.kill();

    engine.onSubmit = [&](const ServedRequest &) { return engine.accepted(); };
    engine.start();
    engine.queue().setProviders({});
    QTRY_COMPARE(engine.job(id).waitReason, std::optional(WaitReason::NoProvider));
    QCOMPARE(engine.job(id).state, JobState::Waiting);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::Internal);
    ProviderCatalog catalog = loadProviders({});
    catalog.setBaseUrl(QStringLiteral("sandbox"), engine.server.url({}));
    engine.queue().setProviders(catalog);
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_JobQueue::onlyShowsANewerDatabase()
{
    EngineFixture &engine = *m_engine;
    engine.onSubmit = [](const ServedRequest &) { return EngineFixture::error(429); };
    engine.start();
    const JobId id = engine.generate();
    QTRY_VERIFY(engine.job(id).error);
    engine.kill();
    {
        Database database;
        QVERIFY(database.open(engine.folders.database));
        QVERIFY(database.execute(QStringLiteral("PRAGMA user_version = 999")));
    }
    const int submits = engine.submits;
    engine.clock.advance(1h);
    engine.start();
    QCOMPARE(engine.job(id).state, JobState::Waiting);
    QCOMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.generate(), -1);
    engine.queue().wake();
    QTest::qWait(0);
    QCOMPARE(engine.submits, submits);
}

void tst_JobQueue::beginsAnewAfterDamage()
{
    EngineFixture &engine = *m_engine;
    QFile file(engine.folders.database);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    engine.start();
    QCOMPARE(engine.refusals().size(), 1);
    QVERIFY(engine.reach(engine.generate(), JobState::Done));
    QCOMPARE(QDir(engine.dir.path()).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
}

void tst_JobQueue::goesOnWithTheJobsOfADamagedDatabase_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<JobState>("waitingOne");
    QTest::addColumn<int>("submits");
    // Without it nothing proves that a row is the newest.
    QTest::newRow("the first page")
        << QStringLiteral("sqlite_schema") << JobState::Unconfirmed << 2;
    QTest::newRow("an index") << QStringLiteral("job_shot") << JobState::Done << 3;
    QTest::newRow("the events") << QStringLiteral("event") << JobState::Done << 3;
}

void tst_JobQueue::goesOnWithTheJobsOfADamagedDatabase()
{
    QFETCH(const QString, part);
    QFETCH(const JobState, waitingOne);
    QFETCH(const int, submits);
    constexpr qint64 pageBytes = 4096;
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) { return engine.status(R"("status":"waiting")"); };
    engine.start();
    JobRequest request = EngineFixture::textRequest();
    request.takes = 3; // one more than the Sandbox takes at a time
    const JobId id = engine.generate(request);
    QVERIFY(engine.reach(id + 1, JobState::Running));
    QCOMPARE(engine.job(id + 2).state, JobState::Waiting);
    engine.kill();

    qint64 page = 0;
    {
        Database database;
        QVERIFY(database.open(engine.folders.database));
        const auto root = database.run(
            QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = ?"), {part});
        QVERIFY(root);
        page = (*root)->next() ? (*root)->value(0).toLongLong() - 1 : 0;
    }
    QFile file(engine.folders.database);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(page * pageBytes));
    QCOMPARE(file.write(QByteArray(pageBytes, '\x55')), pageBytes);
    file.close();

    engine.onStatus = [&](const ServedRequest &) { return engine.done(); };
    engine.start();
    QCOMPARE(engine.refusals().size(), 1);
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(engine.reach(id + 1, JobState::Done));
    QVERIFY(engine.reach(id + 2, waitingOne));
    QCOMPARE(engine.submits, submits);
    QVERIFY(engine.generate() > id + 2);
}

void tst_JobQueue::saysThatItsDatabaseCannotBeMade()
{
    EngineFixture &engine = *m_engine;
    engine.folders.database = engine.dir.filePath(QStringLiteral("no/such/folder/jobs.sqlite"));
    engine.start();
    QCOMPARE(engine.refusals().size(), 1);
    QCOMPARE(engine.refusals().first().kind, ErrorKind::File);
    QCOMPARE(engine.generate(), -1);
}

void tst_JobQueue::worksOnAThreadOfItsOwn()
{
    EngineFixture &engine = *m_engine;
    ProviderCatalog catalog = loadProviders({});
    catalog.setBaseUrl(QStringLiteral("sandbox"), engine.server.url({}));
    auto *const queue = new JobQueue(engine.folders, engine.clock);
    QThread thread;
    queue->moveToThread(&thread);
    connect(&thread, &QThread::finished, queue, &QObject::deleteLater);
    thread.start();
    QSignalSpy opened(queue, &JobQueue::opened);
    QSignalSpy changed(queue, &JobQueue::changed);
    const auto tell = [queue](const auto &what) { QMetaObject::invokeMethod(queue, what); };
    tell([=] { queue->setProviders(catalog); });
    tell([=] { queue->open(); });
    QTRY_COMPARE(opened.size(), 1);
    tell([=, request = engine.pictureRequest()] { queue->generate(request); });
    const bool isDone = QTest::qWaitFor(
        [&] {
            engine.clock.advance(1s);
            tell([=] { queue->wake(); });
            return !changed.isEmpty()
                   && changed.last().first().value<Job>().state == JobState::Done;
        },
        240'000);
    thread.quit();
    QVERIFY(thread.wait());
    QVERIFY(isDone);
    QCOMPARE(engine.submits, 1);
}

QTEST_GUILESS_MAIN(tst_JobQueue)
#include "tst_jobqueue.moc"
