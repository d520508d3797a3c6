// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine costs while nothing is active, and while a hundred jobs are.
#include "fastserver.h"
#include "jobs/jobqueue.h"
#include "jobs/jobstore.h"
#include "process.h"
#include "report.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString providerId = QStringLiteral("minimax");

JobFolders foldersIn(const QTemporaryDir &dir)
{
    return {.database = dir.filePath(QStringLiteral("jobs.sqlite")),
            .images = dir.filePath(QStringLiteral("images")),
            .posters = dir.filePath(QStringLiteral("posters")),
            .videos = dir.filePath(QStringLiteral("videos"))};
}

void fill(const QString &path, int done, int running)
{
    const QDateTime now = SystemClock().now();
    QList<JobRecord> records;
    for (int number = 0; number < done + running; ++number) {
        JobRecord record;
        record.job.shotId = QStringLiteral("shot-%1").arg(number);
        record.job.providerId = providerId;
        record.job.modelId = QStringLiteral("hailuo-2.3");
        record.job.createdAt = now;
        record.job.state = number < done ? JobState::Done : JobState::Running;
        if (number >= done) {
            record.job.task.id = QString::number(number);
            record.job.submittedAt = now;
            record.dueAt = now;
        }
        records.append(record);
    }
    JobStore store;
    if (!store.open(path, now) || !store.insert(records))
        qFatal("The jobs could not be stored.");
}

void pass(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

class Engine
{
public:
    Engine(const QTemporaryDir &dir, const QUrl &origin)
        : m_queue(foldersIn(dir), m_clock)
    {
        ProviderCatalog catalog = loadProviders({});
        catalog.setBaseUrl(providerId, origin);
        m_queue.setProviders(catalog);
        m_queue.setKey(providerId, "bench");
        m_queue.open();
    }

private:
    SystemClock m_clock;
    JobQueue m_queue;
};

Bench::FastServer::Reply stillRunning(const QByteArray &, const QByteArray &)
{
    return {.body = R"({"task_id":"1","status":"Processing","base_resp":{"status_code":0}})"};
}

void measureIdle()
{
    const QTemporaryDir dir;
    fill(foldersIn(dir).database, 10'000, 0);
    const Engine engine(dir, QUrl(QStringLiteral("http://127.0.0.1:9")));
    pass(1s); // what it does at its start
    const qint64 before = Bench::wakeUps(Bench::currentThreadId());
    constexpr auto time = 20s;
    pass(time);
    // The benchmark's own timer is one.
    const qint64 wakeUps = Bench::wakeUps(Bench::currentThreadId()) - before - 1;
    Bench::report(Bench::Figure{u"wake-ups a minute with 10,000 jobs and none active"_s,
                                double(wakeUps) * 60 / double(time.count()), QString(), 0});
}

void measureActive()
{
    const QTemporaryDir dir;
    fill(foldersIn(dir).database, 10'000, 100);
    const Bench::FastServer server(stillRunning);
    const Engine engine(dir, server.origin());
    pass(5s); // all of them are due at once at the start
    const double before = Bench::processorTime() - server.processorTime();
    const int requests = server.requests();
    constexpr auto time = 30s;
    pass(time);
    const double spent = Bench::processorTime() - server.processorTime() - before;
    Bench::report(Bench::Figure{u"processor with 100 active jobs, of one core"_s,
                                spent / double(std::chrono::milliseconds(time).count()) * 100,
                                u"%"_s,
                                {}});
    Bench::report(Bench::Figure{u"status calls a minute with 100 active jobs"_s,
                                double(server.requests() - requests) * 60 / double(time.count()),
                                QString(),
                                {}});
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    measureIdle();
    measureActive();
    return Bench::exitCode();
}
