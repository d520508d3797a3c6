// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobqueue.h"
#include "jobs/jobstore.h"
#include "media/clipprobe.h"
#include "support/externalsandbox.h"
#include "support/fakeclock.h"
#include "support/processmemory.h"
#include "support/sanitizers.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Firstframe;
using namespace std::chrono_literals;

namespace {

const QString providerId = QStringLiteral("sandbox");

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

//! The Sandbox as a provider that takes many tasks at a time.
void writeProvider(const QString &folder)
{
    QFile builtIn(builtInFile(providerId));
    QFile own(folder + QStringLiteral("/sandbox.json"));
    if (!QDir().mkpath(folder) || !builtIn.open(QIODevice::ReadOnly)
        || !own.open(QIODevice::WriteOnly))
        qFatal("no description");
    QJsonObject root = QJsonDocument::fromJson(builtIn.readAll()).object();
    QJsonObject pace = root[QStringLiteral("pace")].toObject();
    pace[QStringLiteral("concurrent")] = 24;
    root[QStringLiteral("pace")] = pace;
    own.write(QJsonDocument(root).toJson());
}

struct Trouble
{
    const char *operation;
    const char *fault;
    bool isCarriedOut = false; //!< a submit that is accepted although its answer does not say so
};

constexpr Trouble troubles[] = {
    {"submit", "http:500"},
    {"submit", "http:429"},
    {"submit", "http:400"},
    {"submit", "close"},
    {"submit", "reset"},
    {"submit", "html"},
    {"submit", "redirect"},
    {"submit", "close", true},
    {"submit", "reset", true},
    {"submit", "garbage", true},
    {"submit", "empty", true},
    {"submit", "http:502", true},
    {"submit", "task:failed"},
    {"submit", "task:content"},
    {"submit", "task:unknown-word"},
    {"submit", "task:expired-link"},
    {"status", "http:503"},
    {"status", "http:404"},
    {"status", "http:429"},
    {"status", "close"},
    {"status", "reset"},
    {"status", "half-reply"},
    {"status", "garbage"},
    {"status", "redirect"},
    {"download", "http:500"},
    {"download", "http:403"},
    {"download", "close"},
    {"download", "reset"},
    {"download", "half-reply"},
    {"download", "html"},
    {"download", "empty"},
};

} // namespace

//! \brief Two thousand jobs through the engine at the built Sandbox, which breaks at random in every
//! way it knows: all end in a true state, none is submitted twice, no clip is lost or mixed up.
//!
//! FIRSTFRAME_SOAK_JOBS and FIRSTFRAME_SOAK_SEED choose another run; the seed is printed.
class tst_Soak final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void endsEveryJobTruly();
    void submitsEachJobOnce();
    void bringsEveryClipToItsOwnJob();
    void leavesNothingElseBehind();
    void takesNoMoreMemoryInTheEnd();

private:
    void openQueue();
    void keepBusy();
    void maybeBreakSomething();
    void addJob();
    [[nodiscard]] QList<Job> jobsIn(JobState state) const;

    const int m_wanted = numberFrom("FIRSTFRAME_SOAK_JOBS", isSanitized ? 300 : 2000);
    const int m_seed = numberFrom("FIRSTFRAME_SOAK_SEED", 20261120);
    QRandomGenerator m_random{quint32(m_seed)};
    QTemporaryDir m_dir;
    FakeClock m_clock;
    JobFolders m_folders;
    std::unique_ptr<ExternalSandbox> m_sandbox;
    std::unique_ptr<JobQueue> m_queue;
    QHash<JobId, Job> m_jobs;
    QSet<JobId> m_active;
    int m_added = 0;
    int m_carriedOut = 0; //!< submits that were accepted behind the engine's back
    qint64 m_memoryBefore = 0;
    qint64 m_memoryAfter = 0;
};

void tst_Soak::openQueue()
{
    const QString providers = m_dir.filePath(QStringLiteral("providers"));
    writeProvider(providers);
    ProviderCatalog catalog = loadProviders(providers);
    catalog.setBaseUrl(providerId, m_sandbox->origin());
    m_queue = std::make_unique<JobQueue>(m_folders, m_clock);
    m_queue->setProviders(catalog);
    const auto note = [this](const Job &job) {
        m_jobs.insert(job.id, job);
        if (isActive(job.state))
            m_active.insert(job.id);
        else
            m_active.remove(job.id);
    };
    connect(m_queue.get(), &JobQueue::added, this, note);
    connect(m_queue.get(), &JobQueue::changed, this, note);
    m_queue->open();
}

void tst_Soak::addJob()
{
    JobRequest request;
    request.providerId = providerId;
    request.modelId = QStringLiteral("animatic");
    request.shot.prompt = QStringLiteral("Clip %1 [Push in]").arg(++m_added);
    m_queue->generate(request);
}

void tst_Soak::maybeBreakSomething()
{
    constexpr int oneIn = 4;
    if (m_random.bounded(oneIn) != 0)
        return;
    const Trouble &trouble = troubles[m_random.bounded(int(std::size(troubles)))];
    const bool isOrdered =
        m_sandbox->inject({{QStringLiteral("provider"), providerId},
                           {QStringLiteral("operation"), QString::fromLatin1(trouble.operation)},
                           {QStringLiteral("fault"), QString::fromLatin1(trouble.fault)},
                           {QStringLiteral("carried_out"), trouble.isCarriedOut}});
    QVERIFY2(isOrdered, trouble.fault);
    m_carriedOut += trouble.isCarriedOut ? 1 : 0;
}

// Some work at any time, not all of it at once: so does the memory come to rest.
void tst_Soak::keepBusy()
{
    constexpr int busy = 60;
    while (m_added < m_wanted && m_active.size() < busy && !QTest::currentTestFailed()) {
        const qsizetype before = m_jobs.size();
        if (m_added < m_wanted - 2 * busy) // so that every fault finds its request
            maybeBreakSomething();
        addJob();
        QVERIFY(QTest::qWaitFor([&] { return m_jobs.size() > before; }));
    }
}

void tst_Soak::initTestCase()
{
    m_folders = {
        m_dir.filePath(QStringLiteral("jobs.sqlite")), m_dir.filePath(QStringLiteral("images")),
        m_dir.filePath(QStringLiteral("posters")), m_dir.filePath(QStringLiteral("videos"))};
    m_sandbox = std::make_unique<ExternalSandbox>(m_dir.filePath(QStringLiteral("sandbox")), 1000,
                                                  providerId);
    m_sandbox->setShrink(16);
    QVERIFY(m_sandbox->start());
    openQueue();
    std::printf("%d jobs, seed %d\n", m_wanted, m_seed);

    const int warm = m_wanted / 4;
    while ((m_added < m_wanted || !m_active.isEmpty()) && !QTest::currentTestFailed()) {
        keepBusy();
        m_clock.advance(2s);
        m_queue->wake();
        QTest::qWait(2);
        if (m_memoryBefore == 0 && m_added - m_active.size() >= warm)
            m_memoryBefore = residentBytes();
    }
    m_memoryAfter = residentBytes();
    QCOMPARE(m_sandbox->pendingFaults(), 0);
}

QList<Job> tst_Soak::jobsIn(JobState state) const
{
    QList<Job> jobs;
    std::ranges::copy_if(m_jobs, std::back_inserter(jobs),
                         [state](const Job &job) { return job.state == state; });
    return jobs;
}

void tst_Soak::endsEveryJobTruly()
{
    QCOMPARE(m_jobs.size(), m_wanted);
    const QList<Job> failed = jobsIn(JobState::Failed);
    const QList<Job> unconfirmed = jobsIn(JobState::Unconfirmed);
    const qsizetype done = jobsIn(JobState::Done).size();
    QCOMPARE(done + failed.size() + unconfirmed.size(), m_wanted);
    for (const Job &job : failed)
        QVERIFY2(job.error && !job.error->message.isEmpty(), qPrintable(job.shot.prompt));
    for (const Job &job : unconfirmed)
        QVERIFY2(job.error && job.task.id.isEmpty(), qPrintable(job.shot.prompt));
    std::printf("done %lld, failed %lld, unconfirmed %lld\n", qint64(done), qint64(failed.size()),
                qint64(unconfirmed.size()));
    QVERIFY(done > m_wanted / 2);
}

void tst_Soak::submitsEachJobOnce()
{
    QSet<QString> tasks;
    for (const Job &job : std::as_const(m_jobs)) {
        if (job.task.id.isEmpty())
            continue;
        QVERIFY2(!tasks.contains(job.task.id), qPrintable(job.task.id));
        tasks.insert(job.task.id);
    }
    // Every task at the provider is a job's own, or one whose job says that it is unconfirmed.
    QCOMPARE(m_sandbox->submissions(providerId), tasks.size() + m_carriedOut);
    QVERIFY(jobsIn(JobState::Unconfirmed).size() >= m_carriedOut);
}

void tst_Soak::bringsEveryClipToItsOwnJob()
{
    QSet<QString> paths;
    for (const Job &job : jobsIn(JobState::Done)) {
        const Result<ClipInfo> clip = probeClip(job.clipPath);
        QVERIFY2(clip, qPrintable(job.clipPath));
        QCOMPARE(clip->comment, job.task.id);
        QVERIFY2(QFile::exists(job.posterPath), qPrintable(job.posterPath));
        paths.insert(job.clipPath);
    }
    QCOMPARE(paths.size(), jobsIn(JobState::Done).size());
}

void tst_Soak::leavesNothingElseBehind()
{
    const QDir videos(m_folders.videos);
    const qsizetype parts = videos.entryList({QStringLiteral("*.part")}, QDir::Files).size();
    const qsizetype files = videos.entryList(QDir::Files).size();
    QCOMPARE(files - parts, jobsIn(JobState::Done).size());
    // What had come of a clip stays with a job that failed: a retry goes on with it.
    QVERIFY(parts <= jobsIn(JobState::Failed).size());
}

void tst_Soak::takesNoMoreMemoryInTheEnd()
{
    const double growth = double(m_memoryAfter - m_memoryBefore) / 1e6;
    std::printf("memory after a quarter of the jobs %.1f MB, in the end %+.1f MB\n",
                double(m_memoryBefore) / 1e6, growth);
    if (isSanitized)
        QSKIP("The sanitizer keeps what was freed.");
    constexpr double mostGrowth = 16; // this test's own list of jobs is a part of it
    QVERIFY(growth < mostGrowth);
}

QTEST_GUILESS_MAIN(tst_Soak)
#include "tst_soak.moc"
