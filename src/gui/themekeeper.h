// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QObject>

#include <functional>

namespace Firstframe {

//! \brief Keeps the application in the chosen theme, also when the system's changes under it, as
//! far as the platform tells Qt. One for the application, as long as there are windows.
class ThemeKeeper final : public QObject
{
    Q_OBJECT
public:
    using PaletteReader = std::function<QPalette()>;

    //! \brief Applies the theme. \a systemPalette gives the platform's own palette as it is now.
    ThemeKeeper(QApplication &application, ThemeChoice choice,
                PaletteReader systemPalette = readSystemPalette);

    void setChoice(ThemeChoice choice);

    //! \brief Takes the application's own palette off for that: whoever calls it puts one on again.
    [[nodiscard]] static QPalette readSystemPalette();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void follow();

    QApplication &m_application;
    ThemeChoice m_choice;
    PaletteReader m_systemPalette;
    bool m_isApplying = false; //!< what changes now is our own doing
    bool m_isAsked = false; //!< follow() is queued
};

} // namespace Firstframe
