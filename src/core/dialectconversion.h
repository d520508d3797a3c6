// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QString>

#include <optional>

namespace Firstframe {

//! \brief The prompt with the names in its groups as another dialect writes them. Everything else
//! stays as it is, byte for byte: the text, the brackets, what stands between two names, and names
//! that are not known.
[[nodiscard]] QString convertDirectives(const QString &prompt, Dialect from, Dialect to);

//! \brief The dialect that the text's names speak for more than for \a editor's, if there is one.
//! A guess, since some names stand in two dialects and mean two moves: to be offered, not acted on.
[[nodiscard]] std::optional<Dialect> foreignDialect(const QString &text, Dialect editor);

} // namespace Firstframe
