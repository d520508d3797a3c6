// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to find the job that is due next, among few and among very many.
#include "jobs/database.h"
#include "jobs/jobstatements.h"
#include "jobs/jobstore.h"
#include "report.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

const QString providerId = QStringLiteral("minimax");

QDateTime start()
{
    return QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::UTC);
}

//! As in a list that has grown for years: nearly all are over, one in a hundred is still active.
JobRecord record(int number)
{
    JobRecord record;
    Job &job = record.job;
    job.shotId = QStringLiteral("shot-%1").arg(number);
    job.providerId = providerId;
    job.createdAt = start().addSecs(number);
    job.state = JobState::Done;
    if (number % 100 == 0)
        job.state = number % 200 == 0 ? JobState::Running : JobState::Waiting;
    if (isActive(job.state))
        record.dueAt = start().addSecs(number);
    return record;
}

void fill(JobStore &store, int rows)
{
    QList<JobRecord> records;
    for (int number = 0; number < rows; ++number)
        records.append(record(number));
    if (!store.insert(records))
        qFatal("The jobs could not be stored.");
}

struct Times
{
    double due = 0; //!< microseconds
    double next = 0;
    double waiting = 0;
};

//! The mean over so many calls that the clock's own cost does not matter; the lowest of some.
double microseconds(const std::function<bool()> &call)
{
    constexpr int calls = 500;
    return Bench::lowest(10, [&] {
        return Bench::milliseconds([&] {
                   for (int i = 0; i < calls; ++i) {
                       if (!call())
                           qFatal("The store did not answer.");
                   }
               })
               * 1e3 / calls;
    });
}

Times measure(JobStore &store, int rows)
{
    const QDateTime first = start();
    const QDateTime middle = start().addSecs(rows / 2);
    const auto running = JobState::Running;
    return {
        .due = microseconds([&] { return store.dueAt(providerId, running, first, 1).has_value(); }),
        .next =
            microseconds([&] { return store.nextDueAt(providerId, running, middle).has_value(); }),
        .waiting =
            microseconds([&] { return store.dueInLine(providerId, middle, 1).has_value(); })};
}

//! Prints how SQLite goes about it. False when it would look through the table.
bool explain(const QString &path, const QString &what, const QString &sql,
             const QVariantList &binds)
{
    Database database;
    if (!database.open(path))
        return false;
    const Result<QSqlQuery *> plan =
        database.run(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, binds);
    if (!plan)
        return false;
    bool usesIndex = true;
    while ((*plan)->next()) {
        const QString step = (*plan)->value(3).toString();
        std::printf("  %s: %s\n", qPrintable(what), qPrintable(step));
        usesIndex = usesIndex && !step.startsWith(QLatin1String("SCAN"))
                    && !step.contains(QLatin1String("TEMP B-TREE"));
    }
    (*plan)->finish();
    return usesIndex;
}

bool explainAll(const QString &path)
{
    using namespace JobStatements;
    const bool due =
        explain(path, QStringLiteral("due"), dueAtProvider, {providerId, u"running"_s, 0, 1});
    const bool next =
        explain(path, QStringLiteral("next"), nextDueAtProvider, {providerId, u"running"_s, 0});
    const bool inLine =
        explain(path, QStringLiteral("due in line"), dueInLine, {providerId, 0, 1});
    return due && next && inLine;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    std::optional<Times> fewest;
    bool usesIndices = true;
    for (const int rows : {1'000, 10'000, 100'000}) {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("jobs.sqlite"));
        JobStore store;
        if (!store.open(path, start()))
            qFatal("The store did not open.");
        fill(store, rows);
        const Times times = measure(store, rows);
        if (!fewest)
            fewest = times;
        const QString among = QStringLiteral(" among %1 rows").arg(rows);
        Bench::report(Bench::Comparison{u"next due job"_s + among, times.due, fewest->due,
                                        QStringLiteral("us"), 2});
        Bench::report(Bench::Comparison{u"when to wake next"_s + among, times.next, fewest->next,
                                        QStringLiteral("us"), 2});
        Bench::report(Bench::Comparison{u"next job in line"_s + among, times.waiting,
                                        fewest->waiting, QStringLiteral("us"), 2});
        if (rows == 100'000) {
            Bench::report(Bench::Figure{u"next due job out of 100,000"_s, times.due,
                                        QStringLiteral("us"), 50});
            usesIndices = explainAll(path);
        }
    }
    return usesIndices ? Bench::exitCode() : 1;
}
