// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/joblistmodel.h"

#include "gui/joblist/jobdrag.h"
#include "gui/joblist/jobtext.h"

#include <QMimeData>

#include <algorithm>
#include <compare>

namespace Firstframe {

namespace {

// Where a job stands: everything that has begun by age, and above it the queue, of which the lowest
// rank is on top.
struct Place
{
    bool waits = false;
    qint64 order = 0;
    JobId id = 0;

    auto operator<=>(const Place &) const = default;
};

Place placeOf(const Job &job)
{
    if (job.state == JobState::Waiting)
        return {true, -job.rank, -job.id};
    return {false, job.id, job.id};
}

} // namespace

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
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return jobDetail(job, QDateTime::currentDateTimeUtc(), m_limits.value(job.providerId));
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

// The waiting job so many places behind that one; null if there is none.
const Job *JobListModel::neighbour(JobId id, int step) const
{
    const auto found = m_positions.constFind(id);
    if (found == m_positions.cend() || m_jobs[*found].state != JobState::Waiting)
        return nullptr;
    const qsizetype position = *found - step; // the front of the queue is at the end
    if (position < 0 || position >= m_jobs.size())
        return nullptr;
    const Job &job = m_jobs[position];
    return job.state == JobState::Waiting ? &job : nullptr;
}

std::optional<JobId> JobListModel::placeAfterStep(JobId id, int step) const
{
    const Job *const passed = neighbour(id, step);
    if (!passed)
        return std::nullopt;
    if (step < 0)
        return passed->id;
    const Job *const next = neighbour(id, step + 1);
    return next ? next->id : 0;
}

void JobListModel::setLimits(const QHash<QString, int> &limits)
{
    if (limits == m_limits)
        return;
    m_limits = limits;
    if (!m_jobs.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DetailRole});
}

Qt::ItemFlags JobListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    const bool canMove = index.isValid() && Firstframe::canMove(jobAt(index.row()));
    return canMove ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList JobListModel::mimeTypes() const
{
    return {jobMimeType()};
}

QMimeData *JobListModel::mimeData(const QModelIndexList &indexes) const
{
    return indexes.isEmpty() ? nullptr : jobMimeData(jobAt(indexes.constFirst().row()).id);
}

void JobListModel::reset(const QList<Job> &jobs)
{
    beginResetModel();
    m_jobs = jobs;
    std::ranges::sort(m_jobs, {}, placeOf);
    m_positions.clear();
    m_positions.reserve(m_jobs.size());
    indexFrom(0);
    endResetModel();
}

void JobListModel::upsert(const Job &job)
{
    const auto found = m_positions.constFind(job.id);
    if (found != m_positions.cend()) {
        if (m_jobs[*found] != job)
            change(*found, job);
        return;
    }
    const auto place = std::ranges::lower_bound(m_jobs, placeOf(job), {}, placeOf);
    const qsizetype position = place - m_jobs.begin();
    const int row = static_cast<int>(m_jobs.size() - position);
    beginInsertRows({}, row, row);
    m_jobs.insert(position, job);
    indexFrom(position);
    endInsertRows();
}

void JobListModel::change(qsizetype position, const Job &job)
{
    const auto place = std::ranges::lower_bound(m_jobs, placeOf(job), {}, placeOf);
    qsizetype target = place - m_jobs.begin();
    if (target > position)
        --target; // it leaves its own place
    if (target != position) {
        const int from = rowAt(position);
        const int to = rowAt(target);
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_jobs.move(position, target);
        indexFrom(std::min(position, target));
        endMoveRows();
    }
    m_jobs[target] = job;
    const QModelIndex changed = index(rowAt(target));
    Q_EMIT dataChanged(changed, changed);
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
