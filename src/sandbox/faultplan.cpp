// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faultplan.h"

#include <algorithm>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString outcomePrefix = u"task:"_s;
const QString wordPrefix = u"word:"_s;

QStringList operationList(const QList<Operation> &operations)
{
    QStringList names;
    for (const Operation operation : operations)
        names.append(operationName(operation));
    return names;
}

} // namespace

QString injectedWord(const QString &fault)
{
    return fault.startsWith(wordPrefix) ? fault.sliced(wordPrefix.size()) : QString();
}

QString FaultPlan::objection(const Injection &injection) const
{
    const auto offer = m_offers.constFind(injection.provider);
    if (offer == m_offers.cend())
        return u"provider must be one that answers here: %1"_s.arg(
            QStringList(m_offers.keys()).join(u", "_s));
    if (!offer->operations.contains(injection.operation))
        return u"operation must be one of this provider's: %1"_s.arg(
            operationList(offer->operations).join(u", "_s));
    const QString &fault = injection.fault;
    const bool isDownload = injection.operation == Operation::Download;
    if (isCommonFault(fault) || (!isDownload && offer->faults.contains(fault)))
        return {};
    if (fault.startsWith(outcomePrefix)
        && outcomeFromName(fault.sliced(outcomePrefix.size())) != TaskOutcome::Clip)
        return injection.operation == Operation::Submit
                   ? QString()
                   : u"operation must be submit for what a task becomes"_s;
    if (!injectedWord(fault).isEmpty())
        return injection.operation == Operation::Status
                   ? QString()
                   : u"operation must be status for a state's word"_s;
    return u"fault is not known for this operation; GET lists them"_s;
}

void FaultPlan::add(const Injection &injection)
{
    const std::scoped_lock lock(m_mutex);
    m_pending.append(injection);
}

void FaultPlan::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_pending.clear();
}

QList<Injection> FaultPlan::pending() const
{
    const std::scoped_lock lock(m_mutex);
    return m_pending;
}

std::optional<Injection> FaultPlan::takeForReply(const QString &provider, Operation operation)
{
    return take(provider, operation, false);
}

TaskOutcome FaultPlan::takeOutcome(const QString &provider)
{
    const std::optional<Injection> taken = take(provider, Operation::Submit, true);
    return taken ? outcomeFromName(taken->fault.sliced(outcomePrefix.size())) : TaskOutcome::Clip;
}

std::optional<Injection> FaultPlan::take(const QString &provider, Operation operation,
                                         bool isOutcome)
{
    const std::scoped_lock lock(m_mutex);
    const auto next = std::ranges::find_if(m_pending, [&](const Injection &each) {
        return each.provider == provider && each.operation == operation
               && each.fault.startsWith(outcomePrefix) == isOutcome;
    });
    if (next == m_pending.end())
        return std::nullopt;
    Injection taken = *next;
    if (--next->times == 0)
        m_pending.erase(next);
    return taken;
}

} // namespace Firstframe::Sandbox
