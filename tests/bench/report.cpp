// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <limits>

namespace Firstframe::Bench {

namespace {

bool budgetIsBroken = false;

QString verdict(double value, const std::optional<double> &budget, const QString &unit)
{
    if (!budget)
        return {};
    const bool inside = value <= *budget;
    budgetIsBroken = budgetIsBroken || !inside;
    return QStringLiteral("  budget %1%2: %3")
        .arg(*budget, 0, 'g', 4)
        .arg(unit, inside ? QStringLiteral("inside") : QStringLiteral("OVER"));
}

void print(const QString &line)
{
    std::puts(qUtf8Printable(line));
    std::fflush(stdout);
}

} // namespace

void report(const Comparison &comparison)
{
    const double ratio = comparison.reference > 0 ? comparison.ours / comparison.reference
                                                  : std::numeric_limits<double>::infinity();
    print(QStringLiteral("%1 %2 %5  reference %3 %5  ratio %4%6")
              .arg(comparison.what, -58)
              .arg(comparison.ours, 9, 'f', 2)
              .arg(comparison.reference, 9, 'f', 2)
              .arg(ratio, 6, 'f', 2)
              .arg(comparison.unit, verdict(ratio, comparison.budget, QStringLiteral("x"))));
}

void report(const Figure &figure)
{
    print(QStringLiteral("%1 %2 %3%4")
              .arg(figure.what, -58)
              .arg(figure.ours, 9, 'f', 2)
              .arg(figure.unit, verdict(figure.ours, figure.budget, u' ' + figure.unit)));
}

void reportMissing(const QString &what, const QString &why)
{
    print(QStringLiteral("%1 not measured: %2").arg(what, -58).arg(why));
}

double lowest(int rounds, const std::function<double()> &measure)
{
    double best = std::numeric_limits<double>::infinity();
    for (int round = 0; round < rounds; ++round)
        best = std::min(best, measure());
    return best;
}

Pair lowestOfBoth(int rounds, const std::function<double()> &ours,
                  const std::function<double()> &reference)
{
    constexpr double none = std::numeric_limits<double>::infinity();
    Pair best{none, none};
    for (int round = 0; round < rounds; ++round) {
        best.ours = std::min(best.ours, ours());
        best.reference = std::min(best.reference, reference());
    }
    return best;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

int exitCode()
{
    return budgetIsBroken ? 1 : 0;
}

} // namespace Firstframe::Bench
