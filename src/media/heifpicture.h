// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/foreignpicture.h"

namespace Firstframe {

//! \brief Whether the file is HEIC, as telephones write it, or AVIF.
[[nodiscard]] bool isHeif(QFile &file);

//! \brief Decodes it with libheif, which Qt has no plugin for. As readForeignPicture().
[[nodiscard]] Result<ForeignPicture> readHeif(QFile &file);

} // namespace Firstframe
