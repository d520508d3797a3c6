// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pictureedits.h"

#include <QImage>

namespace Firstframe {

//! \brief A cropped picture brought to \a size, with its border if it is to have one.
//! Thread-safe; a few milliseconds at the size of a preview.
[[nodiscard]] QImage onCanvas(QImage part, const PictureEdits &edits, QSize size);

//! \brief How a picture will look with its edits, from a preview of the upright original.
//! \a upright is the original's own size, in which the edits are told.
[[nodiscard]] QImage editedPreview(const QImage &preview, QSize upright, const PictureEdits &edits);

} // namespace Firstframe
