// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

namespace Firstframe {

//! \brief Writes a picture with some detail everywhere, as a photograph has; the format is the
//! path's suffix. False when it cannot be written.
[[nodiscard]] bool writePhotograph(const QString &path, QSize size);

//! \brief Writes a PNG that does not compress, so that its file is about three bytes a pixel.
[[nodiscard]] bool writeNoise(const QString &path, QSize size);

} // namespace Firstframe
