// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

namespace Firstframe {

//! \brief The picture as it is to be seen. \a orientation is EXIF's, 1 to 8.
[[nodiscard]] QImage turnedUpright(QImage stored, int orientation);

//! \brief Where a part of the upright picture lies in the stored one.
[[nodiscard]] QRect storedPart(const QRect &part, QSize upright, int orientation);

} // namespace Firstframe
