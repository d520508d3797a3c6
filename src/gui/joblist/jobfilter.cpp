// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobfilter.h"

#include "gui/joblist/joblistmodel.h"

#include <algorithm>

namespace Firstframe {

namespace {

bool isOfKind(JobState state, JobFilter::Kind kind)
{
    switch (kind) {
    case JobFilter::Kind::All:
        return true;
    case JobFilter::Kind::Active:
        return isActive(state);
    case JobFilter::Kind::Done:
        return state == JobState::Done;
    case JobFilter::Kind::NeedsYou:
        return state == JobState::Unconfirmed || state == JobState::Failed;
    }
    return true;
}

} // namespace

void JobFilter::setKind(Kind kind)
{
    m_kind = kind;
    invalidateRowsFilter();
}

void JobFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool JobFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_kind != Kind::All
        && !isOfKind(static_cast<JobState>(index.data(JobListModel::StateRole).toInt()), m_kind))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(JobListModel::SearchRole).toString();
    return std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace Firstframe
