// SPDX-License-Identifier: GPL-3.0-or-later
// From exec to the first window with 10,000 stored jobs, and the memory then, beside a bare Qt
// window on the same screen.
#include "jobs/jobstore.h"
#include "process.h"
#include "report.h"
#include "support/childprocess.h"
#include "support/desktopsession.h"
#include "windowwatch.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

using namespace Firstframe;
using namespace std::chrono_literals;

namespace {

constexpr int storedJobs = 10'000;

void fill(const QString &path)
{
    const QDateTime start = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::UTC);
    QList<JobRecord> records;
    for (int number = 0; number < storedJobs; ++number) {
        JobRecord record;
        Job &job = record.job;
        job.shotId = QStringLiteral("shot-%1").arg(number);
        job.providerId = QStringLiteral("minimax");
        job.providerName = QStringLiteral("MiniMax");
        job.modelId = QStringLiteral("hailuo-2.3");
        job.modelName = QStringLiteral("Hailuo 2.3");
        job.shot.prompt = QStringLiteral("A cat walks [Push in], take %1").arg(number);
        job.promptAsSent = job.shot.prompt;
        job.createdAt = start.addSecs(number);
        job.submittedAt = job.createdAt;
        job.finishedAt = job.createdAt.addSecs(90);
        job.state = JobState::Done;
        job.outcome = TaskOutcome::Made;
        job.task.id = QString::number(1'000'000 + number);
        job.clipPath = QStringLiteral("/nonexistent/videos/clip %1.mp4").arg(number);
        job.clipBytes = 3'000'000;
        records.append(record);
    }
    JobStore store;
    if (!store.open(path, start) || !store.insert(records))
        qFatal("The jobs could not be stored.");
}

struct Program
{
    QString path;
    QStringList arguments;
};

struct Start
{
    double milliseconds = 0;
    double megabytes = 0; //!< once it has come to rest
};

class Launcher
{
public:
    explicit Launcher(const DesktopSession &session)
        : m_watch(session.display())
        , m_environment(session.environment())
    {
        // As for most people: nobody is listening to the accessibility bus.
        m_environment.remove(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"));
        m_environment.insert(QStringLiteral("NO_AT_BRIDGE"), QStringLiteral("1"));
    }

    Start start(const Program &program)
    {
        m_watch.forget();
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setChildProcessModifier(dieWithParent);
        process.setStandardErrorFile(QProcess::nullDevice());
        process.setStandardOutputFile(QProcess::nullDevice());
        Start start;
        start.milliseconds = Bench::milliseconds([&] {
            process.start(program.path, program.arguments);
            if (!m_watch.waitForWindow(30s))
                qFatal("No window came up.");
        });
        QThread::sleep(3);
        start.megabytes = double(Bench::residentBytes(process.processId())) / 1e6;
        endGroup(process);
        return start;
    }

private:
    Bench::WindowWatch m_watch;
    QProcessEnvironment m_environment;
};

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    DesktopSession session;
    if (!session.start()) {
        Bench::reportMissing(QStringLiteral("exec to the first window"), session.problem());
        return 0;
    }
    const QTemporaryDir data;
    fill(data.filePath(QStringLiteral("jobs.sqlite")));
    const Program window{QStringLiteral(FIRSTFRAME_PROGRAM),
                         {QStringLiteral("--data-dir"), data.path()}};
    const Program bare{QStringLiteral(FIRSTFRAME_BAREWINDOW), {}};
    Launcher launcher(session);
    double memory = 0;
    double bareMemory = 0;
    const Bench::Pair time = Bench::lowestOfBoth(
        7,
        [&] {
            const Start start = launcher.start(window);
            memory = start.megabytes;
            return start.milliseconds;
        },
        [&] {
            const Start start = launcher.start(bare);
            bareMemory = start.megabytes;
            return start.milliseconds;
        });
    Bench::report(Bench::Comparison{QStringLiteral("exec to the first window, 10,000 jobs"),
                                    time.ours, time.reference, QStringLiteral("ms"), 2});
    Bench::report(Bench::Comparison{QStringLiteral("resident memory at rest, 10,000 jobs"), memory,
                                    bareMemory, QStringLiteral("MB"), 2.5});
    return Bench::exitCode();
}
