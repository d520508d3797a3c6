// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace Firstframe {

//! \brief Copies a clip, replacing what is there only once the copy is whole. Blocks.
[[nodiscard]] Result<void> copyClip(const QString &from, const QString &to);

} // namespace Firstframe
