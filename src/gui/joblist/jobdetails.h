// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/joblist/detailfields.h"

#include <QDialog>

#include <memory>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace Ui {
class JobDetails;
}

namespace Firstframe {

class StatusLabel;

//! \brief Everything about one job, frozen and current, with what happened to it. Not modal; whoever
//! owns it tells it of every change.
class JobDetails final : public QDialog
{
    Q_OBJECT
public:
    explicit JobDetails(QWidget *parent = nullptr);
    ~JobDetails() override;

    [[nodiscard]] JobId jobId() const { return m_job.id; }
    //! \brief Another job, or the same one with what has changed; asks for its events if there may
    //! be new ones.
    void showJob(const Job &job);

public Q_SLOTS:
    //! \brief Answers eventsRequested(); those of another job are left alone.
    void showEvents(Firstframe::JobId id, const QList<Firstframe::JobEvent> &events);

Q_SIGNALS:
    void eventsRequested(Firstframe::JobId id);

private:
    //! \brief One of the two values is there, depending on the field's kind.
    struct Row
    {
        QLabel *label = nullptr;
        QLineEdit *line = nullptr;
        StatusLabel *text = nullptr;
    };

    void makeRows(const QList<DetailField> &fields);
    [[nodiscard]] Row newRow(const DetailField &field);
    void showFields();
    void copyTaskId();

    std::unique_ptr<Ui::JobDetails> m_ui;
    std::vector<Row> m_rows;
    Job m_job;
};

} // namespace Firstframe
