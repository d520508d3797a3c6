// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/camerasketch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace Firstframe {

//! \brief Plays a camera sketch at 60 frames a second.
//!
//! \verbatim
//!   stopped -> play() -> playing -> stop(), or the end of what is played once -> stopped
//! \endverbatim
//! One frame at a time is drawn, on a thread of the preview's own; what would have been due
//! meanwhile is left out, so that the time shown is always the time it is. While it is stopped there
//! is no timer, no thread and no texture.
class CameraPreview final : public QObject
{
    Q_OBJECT
public:
    enum class Ending { Stop, Repeat };

    explicit CameraPreview(QObject *parent = nullptr);
    ~CameraPreview() override;

    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    //! \brief Whether there is a move, and room to show it.
    [[nodiscard]] bool canPlay() const;
    [[nodiscard]] const SketchScene &scene() const { return m_scene; }
    //! \brief While it plays, what is seen fades over to the new scene: at its beginning for another
    //! picture, at the first group that is another for other moves. Else it goes on where it is.
    void setScene(const SketchScene &scene);
    void setEnding(Ending ending) { m_ending = ending; }

public Q_SLOTS:
    //! \brief From the beginning; nothing where it cannot play.
    void play();
    void stop();

Q_SIGNALS:
    //! \brief \a position goes from 0 to 1. None comes after playingChanged(false).
    void frameReady(const QImage &frame, double position);
    void playingChanged(bool playing);

private:
    struct Order;

    void drawNext();
    void begin(double position);
    void keepPlace(Seconds formerDuration);
    [[nodiscard]] double position() const;

    SketchScene m_scene;
    Ending m_ending = Ending::Stop;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_beganAt = 0; //!< where the clock started
    QElapsedTimer m_sinceChange;
    bool m_sceneIsNew = false;
    bool m_isCut = false;
    bool m_drawing = false;
    std::shared_ptr<CameraSketch> m_sketch; //!< used on the thread only
    QThreadPool m_thread; // last, so that it has ended before the rest goes
};

} // namespace Firstframe
