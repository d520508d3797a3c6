// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/composer/shotchoices.h"

class QSettings;

namespace Firstframe {

[[nodiscard]] Draft loadDraft(QSettings &settings);
void saveDraft(QSettings &settings, const Draft &draft);

} // namespace Firstframe
