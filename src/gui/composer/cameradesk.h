// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/camerapreview.h"
#include "media/timeshares.h"

#include <QImage>
#include <QObject>

#include <chrono>

class QCheckBox;
class QShortcut;
class QToolButton;

namespace Firstframe {

class CameraTimeline;
class FirstFrameView;
class PromptEdit;
class StatusLabel;

//! \brief The camera preview in the composer: makes a scene of what is there, plays it in the
//! picture's place, and says what it is. Its button plays once, "Live" over and over.
class CameraDesk final : public QObject
{
    Q_OBJECT
public:
    //! \brief The widgets it works with, which outlive it.
    struct Controls
    {
        FirstFrameView *view = nullptr;
        CameraTimeline *timeline = nullptr;
        PromptEdit *prompt = nullptr;
        QToolButton *playButton = nullptr; //!< can be checked
        QCheckBox *liveBox = nullptr;
        StatusLabel *note = nullptr;
    };

    CameraDesk(const Controls &controls, QWidget *room);

    //! \brief The picture, null if there is none, and how long the clip is; the moves are the
    //! prompt's.
    void setShot(const QImage &picture, std::chrono::seconds duration);
    //! \brief What the user chose for this shot: whether it plays over and over, and the shares of
    //! its groups, none standing for equal ones. The groups are those of the last setShot().
    void setChosen(bool live, const TimeShares &shares);
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] TimeShares shares() const;
    [[nodiscard]] bool isPlaying() const { return m_preview.isPlaying(); }

Q_SIGNALS:
    //! \brief What isLive() and shares() tell is another.
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectControls();
    void refresh();
    void offer();
    void setAsked(bool asked);
    void setLive(bool live);
    void follow();
    void showPlaying(bool playing);
    void say();
    [[nodiscard]] QString noteText() const;

    Controls m_controls;
    QImage m_picture;
    std::chrono::seconds m_duration{6};
    CameraPreview m_preview;
    QShortcut *m_escape;
    bool m_missedMoves = false; //!< the preview was asked for when there were none
};

} // namespace Firstframe
