// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/imagerules.h"

#include <QString>

namespace Firstframe {

//! \brief What a picture file holds, by its content and never by its name.
//!
//! Reads headers only, whatever the file's size. Thread-safe, blocks on the disk: worker threads.
//! Errors are of kind File, with a sentence that names the file: missing, a folder, empty, not a
//! picture, a format we do not send, damaged, cut off, far too many pixels.
[[nodiscard]] Result<PictureInfo> probePicture(const QString &path);

} // namespace Firstframe
