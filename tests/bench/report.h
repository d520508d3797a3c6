// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace Firstframe::Bench {

//! \brief A figure of ours beside one that was measured in the same run on the same machine.
struct Comparison
{
    QString what;
    double ours = 0;
    double reference = 0;
    QString unit; //!< of both
    std::optional<double> budget; //!< most that ours may be of the reference; design.md
};

//! \brief A figure of ours beside a fixed budget: memory and counts, not time.
struct Figure
{
    QString what;
    double ours = 0;
    QString unit;
    std::optional<double> budget; //!< most
};

void report(const Comparison &comparison);
void report(const Figure &figure);
//! \brief Something that could not be measured here, and why.
void reportMissing(const QString &what, const QString &why);

//! \brief The lowest of what \a measure gives in \a rounds rounds: the machine's noise only adds.
[[nodiscard]] double lowest(int rounds, const std::function<double()> &measure);

struct Pair
{
    double ours = 0;
    double reference = 0;
};
//! \brief The lowest of each, taken in turns so that the machine's mood hits both alike.
[[nodiscard]] Pair lowestOfBoth(int rounds, const std::function<double()> &ours,
                                const std::function<double()> &reference);

//! \brief Wall-clock milliseconds that \a work takes.
[[nodiscard]] double milliseconds(const std::function<void()> &work);

//! \brief 0, or 1 when a budget was broken: what main() returns.
[[nodiscard]] int exitCode();

} // namespace Firstframe::Bench
