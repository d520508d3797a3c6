// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotchoices.h"

class QSettings;

namespace Firstframe {

//! \brief What saveDrafts() wrote; one empty draft without.
[[nodiscard]] Drafts loadDrafts(QSettings &file);
//! \brief Puts them in the place of whatever is in the file, which is theirs alone.
void saveDrafts(QSettings &file, const Drafts &drafts);

} // namespace Firstframe
