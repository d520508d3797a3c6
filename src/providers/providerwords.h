// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Firstframe {

//! \brief A provider's words made fit to be shown and logged: one line, at most 300 characters,
//! no keys, and no query in a link, since that is where signatures are.
[[nodiscard]] QString redacted(const QString &text);

} // namespace Firstframe
