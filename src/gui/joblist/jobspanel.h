// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/joblist/jobactions.h"
#include "gui/joblist/jobfilter.h"
#include "gui/joblist/joblistmodel.h"
#include "gui/joblist/thumbnails.h"
#include "providers/providercatalog.h"

#include <QSet>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;

namespace Ui {
class JobsPanel;
}

namespace Firstframe {

//! \brief The jobs: filter, list, and what can be done with the selected one.
class JobsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit JobsPanel(QWidget *parent = nullptr);
    ~JobsPanel() override;

    [[nodiscard]] const JobActions &actions() const { return m_actions; }
    [[nodiscard]] QAction *pauseAction() const;
    [[nodiscard]] const JobListModel &model() const { return m_model; }
    //! \brief What the rows and the actions need to know of them.
    void setProviders(const ProviderCatalog &catalog);
    [[nodiscard]] std::optional<Job> selected() const;
    void focusFilter();
    //! \brief Whether Undo is about the list now.
    [[nodiscard]] bool takesUndo() const;

public Q_SLOTS:
    void select(Firstframe::JobId id);
    void setJobs(const QList<Firstframe::Job> &jobs);
    void addJob(const Firstframe::Job &job);
    void changeJob(const Firstframe::Job &job);
    void removeJob(Firstframe::JobId id, bool canUndo);
    //! \brief The clip of a job that was to be removed cannot go to the trash.
    void askAboutClip(const Firstframe::Job &job, const Firstframe::Error &error);
    //! \brief Asks for the job back that was removed last.
    void undoRemove();
    void setPaused(bool paused);

Q_SIGNALS:
    //! \brief Another job is selected, or the selected one has changed. None: nothing is selected.
    void selectedChanged(const std::optional<Firstframe::Job> &job);
    void cancelRequested(Firstframe::JobId id);
    void retryRequested(Firstframe::JobId id);
    void submitAgainAsked(const Firstframe::Job &job); //!< to be asked whether that is meant
    void dismissRequested(Firstframe::JobId id);
    void checkRequested(Firstframe::JobId id);
    void stopWatchingRequested(Firstframe::JobId id);
    //! \brief Before that one in the queue, or to its end for 0.
    void moveRequested(Firstframe::JobId id, Firstframe::JobId before);
    void pauseRequested(bool paused);
    void enterTaskIdRequested(const Firstframe::Job &job);
    void detailsRequested(const Firstframe::Job &job);
    void removeRequested(Firstframe::JobId id, Firstframe::ClipFate fate);
    void undoRemoveRequested(Firstframe::JobId id);
    //! \brief What undoRemove() brings back, as a sentence; empty when there is nothing.
    void undoOffered(const QString &sentence);
    void reuseRequested(const Firstframe::Job &job);
    void lastFrameRequested(const Firstframe::Job &job);
    void showInFolderRequested(const Firstframe::Job &job);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeChips();
    void connectList();
    void showContextMenu(const QPoint &place);
    void showSelected();
    void showCounts();
    void offerMoves(const std::optional<Job> &job);
    void askRemove();
    void offerUndo();

    std::unique_ptr<Ui::JobsPanel> m_ui;
    JobListModel m_model;
    JobFilter m_filter;
    Thumbnails m_thumbnails;
    JobActions m_actions;
    QSet<QString> m_listing; //!< providers that can list their tasks

    struct RemovedJob
    {
        JobId id = 0;
        QString title;
    };
    QList<RemovedJob> m_removed; //!< can be put back, beginning with the last
};

} // namespace Firstframe
