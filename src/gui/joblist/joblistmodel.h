// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

namespace Firstframe {

//! \brief The jobs as the window knows them, newest first. Fed by the queue's signals.
class JobListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        JobRole = Qt::UserRole + 1, //!< the Job
        IdRole,
        StateRole, //!< JobState
        SearchRole, //!< what the filter looks in
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const QList<Job> &jobs() const { return m_jobs; } //!< oldest first
    //! \brief Null when there is none of that id; valid until the next change.
    [[nodiscard]] const Job *job(JobId id) const;
    [[nodiscard]] QModelIndex indexOf(JobId id) const;

public Q_SLOTS:
    void reset(const QList<Firstframe::Job> &jobs);
    //! \brief Adds it or replaces the one of its id, with the narrowest change.
    void upsert(const Firstframe::Job &job);
    void remove(Firstframe::JobId id);

private:
    [[nodiscard]] int rowAt(qsizetype position) const;
    [[nodiscard]] const Job &jobAt(int row) const;
    void indexFrom(qsizetype position);

    QList<Job> m_jobs; // oldest first, so that the usual new job is an append
    QHash<JobId, qsizetype> m_positions;
};

} // namespace Firstframe
