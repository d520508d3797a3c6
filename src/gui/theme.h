// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

namespace Firstframe {

//! \brief The colours of the window by what they are for. A value, derived from a palette.
struct ThemeColors
{
    QColor window, panel, raised, field, line;
    QColor text, secondary, faint;
    QColor accent, onAccent;
    QColor done, warning, failed;

    [[nodiscard]] bool isDark() const { return window.lightness() < 128; }
    [[nodiscard]] QPalette palette() const;
    //! \brief The stylesheet template with its @token@s replaced.
    [[nodiscard]] QString styleSheet(const QString &sheet) const;
    //! \brief Of the n-th group of camera moves; they come round again.
    [[nodiscard]] QColor group(qsizetype index) const;

    [[nodiscard]] static ThemeColors dark();
    [[nodiscard]] static ThemeColors light();
    //! \brief What a widget with that palette paints with: ours, or, for a palette of the greatest
    //! contrast that somebody needs to read at all, that palette's own.
    [[nodiscard]] static ThemeColors of(const QPalette &palette);
    //! \brief Those of the application. For widgets' own painting, since the stylesheet puts
    //! backgrounds into a widget's palette that are not the theme's.
    [[nodiscard]] static ThemeColors current();
};

enum class ThemeChoice { System, Light, Dark };

[[nodiscard]] QString themeChoiceName(ThemeChoice choice);
[[nodiscard]] ThemeChoice themeChoiceFromName(QStringView name);

//! \brief Gives the application Fusion, our palette and our stylesheet.
//! \a system is the palette that the platform had before.
void applyTheme(QApplication &application, ThemeChoice choice, const QPalette &system);

} // namespace Firstframe
