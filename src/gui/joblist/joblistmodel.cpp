// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/joblistmodel.h"

#include "gui/joblist/jobtext.h"

#include <algorithm>

namespace Firstframe {

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobListModel::rowAt(qsizetype position) const
{
    return static_cast<int>(m_jobs.size() - 1 - position);
}

const Job &JobListModel::jobAt(int row) const
{
    return m_jobs[m_jobs.size() - 1 - row];
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = jobAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return jobRowText(job);
    case Qt::ToolTipRole:
        return job.error ? QString(job.shot.prompt + QStringLiteral("\n\n") + job.error->message)
                         : job.shot.prompt;
    case JobRole:
        return QVariant::fromValue(job);
    case IdRole:
        return QVariant::fromValue(job.id);
    case StateRole:
        return QVariant::fromValue(static_cast<int>(job.state));
    case SearchRole:
        return QString(job.shot.prompt + u'\n' + job.providerName + u'\n' + job.modelName);
    default:
        return {};
    }
}

const Job *JobListModel::job(JobId id) const
{
    const auto found = m_positions.constFind(id);
    return found == m_positions.cend() ? nullptr : &m_jobs[*found];
}

QModelIndex JobListModel::indexOf(JobId id) const
{
    const auto found = m_positions.constFind(id);
    return found == m_positions.cend() ? QModelIndex() : index(rowAt(*found));
}

void JobListModel::reset(const QList<Job> &jobs)
{
    beginResetModel();
    m_jobs = jobs;
    std::ranges::sort(m_jobs, {}, &Job::id);
    m_positions.clear();
    m_positions.reserve(m_jobs.size());
    indexFrom(0);
    endResetModel();
}

void JobListModel::upsert(const Job &job)
{
    const auto found = m_positions.constFind(job.id);
    if (found != m_positions.cend()) {
        if (m_jobs[*found] == job)
            return;
        m_jobs[*found] = job;
        const QModelIndex changed = index(rowAt(*found));
        Q_EMIT dataChanged(changed, changed);
        return;
    }
    const auto place = std::ranges::lower_bound(m_jobs, job.id, {}, &Job::id);
    const qsizetype position = place - m_jobs.begin();
    const int row = static_cast<int>(m_jobs.size() - position);
    beginInsertRows({}, row, row);
    m_jobs.insert(position, job);
    indexFrom(position);
    endInsertRows();
}

void JobListModel::remove(JobId id)
{
    const auto found = m_positions.constFind(id);
    if (found == m_positions.cend())
        return;
    const qsizetype position = *found;
    const int row = rowAt(position);
    beginRemoveRows({}, row, row);
    m_jobs.removeAt(position);
    m_positions.remove(id);
    indexFrom(position);
    endRemoveRows();
}

void JobListModel::indexFrom(qsizetype position)
{
    for (qsizetype i = position; i < m_jobs.size(); ++i)
        m_positions[m_jobs[i].id] = i;
}

} // namespace Firstframe
