// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QWidget;

namespace Firstframe {

class JobDetails;
class ProviderBook;
class WatchDialog;

//! \brief The windows about jobs: details, and those that ask something. Each is made when
//! it is first asked for.
class JobDialogs final : public QObject
{
    Q_OBJECT
public:
    //! \a book and \a window have to outlive it.
    JobDialogs(const ProviderBook &book, QWidget *window);

public Q_SLOTS:
    void showDetails(const Firstframe::Job &job);
    //! \brief The details, if they are shown, go with the selection.
    void follow(const std::optional<Firstframe::Job> &selected);
    void askSubmitAgain(const Firstframe::Job &job);
    void askTaskId(const Firstframe::Job &job);
    void askWhichTask();
    //! \brief Answers eventsRequested().
    void takeEvents(Firstframe::JobId id, const QList<Firstframe::JobEvent> &events);

Q_SIGNALS:
    void eventsRequested(Firstframe::JobId id);
    void submitAgainRequested(Firstframe::JobId id);
    void attachTaskRequested(Firstframe::JobId id, const QString &taskId);
    void watchRequested(const Firstframe::WatchRequest &request);

private:
    const ProviderBook &m_book;
    QWidget *m_window;
    QPointer<JobDetails> m_details;
    QString m_lastProvider; //!< that a task was watched at
};

} // namespace Firstframe
