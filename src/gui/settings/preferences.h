// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "gui/theme.h"

#include <QString>

class QSettings;

namespace Firstframe {

//! \brief What the user has chosen about the window. A value.
struct Preferences
{
    ThemeChoice theme = ThemeChoice::System;
    QString language; //!< "en", "zh_CN", "ru"; empty follows the system
    Dialect dialect = Dialect::English; //!< the editor's names of camera moves: English or Chinese

    bool operator==(const Preferences &) const = default;
};

[[nodiscard]] Preferences loadPreferences(const QSettings &settings);
void savePreferences(QSettings &settings, const Preferences &preferences);

} // namespace Firstframe
