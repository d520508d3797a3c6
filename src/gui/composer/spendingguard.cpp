// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/spendingguard.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

namespace Firstframe {

namespace {

// Whether nothing but the unknown is above the limit.
bool isAboutTheUnknown(SpendingLimit limit, const Estimate &total)
{
    limit.asksWhenUnknown = false;
    return total.unknown() > 0 && !limit.isExceededBy(total);
}

} // namespace

SpendingGuard::SpendingGuard(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{}

void SpendingGuard::submit(const QList<PlannedShot> &shots)
{
    if (m_box || shots.isEmpty())
        return;
    const Estimate total = totalOf(shots);
    if (m_limit.isExceededBy(total))
        ask(shots, total);
    else
        approve(shots);
}

void SpendingGuard::ask(const QList<PlannedShot> &shots, const Estimate &total)
{
    QStringList lines;
    for (const PlannedShot &shot : shots)
        lines.append(
            tr("%1 × %2: %3")
                .arg(QString::number(shot.estimate.clips()), shot.title, shot.estimate.text()));
    const QString reason = isAboutTheUnknown(m_limit, total)
                               ? tr("Not every price is known.")
                               : tr("That is above the limit in your settings.");
    m_box = new QMessageBox(
        QMessageBox::NoIcon, tr("Spend more than your limit?"),
        tr("Clips to make: %1 (%2). %3").arg(QString::number(total.clips()), total.text(), reason),
        QMessageBox::Cancel, &m_window);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText); // providers name themselves
    m_box->setInformativeText(lines.join(u'\n'));
    m_box->setDefaultButton(QMessageBox::Cancel);
    QCheckBox *notAgain = nullptr;
    if (isAboutTheUnknown(m_limit, total)) {
        notAgain = new QCheckBox(tr("Do not ask &again when only a price is unknown"));
        m_box->setCheckBox(notAgain);
    }
    const QPushButton *generate = m_box->addButton(tr("&Generate"), QMessageBox::AcceptRole);
    connect(generate, &QPushButton::clicked, this, [this, shots, notAgain] {
        if (notAgain && notAgain->isChecked()) {
            m_limit.asksWhenUnknown = false;
            Q_EMIT limitChanged(m_limit);
        }
        approve(shots);
    });
    m_box->open();
}

void SpendingGuard::approve(const QList<PlannedShot> &shots)
{
    QList<JobRequest> requests;
    for (const PlannedShot &shot : shots)
        requests.append(shot.request);
    Q_EMIT approved(requests);
}

} // namespace Firstframe
