// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QImage>
#include <QSize>
#include <QString>

#include <chrono>

namespace Firstframe {

//! \brief What a clip holds, as its decoder says.
struct ClipInfo
{
    QSize size; //!< in pixels
    std::chrono::milliseconds duration{0};
    double framesPerSecond = 0;
    QString comment; //!< of the file's metadata; whatever its maker wrote

    bool operator==(const ClipInfo &) const = default;
};

//! \brief Opens the clip and decodes its first picture: proof that it plays. Kind File otherwise.
//!
//! Blocks on disk and decoder: worker threads. Thread-safe.
[[nodiscard]] Result<ClipInfo> probeClip(const QString &path);

//! \brief A picture that stands for the clip (its first frame), no larger than \a bound.
[[nodiscard]] Result<QImage> posterFrame(const QString &path, QSize bound);

//! \brief The clip's last frame in its own size, from which the next clip may go on. Decodes all
//! of the clip: what its index says of its end is not always so. An error of kind File for a clip
//! whose end is missing.
[[nodiscard]] Result<QImage> lastFrame(const QString &path);

//! \brief Decodes all of it and counts the frames; for tests and for checks that may be slow.
[[nodiscard]] Result<qint64> countFrames(const QString &path);

} // namespace Firstframe
