// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QListView>

#include <optional>

namespace Firstframe {

//! \brief The list of jobs; says what to do while it is empty. Waiting jobs can be dragged along the
//! queue.
class JobView final : public QListView
{
    Q_OBJECT
public:
    explicit JobView(QWidget *parent = nullptr);

    void setEmptyText(const QString &text);

Q_SIGNALS:
    //! \brief Dropped before that one of the queue, or at its end for 0.
    void moveRequested(Firstframe::JobId id, Firstframe::JobId before);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Gap
    {
        int y = 0; //!< in the viewport
        JobId before = 0;
    };

    //! \brief Between which waiting jobs that place is; none outside the queue.
    [[nodiscard]] std::optional<Gap> gapAt(const QPoint &place) const;
    [[nodiscard]] bool isWaiting(int row) const;
    void showGap(std::optional<int> y);
    void paintEmpty();

    std::optional<int> m_gap;
    QString m_emptyText;
};

} // namespace Firstframe
