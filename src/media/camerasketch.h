// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/framerenderer.h"

#include <QImage>
#include <QList>
#include <QSize>

#include <optional>

namespace Firstframe {

//! \brief What a camera sketch shows.
struct SketchScene
{
    QImage picture; //!< null: the moves are shown on a neutral grid
    QList<QList<CameraMove>> groups;
    TimeShares shares; //!< of as many groups
    Seconds duration{6};
    QSize frameSize; //!< with even sides, in a clip's shape

    //! \brief Pictures are compared by identity, not by their pixels.
    bool operator==(const SketchScene &other) const
    {
        return picture.cacheKey() == other.picture.cacheKey() && groups == other.groups
               && shares == other.shares && duration == other.duration
               && frameSize == other.frameSize;
    }
};

//! \brief The animatic's frames as images for a window, drawn when they are asked for.
//!
//! Not thread-safe, and slow enough for a worker thread: some milliseconds for a frame, some tens
//! for another picture.
class CameraSketch final
{
public:
    //! \brief From now on frames are of this scene.
    void show(const SketchScene &scene);
    //! \brief Lets what was seen last fade away, see frame(): for another scene or a jump in time.
    //! Before the first frame that is the picture.
    void cut();

    //! \brief The frame at that time, into which what was seen before the last cut() is mixed as
    //! long as \a settled is below 1. A camera that holds still gives the same image.
    [[nodiscard]] QImage frame(Seconds time, double settled = 1);

private:
    void draw(FrameRenderer &renderer, Seconds time);

    SketchScene m_scene;
    std::optional<FrameRenderer> m_renderer;
    std::optional<CameraPose> m_drawn; //!< what m_frame shows
    Nv12Image m_buffer;
    QImage m_frame;
    QImage m_seen; //!< the image that was given last
    QImage m_before; //!< what fades away
};

} // namespace Firstframe
