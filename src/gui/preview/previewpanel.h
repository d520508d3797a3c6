// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/preview/clipplayer.h"
#include "jobs/job.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class PreviewPanel;
}

namespace Firstframe {

struct JobActions;

//! \brief Shows the selected job: plays its clip, or its first frame and how far it is.
class PreviewPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget *parent = nullptr);
    ~PreviewPanel() override;

    //! \brief What can be done about the job that is shown; call once.
    void setActions(const JobActions &actions);
    //! \brief The same job again only updates what has changed about it.
    void showJob(const std::optional<Job> &job);

public Q_SLOTS:
    void togglePlaying();
    void saveAs();

Q_SIGNALS:
    void reuseRequested(const Firstframe::Job &job);
    void lastFrameRequested(const Firstframe::Job &job);
    void showInFolderRequested(const Firstframe::Job &job);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectPlayer();
    void connectButtons();
    void showEmpty();
    void showClip(const Job &job);
    void showProgress(const Job &job);
    void showNotice(const Job &job);
    void loadStill(const QString &path);
    void setControlsEnabled(bool enabled);
    void showPlaying(bool playing);
    void showPosition();
    void saveCopy(const QString &target);

    std::unique_ptr<Ui::PreviewPanel> m_ui;
    std::optional<Job> m_job;
    QString m_still; //!< the picture that is shown or being read
    ClipPlayer m_player;
};

} // namespace Firstframe
