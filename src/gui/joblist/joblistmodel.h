// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

#include <optional>

namespace Firstframe {

//! \brief The jobs as the window knows them: on top the queue, with the job that goes first in
//! its first row, then all others, newest first. Fed by the queue's signals.
class JobListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        JobRole = Qt::UserRole + 1, //!< the Job
        IdRole,
        StateRole, //!< JobState
        SearchRole, //!< what the filter looks in
        DetailRole, //!< what a row says beside the state word
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] const QList<Job> &jobs() const
    {
        return m_jobs;
    } //!< from the last row to the first
    //! \brief Null when there is none of that id; valid until the next change.
    [[nodiscard]] const Job *job(JobId id) const;
    [[nodiscard]] QModelIndex indexOf(JobId id) const;
    //! \brief Before which job that one would stand after a step of -1 or 1 in the queue; 0 for its
    //! end, none when it cannot go there.
    [[nodiscard]] std::optional<JobId> placeAfterStep(JobId id, int step) const;
    //! \brief How many jobs each provider takes at a time.
    void setLimits(const QHash<QString, int> &limits);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

public Q_SLOTS:
    void reset(const QList<Firstframe::Job> &jobs);
    //! \brief Adds it or replaces the one of its id, with the narrowest change.
    void upsert(const Firstframe::Job &job);
    void remove(Firstframe::JobId id);

private:
    [[nodiscard]] int rowAt(qsizetype position) const;
    [[nodiscard]] const Job &jobAt(int row) const;
    [[nodiscard]] const Job *neighbour(JobId id, int step) const;
    void change(qsizetype position, const Job &job);
    void indexFrom(qsizetype position);

    QList<Job> m_jobs; // the first row last, so that the usual new job is an append
    QHash<JobId, qsizetype> m_positions;
    QHash<QString, int> m_limits;
};

} // namespace Firstframe
