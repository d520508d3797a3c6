// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "gui/composer/imagemime.h"

namespace Firstframe {

//! \brief Writes pasted pixels to a file of \a folder and gives its path. The file is named by its
//! content, so that pasting a picture twice keeps one file. Blocks: worker threads.
[[nodiscard]] Result<QString> writePastedPicture(const OfferedPicture &offered,
                                                 const QString &folder);

} // namespace Firstframe
