// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobspanel.h"

#include "gui/actionbutton.h"
#include "gui/flowlayout.h"
#include "gui/icons.h"
#include "gui/joblist/jobdelegate.h"
#include "gui/joblist/jobtext.h"
#include "gui/joblist/removedialog.h"

#include "ui_jobspanel.h"

#include <QAction>
#include <QButtonGroup>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Firstframe {

namespace {

constexpr int chipSpacing = 4;
constexpr int stripWidth = 500; // from which the chips fit beside the filter

} // namespace

JobsPanel::JobsPanel(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::JobsPanel>())
    , m_actions(JobActions::make(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    m_filter.setSourceModel(&m_model);
    m_ui->jobView->setModel(&m_filter);
    m_ui->jobView->setItemDelegate(new JobDelegate(m_thumbnails, this));
    m_ui->filterEdit->addAction(lineIcon(QStringLiteral("search"), QPalette::PlaceholderText),
                                QLineEdit::LeadingPosition);
    makeActions();
    makeChips();
    connectList();
    showSelected();
    showCounts();
}

JobsPanel::~JobsPanel()
{
    m_ui->jobView->setModel(nullptr); // the model goes before the view, which is a child
}

void JobsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_ui->filterRow->setDirection(width() < stripWidth ? QBoxLayout::TopToBottom
                                                       : QBoxLayout::LeftToRight);
}

void JobsPanel::makeActions()
{
    m_actions.details->setShortcuts(
        {QKeySequence(Qt::ALT | Qt::Key_Return), QKeySequence(Qt::ALT | Qt::Key_Enter)});
    m_actions.moveUp->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_actions.moveDown->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_actions.remove->setShortcut(QKeySequence::Delete);
    m_actions.remove->setShortcutContext(Qt::WidgetShortcut); // only while the list has the focus
    m_ui->jobView->addAction(m_actions.remove);

    const auto withId = [this](QAction *action, void (JobsPanel::*request)(JobId)) {
        connect(action, &QAction::triggered, this, [this, request] {
            if (const auto job = selected())
                Q_EMIT(this->*request)(job->id);
        });
    };
    withId(m_actions.cancel, &JobsPanel::cancelRequested);
    withId(m_actions.retry, &JobsPanel::retryRequested);
    withId(m_actions.dismiss, &JobsPanel::dismissRequested);
    withId(m_actions.check, &JobsPanel::checkRequested);
    withId(m_actions.stopWatching, &JobsPanel::stopWatchingRequested);
    const auto withJob = [this](QAction *action, void (JobsPanel::*request)(const Job &)) {
        connect(action, &QAction::triggered, this, [this, request] {
            if (const auto job = selected())
                Q_EMIT(this->*request)(*job);
        });
    };
    withJob(m_actions.reuse, &JobsPanel::reuseRequested);
    withJob(m_actions.lastFrame, &JobsPanel::lastFrameRequested);
    withJob(m_actions.submitAgain, &JobsPanel::submitAgainAsked);
    withJob(m_actions.details, &JobsPanel::detailsRequested);
    withJob(m_actions.enterTaskId, &JobsPanel::enterTaskIdRequested);
    withJob(m_actions.showInFolder, &JobsPanel::showInFolderRequested);
    connect(m_actions.remove, &QAction::triggered, this, &JobsPanel::askRemove);
    for (const auto &[action, step] :
         {std::pair(m_actions.moveUp, -1), std::pair(m_actions.moveDown, 1)})
        connect(action, &QAction::triggered, this, [this, by = step] {
            const auto job = selected();
            if (const auto before = job ? m_model.placeAfterStep(job->id, by) : std::nullopt)
                Q_EMIT moveRequested(job->id, *before);
        });

    bindButton(m_ui->cancelButton, m_actions.cancel);
    bindButton(m_ui->retryButton, m_actions.retry);
    bindButton(m_ui->deleteButton, m_actions.remove);
}

void JobsPanel::makeChips()
{
    auto *chips = new QButtonGroup(this);
    using Kind = JobFilter::Kind;
    const std::array<std::pair<QToolButton *, Kind>, 4> kinds = {{
        {m_ui->allChip, Kind::All},
        {m_ui->activeChip, Kind::Active},
        {m_ui->doneChip, Kind::Done},
        {m_ui->needsYouChip, Kind::NeedsYou},
    }};
    auto *row = new FlowLayout(m_ui->chips, chipSpacing);
    m_ui->chips->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (const auto &[chip, kind] : kinds) {
        chips->addButton(chip, static_cast<int>(kind));
        row->addWidget(chip);
    }
    connect(chips, &QButtonGroup::idClicked, this,
            [this](int id) { m_filter.setKind(static_cast<Kind>(id)); });
    connect(m_ui->filterEdit, &QLineEdit::textChanged, &m_filter, &JobFilter::setWords);
}

void JobsPanel::connectList()
{
    connect(m_ui->queueBar, &QueueBar::pauseRequested, this, &JobsPanel::pauseRequested);
    connect(m_ui->jobView, &JobView::moveRequested, this, &JobsPanel::moveRequested);
    connect(&m_thumbnails, &Thumbnails::ready, m_ui->jobView->viewport(),
            qOverload<>(&QWidget::update));
    connect(m_ui->jobView, &QWidget::customContextMenuRequested, this, &JobsPanel::showContextMenu);
    connect(m_ui->jobView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JobsPanel::showSelected);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, changed, this, &JobsPanel::showCounts);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &JobsPanel::showCounts);
}

std::optional<Job> JobsPanel::selected() const
{
    const QModelIndexList rows = m_ui->jobView->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return std::nullopt;
    return rows.constFirst().data(JobListModel::JobRole).value<Job>();
}

void JobsPanel::select(JobId id)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(id));
    if (!index.isValid())
        return;
    m_ui->jobView->setCurrentIndex(index);
    m_ui->jobView->scrollTo(index);
}

void JobsPanel::focusFilter()
{
    m_ui->filterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->filterEdit->selectAll();
}

void JobsPanel::setJobs(const QList<Job> &jobs)
{
    m_model.reset(jobs);
    showSelected();
}

void JobsPanel::addJob(const Job &job)
{
    m_model.upsert(job);
    select(job.id); // somebody has just asked for it
}

void JobsPanel::changeJob(const Job &job)
{
    m_model.upsert(job);
    showCounts();
    const auto current = selected();
    if (current && current->id == job.id)
        showSelected();
}

void JobsPanel::removeJob(JobId id, bool canUndo)
{
    constexpr int titleLength = 60;
    const Job *const job = m_model.job(id);
    if (job && canUndo) {
        m_removed.append({id, jobTitle(*job).left(titleLength)});
        offerUndo();
    }
    m_model.remove(id);
}

void JobsPanel::showContextMenu(const QPoint &place)
{
    if (!m_ui->jobView->indexAt(place).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_actions.inMenuOrder()) {
        if (!action)
            menu->addSeparator();
        else if (action->isEnabled())
            menu->addAction(action);
    }
    menu->popup(m_ui->jobView->viewport()->mapToGlobal(place));
}

void JobsPanel::showSelected()
{
    const std::optional<Job> job = selected();
    m_actions.offerFor(job, job && m_listing.contains(job->providerId));
    offerMoves(job);
    const bool resumes =
        m_actions.retry->isEnabled() && job->state == JobState::Cancelled && !retrySubmits(*job);
    m_ui->retryButton->setText(resumes ? tr("Resume watching") : tr("Retry"));
    m_ui->actionBar->setVisible(job.has_value());
    Q_EMIT selectedChanged(job);
}

void JobsPanel::showCounts()
{
    const QList<Job> &jobs = m_model.jobs();
    const auto waiting = std::ranges::count(jobs, JobState::Waiting, &Job::state);
    const auto active =
        std::ranges::count_if(jobs, [](const Job &job) { return isActive(job.state); });
    const auto needy = std::ranges::count_if(jobs, needsAttention);
    m_ui->queueBar->setCounts(active - waiting, waiting);
    m_ui->needsYouChip->setText(needy > 0 ? tr("Needs you %1").arg(needy) : tr("Needs you"));
    m_ui->jobView->setEmptyText(
        jobs.isEmpty() ? tr("Nothing yet. Generate makes a labelled animatic for free until "
                            "you add a provider's key.")
                       : tr("No job matches the filter."));
}

void JobsPanel::offerMoves(const std::optional<Job> &job)
{
    m_actions.moveUp->setEnabled(job && m_model.placeAfterStep(job->id, -1).has_value());
    m_actions.moveDown->setEnabled(job && m_model.placeAfterStep(job->id, 1).has_value());
}

void JobsPanel::setProviders(const ProviderCatalog &catalog)
{
    QHash<QString, int> limits;
    for (const Provider &provider : catalog.providers)
        limits.insert(provider.id(), provider.concurrentTasks());
    m_model.setLimits(limits);
    m_listing.clear();
    for (const Provider &provider : catalog.providers) {
        if (provider.canFind())
            m_listing.insert(provider.id());
    }
    showSelected();
}

QAction *JobsPanel::pauseAction() const
{
    return m_ui->queueBar->pauseAction();
}

void JobsPanel::setPaused(bool paused)
{
    m_ui->queueBar->setPaused(paused);
}

void JobsPanel::askRemove()
{
    if (const auto job = selected())
        RemoveDialog::ask(
            *job, this, [this, id = job->id](ClipFate fate) { Q_EMIT removeRequested(id, fate); });
}

void JobsPanel::askAboutClip(const Job &job, const Error &error)
{
    RemoveDialog::askWithoutTrash(
        job, error, this, [this, id = job.id](ClipFate fate) { Q_EMIT removeRequested(id, fate); });
}

bool JobsPanel::takesUndo() const
{
    return !m_removed.isEmpty() && m_ui->jobView->hasFocus();
}

void JobsPanel::undoRemove()
{
    if (m_removed.isEmpty())
        return;
    Q_EMIT undoRemoveRequested(m_removed.takeLast().id);
    offerUndo();
}

void JobsPanel::offerUndo()
{
    Q_EMIT undoOffered(
        m_removed.isEmpty() ? QString() : tr("“%1” was deleted.").arg(m_removed.constLast().title));
}

} // namespace Firstframe
