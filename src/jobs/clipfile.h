// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

//! \brief The last steps of a clip on its way to the user. Blocking: worker threads. Thread-safe.
namespace Firstframe::ClipFile {

//! \brief Whether the file is a clip that plays. One that may not be whole is decoded to its end.
[[nodiscard]] Result<void> check(const QString &path, bool isWhole);

//! \brief Gives the downloaded part its name, which survives a power cut; never overwrites.
[[nodiscard]] Result<void> place(const QString &partPath, const QString &targetPath);

//! \brief A small JPEG of the clip's first frame. Its folder is made when missing.
[[nodiscard]] Result<void> writePoster(const QString &clipPath, const QString &posterPath);

} // namespace Firstframe::ClipFile
