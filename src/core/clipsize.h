// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolution.h"

#include <QSize>

namespace Firstframe {

//! \brief The size of a clip made from a picture of that size, as the providers give it: the
//! shorter side is the resolution's, the aspect is the picture's, both sides are even. An empty
//! picture size gives 16:9.
[[nodiscard]] QSize clipSize(QSize picture, Resolution resolution);

} // namespace Firstframe
