// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/preferences.h"

#include <QSettings>

namespace Firstframe {

namespace {

const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("window/language");
const QString dialectKey = QStringLiteral("editor/dialect");

// The editor has two of them; MyRouter's names are for MyRouter.
Dialect editorDialect(const QString &name)
{
    return dialectFromName(name) == Dialect::Chinese ? Dialect::Chinese : Dialect::English;
}

} // namespace

Preferences loadPreferences(const QSettings &settings)
{
    return {.theme = themeChoiceFromName(settings.value(themeKey).toString()),
            .language = settings.value(languageKey).toString(),
            .dialect = editorDialect(settings.value(dialectKey).toString())};
}

void savePreferences(QSettings &settings, const Preferences &preferences)
{
    settings.setValue(themeKey, themeChoiceName(preferences.theme));
    settings.setValue(languageKey, preferences.language);
    settings.setValue(dialectKey, dialectName(preferences.dialect));
}

} // namespace Firstframe
