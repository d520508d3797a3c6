// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

//! \brief The desktop's trash, for clips: there and back.
namespace Firstframe::ClipTrash {

//! \brief Moves the file to the trash; gives where it is there. After an Error it is where it was.
[[nodiscard]] Result<QString> put(const QString &path);

//! \brief Takes a file that put() gave out of the trash again, back to \a path or, if that name is
//! taken by now, to one beside it; gives where it is.
[[nodiscard]] Result<QString> takeBack(const QString &inTrash, const QString &path);

} // namespace Firstframe::ClipTrash
