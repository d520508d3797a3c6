// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "core/clipsize.h"
#include "core/error.h"
#include "core/resolution.h"

#include <QList>
#include <QSize>
#include <QString>

#include <chrono>
#include <functional>

namespace Firstframe {

//! \brief A camera-move sketch of a shot, to be rendered on this machine.
struct Animatic
{
    QString picturePath; //!< empty: the moves are shown on a neutral grid
    QList<QList<CameraMove>>
        groups; //!< share the duration in order; one group's moves act together
    std::chrono::seconds duration{6};
    Resolution resolution = Resolution::P768;
    QString label; //!< burnt in small at a corner, for example "Sandbox preview"
    QString comment; //!< written into the file's metadata
    int shrink = 1; //!< how many times smaller than clipSize(), for tests that need many clips
};

//! \brief Gets 0..100 now and then, on the calling thread; returning false stops the rendering
//! with an error of kind Cancelled.
using AnimaticProgress = std::function<bool(int percent)>;

//! \brief Renders the animatic to an MP4 (H.264 yuv420p, 24 fps, faststart) at \a filePath.
//!
//! Blocks for seconds: worker threads. A file that could not be finished is removed.
[[nodiscard]] Result<void> renderAnimatic(const Animatic &animatic, const QString &filePath,
                                          const AnimaticProgress &progress = {});

} // namespace Firstframe
