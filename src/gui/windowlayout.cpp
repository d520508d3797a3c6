// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/windowlayout.h"

#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace Firstframe {

namespace {

constexpr int narrowWidth = 1100;
constexpr int lowHeight = 760;
constexpr int composerWidth = 388;
constexpr int jobsWidth = 356;
constexpr int jobsStripHeight = 250;
constexpr QSize frameAllowance{8, 40}; // what the window manager puts around a new window

const QString geometryKey = QStringLiteral("window/geometry");
const QString outerKey = QStringLiteral("window/outer");

QString splitKey(Qt::Orientation orientation)
{
    return orientation == Qt::Horizontal ? QStringLiteral("window/columns")
                                         : QStringLiteral("window/strip");
}

} // namespace

WindowLayout::WindowLayout(QMainWindow &window, QSplitter &outer, QSplitter &inner,
                           QSettings &settings)
    : m_window(window)
    , m_outer(outer)
    , m_inner(inner)
    , m_settings(settings)
{}

bool WindowLayout::isLow() const
{
    return m_window.height() < lowHeight;
}

void WindowLayout::adapt()
{
    const auto wanted = m_window.width() < narrowWidth ? Qt::Vertical : Qt::Horizontal;
    if (m_inner.orientation() == wanted)
        return;
    m_settings.setValue(splitKey(m_inner.orientation()), m_inner.saveState());
    m_inner.setOrientation(wanted);
    if (!m_inner.restoreState(m_settings.value(splitKey(wanted)).toByteArray()))
        m_inner.setSizes(wanted == Qt::Horizontal
                             ? QList<int>{m_window.width() - composerWidth - jobsWidth, jobsWidth}
                             : QList<int>{m_window.height() - jobsStripHeight, jobsStripHeight});
    m_inner.setOrientation(wanted); // a restored state brings its own
}

void WindowLayout::restore()
{
    if (!m_window.restoreGeometry(m_settings.value(geometryKey).toByteArray()))
        m_window.resize(
            QSize(1440, 900).boundedTo(m_window.screen()->availableSize() - frameAllowance));
    if (!m_outer.restoreState(m_settings.value(outerKey).toByteArray()))
        m_outer.setSizes({composerWidth, m_window.width() - composerWidth});
    const auto orientation = m_window.width() < narrowWidth ? Qt::Vertical : Qt::Horizontal;
    m_inner.setSizes({m_window.width() - composerWidth - jobsWidth, jobsWidth});
    m_inner.restoreState(m_settings.value(splitKey(orientation)).toByteArray());
    adapt();
}

void WindowLayout::save()
{
    m_settings.setValue(geometryKey, m_window.saveGeometry());
    m_settings.setValue(outerKey, m_outer.saveState());
    m_settings.setValue(splitKey(m_inner.orientation()), m_inner.saveState());
}

} // namespace Firstframe
