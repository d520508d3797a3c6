// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/camerapath.h"
#include "media/framewarp.h"
#include "media/nv12image.h"

#include <QImage>
#include <QSize>

namespace Firstframe {

//! \brief Draws what the camera sees of a picture, fast enough for a live view.
//!
//! Not thread-safe: one renderer belongs to one thread at a time (it may use more inside).
class FrameRenderer final
{
public:
    //! \param picture is covered by the frame: what sticks out of the frame's shape is left out.
    //! \param frameSize has even sides.
    FrameRenderer(const QImage &picture, const CameraPath &path, QSize frameSize);

    //! \brief How large a picture the renderer makes use of; a larger one is scaled down to it.
    [[nodiscard]] static QSize textureSize(const CameraPath &path, QSize frameSize);

    [[nodiscard]] QSize frameSize() const { return m_frameSize; }
    [[nodiscard]] const CameraPath &path() const { return m_path; }

    //! \brief Goes another way over the same texture. False, and nothing is done, where that way
    //! needs a clearly larger or smaller one.
    [[nodiscard]] bool follow(const CameraPath &path);

    //! \brief The frame at that time. Equal poses give equal frames, bit for bit.
    void render(Seconds time, Nv12Image &frame);

private:
    CameraPath m_path;
    QSize m_frameSize;
    WarpTexture m_texture;
    FrameWarp m_warp;
};

} // namespace Firstframe
