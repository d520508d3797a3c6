// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobdetails.h"

#include "gui/joblist/jobtext.h"
#include "gui/joblist/reasontext.h"
#include "gui/statuslabel.h"

#include "ui_jobdetails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>

namespace Firstframe {

namespace {

constexpr int labelColumn = 0;
constexpr int valueColumn = 1;
constexpr int buttonColumn = 2;

void setLine(QLineEdit *line, const QString &value)
{
    if (line->text() == value)
        return;
    line->setText(value);
    line->setCursorPosition(0); // a long path begins with its beginning
}

} // namespace

JobDetails::JobDetails(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::JobDetails>())
{
    m_ui->setupUi(this);
    makeRows(detailFields({}, QDateTime::currentDateTimeUtc()));
    m_ui->eventView->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &JobDetails::copyTaskId);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    resize(660, 600);
}

JobDetails::~JobDetails() = default;

void JobDetails::makeRows(const QList<DetailField> &fields)
{
    QGridLayout *grid = m_ui->fieldGrid;
    for (const DetailField &field : fields) {
        const Row row = newRow(field);
        const int place = static_cast<int>(m_rows.size());
        QWidget *value = row.line ? static_cast<QWidget *>(row.line) : row.text;
        row.label->setBuddy(value);
        grid->addWidget(row.label, place, labelColumn, Qt::AlignTop);
        grid->addWidget(value, place, valueColumn);
        m_rows.push_back(row);
    }
    grid->addWidget(m_ui->copyButton, static_cast<int>(taskIdField()), buttonColumn);
    grid->setColumnStretch(valueColumn, 1);
}

JobDetails::Row JobDetails::newRow(const DetailField &field)
{
    Row row;
    row.label = new QLabel(field.label, m_ui->fields);
    row.label->setProperty("role", QStringLiteral("value-name"));
    if (field.kind == DetailField::Kind::Line) {
        row.line = new QLineEdit(m_ui->fields);
        row.line->setReadOnly(true);
        row.line->setProperty("role", QStringLiteral("value"));
        row.line->setAccessibleName(field.label);
        return row;
    }
    row.text = new StatusLabel(m_ui->fields);
    row.text->setProperty("role", QStringLiteral("value"));
    row.text->setAccessibleName(field.label);
    row.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return row;
}

void JobDetails::showJob(const Job &job)
{
    const bool hasNewEvents =
        job.id != m_job.id || job.state != m_job.state || m_ui->eventView->topLevelItemCount() == 0;
    if (job.id != m_job.id) {
        m_ui->eventView->clear();
        m_ui->detailsStatus->setStatus({});
    }
    m_job = job;
    m_ui->titleLabel->setText(jobTitle(job));
    showFields();
    if (hasNewEvents)
        Q_EMIT eventsRequested(job.id);
}

void JobDetails::showFields()
{
    const QList<DetailField> fields = detailFields(m_job, QDateTime::currentDateTimeUtc());
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Row &row = m_rows[static_cast<size_t>(i)];
        const QString &value = fields[i].value;
        row.label->setVisible(!value.isEmpty());
        if (row.line) {
            setLine(row.line, value);
            row.line->setVisible(!value.isEmpty());
        } else {
            row.text->setStatus(value);
            row.text->setVisible(!value.isEmpty());
        }
    }
    m_ui->copyButton->setVisible(!m_job.task.id.isEmpty());
}

void JobDetails::showEvents(JobId id, const QList<JobEvent> &events)
{
    if (id != m_job.id)
        return;
    m_ui->eventView->clear();
    for (const JobEvent &event : events) {
        const bool isChange = event.from && *event.from != event.to;
        const QString states =
            isChange ? QStringLiteral("%1 → %2").arg(stateWord(*event.from), stateWord(event.to))
                     : stateWord(event.to);
        new QTreeWidgetItem(m_ui->eventView, {exactTime(event.at), states, eventWords(event)});
    }
    m_ui->eventView->scrollToBottom();
}

void JobDetails::copyTaskId()
{
    QGuiApplication::clipboard()->setText(m_job.task.id);
    m_ui->detailsStatus->setStatus(tr("The task ID is copied."), StatusLabel::Tone::Good);
}

} // namespace Firstframe
