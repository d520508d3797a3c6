// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/cameradesk.h"

#include "core/clipsize.h"
#include "gui/composer/cameratimeline.h"
#include "gui/composer/firstframeview.h"
#include "gui/composer/promptedit.h"
#include "gui/icons.h"
#include "gui/statuslabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QShortcut>
#include <QToolButton>

namespace Firstframe {

CameraDesk::CameraDesk(const Controls &controls, QWidget *room)
    : QObject(room)
    , m_controls(controls)
    , m_escape(
          new QShortcut(Qt::Key_Escape, room, nullptr, nullptr, Qt::WidgetWithChildrenShortcut))
{
    m_escape->setEnabled(false);
    m_controls.view->installEventFilter(this);
    connectControls();
    showPlaying(false);
}

void CameraDesk::connectControls()
{
    connect(m_controls.playButton, &QToolButton::clicked, this, &CameraDesk::setAsked);
    connect(m_controls.liveBox, &QCheckBox::toggled, this, &CameraDesk::setLive);
    connect(m_controls.liveBox, &QCheckBox::toggled, this, &CameraDesk::chosenChanged);
    connect(m_escape, &QShortcut::activated, this, [this] { setAsked(false); });

    const CameraTimeline *timeline = m_controls.timeline;
    connect(timeline, &CameraTimeline::playToggled, this, [this] { setAsked(!isPlaying()); });
    connect(timeline, &CameraTimeline::groupChosen, m_controls.prompt, &PromptEdit::selectGroup);
    connect(timeline, &CameraTimeline::sharesChanged, this, &CameraDesk::refresh);
    connect(timeline, &CameraTimeline::sharesChanged, this, &CameraDesk::chosenChanged);
    connect(timeline, &CameraTimeline::sharesSettled, this, [this] {
        if (!isPlaying())
            setAsked(true);
    });

    connect(&m_preview, &CameraPreview::playingChanged, this, &CameraDesk::showPlaying);
    connect(&m_preview, &CameraPreview::frameReady, this,
            [this](const QImage &frame, double position) {
                m_controls.view->setFrame(frame);
                m_controls.timeline->setPosition(position);
            });
}

void CameraDesk::setShot(const QImage &picture, std::chrono::seconds duration)
{
    m_picture = picture;
    m_duration = duration;
    m_controls.timeline->setGroups(m_controls.prompt->script().groups());
    m_controls.timeline->setDuration(duration);
    refresh();
}

void CameraDesk::setChosen(bool live, const TimeShares &shares)
{
    m_preview.stop();
    m_controls.timeline->setShares(shares);
    m_controls.liveBox->setChecked(live);
    refresh();
}

bool CameraDesk::isLive() const
{
    return m_controls.liveBox->isChecked();
}

TimeShares CameraDesk::shares() const
{
    const TimeShares &shares = m_controls.timeline->shares();
    return shares.areEqual() ? TimeShares() : shares;
}

void CameraDesk::refresh()
{
    m_preview.setScene(
        {.picture = m_picture,
         .groups = m_controls.prompt->script().groups(),
         .shares = m_controls.timeline->shares(),
         .duration = m_duration,
         .frameSize = m_controls.view->frameSize(clipSize(m_picture.size(), Resolution::P768))});
    if (m_preview.canPlay())
        m_missedMoves = false;
    offer();
    follow();
    say();
}

// An empty area has room for its own words only.
void CameraDesk::offer()
{
    const bool isUseful =
        !m_picture.isNull() || m_preview.canPlay() || m_controls.liveBox->isChecked();
    m_controls.playButton->setVisible(isUseful);
    m_controls.liveBox->setVisible(isUseful);
}

void CameraDesk::setAsked(bool asked)
{
    m_missedMoves = asked && !m_preview.canPlay();
    if (asked) {
        m_preview.play();
    } else {
        m_controls.liveBox->setChecked(false);
        m_preview.stop();
    }
    showPlaying(isPlaying()); // the button may have been pressed for nothing
}

void CameraDesk::setLive(bool live)
{
    m_preview.setEnding(live ? CameraPreview::Ending::Repeat : CameraPreview::Ending::Stop);
    m_missedMoves = live && !m_preview.canPlay();
    if (live)
        follow();
    else
        m_preview.stop();
    say();
}

// Live goes on by itself whenever there is something to show and somebody to see it.
void CameraDesk::follow()
{
    if (m_controls.liveBox->isChecked() && m_controls.view->isVisible() && !isPlaying())
        m_preview.play();
}

void CameraDesk::showPlaying(bool playing)
{
    if (!playing) {
        m_controls.view->setFrame({});
        m_controls.timeline->setPosition({});
    }
    m_controls.playButton->setChecked(playing);
    m_controls.playButton->setText(playing ? tr("Stop") : tr("Preview camera"));
    m_controls.playButton->setIcon(
        lineIcon(playing ? QStringLiteral("stop") : QStringLiteral("play"), QColor(Qt::white)));
    say();
}

void CameraDesk::say()
{
    m_controls.note->setStatus(noteText());
    m_escape->setEnabled(isPlaying() || m_missedMoves);
}

QString CameraDesk::noteText() const
{
    if (m_missedMoves)
        return tr("There are no camera moves yet.\nClick one below.");
    if (!isPlaying())
        return {};
    if (m_controls.timeline->shares().areEqual())
        return tr("Camera sketch, not the clip");
    return tr("Camera sketch, not the clip.\nOnly the sketch has these shares.");
}

bool CameraDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide)
        m_preview.stop();
    else if (event->type() == QEvent::Show || event->type() == QEvent::Resize)
        refresh();
    return QObject::eventFilter(watched, event);
}

} // namespace Firstframe
