// SPDX-License-Identifier: GPL-3.0-or-later
// Filtering and filling the job list with 10,000 jobs.
#include "gui/joblist/jobfilter.h"
#include "gui/joblist/joblistmodel.h"
#include "report.h"

#include <QGuiApplication>

using namespace Firstframe;

namespace {

QList<Job> jobs()
{
    const QStringList words = {QStringLiteral("A cat walks [Push in] along the wall"),
                               QStringLiteral("Rain over the harbour [Pan left], a boat leaves"),
                               QStringLiteral("她转过身来 [推进] and smiles"),
                               QStringLiteral("The train crosses the bridge [Truck right]")};
    const QDateTime start = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::UTC);
    QList<Job> jobs;
    for (int number = 1; number <= 10'000; ++number) {
        Job job;
        job.id = number;
        job.providerName = QStringLiteral("MiniMax");
        job.modelName = QStringLiteral("Hailuo 2.3");
        job.shot.prompt = words[number % words.size()] + QString::number(number);
        job.state = number % 7 == 0 ? JobState::Failed : JobState::Done;
        job.createdAt = start.addSecs(number);
        jobs.append(job);
    }
    return jobs;
}

void reportTime(const QString &what, const std::function<void()> &work)
{
    const double time = Bench::lowest(5, [&] { return Bench::milliseconds(work); });
    Bench::report(Bench::Figure{what, time, QStringLiteral("ms"), 50});
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    const QList<Job> all = jobs();
    JobListModel model;
    JobFilter filter;
    filter.setSourceModel(&model);
    reportTime(QStringLiteral("show 10,000 jobs"), [&] {
        model.reset(all);
        if (filter.rowCount() != all.size())
            qFatal("The list does not show its jobs.");
    });
    // The filter works when it is asked for its rows, as a view does at once.
    bool first = true;
    reportTime(QStringLiteral("filter 10,000 jobs by a word"), [&] {
        filter.setWords(first ? QStringLiteral("harbour") : QStringLiteral("bridge"));
        first = !first;
        if (filter.rowCount() != 2'500)
            qFatal("The filter does not filter.");
    });
    filter.setWords({});
    bool failedOnly = true;
    reportTime(QStringLiteral("filter 10,000 jobs by their state"), [&] {
        filter.setKind(failedOnly ? JobFilter::Kind::NeedsYou : JobFilter::Kind::All);
        if (filter.rowCount() != (failedOnly ? 1'428 : 10'000))
            qFatal("The filter does not filter.");
        failedOnly = !failedOnly;
    });
    return Bench::exitCode();
}
