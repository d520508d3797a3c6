// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Firstframe {

//! \brief The version of libav that this program runs with.
[[nodiscard]] QString libavVersion();

//! \brief Which of the codecs that clips are made and played with it has: "h264 decoder" and so on.
[[nodiscard]] QStringList availableCodecs();

} // namespace Firstframe
