// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace Firstframe {

//! \brief A few words for a row; the whole sentence is in the preview and the details.
[[nodiscard]] QString reasonWords(ErrorKind kind);

} // namespace Firstframe
