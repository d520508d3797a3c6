// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/preferences.h"

#include <QSettings>

namespace Firstframe {

namespace {

const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("window/language");

} // namespace

Preferences loadPreferences(const QSettings &settings)
{
    return {.theme = themeChoiceFromName(settings.value(themeKey).toString()),
            .language = settings.value(languageKey).toString()};
}

void savePreferences(QSettings &settings, const Preferences &preferences)
{
    settings.setValue(themeKey, themeChoiceName(preferences.theme));
    settings.setValue(languageKey, preferences.language);
}

} // namespace Firstframe
