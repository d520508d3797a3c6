// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdialogs.h"

#include "gui/joblist/jobdetails.h"
#include "gui/joblist/watchdialog.h"
#include "gui/settings/providerbook.h"

#include <QMessageBox>
#include <QPushButton>

namespace Firstframe {

JobDialogs::JobDialogs(const ProviderBook &book, QWidget *window)
    : QObject(window)
    , m_book(book)
    , m_window(window)
{}

void JobDialogs::showDetails(const Job &job)
{
    if (!m_details) {
        m_details = new JobDetails(m_window);
        connect(m_details, &JobDetails::eventsRequested, this, &JobDialogs::eventsRequested);
    }
    m_details->showJob(job);
    m_details->show();
    m_details->raise();
    m_details->activateWindow();
}

void JobDialogs::follow(const std::optional<Job> &selected)
{
    if (!m_details || !m_details->isVisible())
        return;
    if (selected)
        m_details->showJob(*selected);
    else
        m_details->close();
}

void JobDialogs::takeEvents(JobId id, const QList<JobEvent> &events)
{
    if (m_details)
        m_details->showEvents(id, events);
}

void JobDialogs::askSubmitAgain(const Job &job)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Submit again?"),
                                tr("%1 may have accepted this job already. Submitting it again "
                                   "may be charged a second time.")
                                    .arg(job.providerName),
                                QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *again = box->addButton(tr("Submit Again"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(again, &QPushButton::clicked, this,
            [this, id = job.id] { Q_EMIT submitAgainRequested(id); });
    box->open();
}

void JobDialogs::askTaskId(const Job &job)
{
    auto *dialog = new WatchDialog(m_book.catalog(), job, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = job.id] {
        Q_EMIT attachTaskRequested(id, dialog->request().taskId);
    });
    dialog->open();
}

void JobDialogs::askWhichTask()
{
    auto *dialog = new WatchDialog(m_book.catalog(), m_lastProvider, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_lastProvider = dialog->request().providerId;
        Q_EMIT watchRequested(dialog->request());
    });
    dialog->open();
}

} // namespace Firstframe
