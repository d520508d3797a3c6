// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/themekeeper.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

#include <utility>

namespace Firstframe {

ThemeKeeper::ThemeKeeper(QApplication &application, ThemeChoice choice, PaletteReader systemPalette)
    : m_application(application)
    , m_choice(choice)
    , m_systemPalette(std::move(systemPalette))
{
    apply();
    m_application.installEventFilter(this);
}

QPalette ThemeKeeper::readSystemPalette()
{
    QApplication::setPalette(QPalette());
    return QGuiApplication::palette();
}

void ThemeKeeper::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeKeeper::apply()
{
    const QScopedValueRollback applying(m_isApplying, true);
    applyTheme(m_application, m_choice, m_systemPalette());
}

bool ThemeKeeper::eventFilter(QObject *, QEvent *event)
{
    const bool mayBeNew =
        event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationPaletteChange;
    if (mayBeNew && !m_isApplying && !m_isAsked && m_choice == ThemeChoice::System) {
        m_isAsked = true; // every window is told; once is enough
        QMetaObject::invokeMethod(this, &ThemeKeeper::follow, Qt::QueuedConnection);
    }
    return false;
}

void ThemeKeeper::follow()
{
    m_isAsked = false;
    if (m_choice == ThemeChoice::System)
        apply();
}

} // namespace Firstframe
