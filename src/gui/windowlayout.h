// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QSettings;
class QSplitter;

namespace Firstframe {

//! \brief Where the main window's parts are: three columns, or the jobs below the preview where the
//! window is narrow. Remembers the window's place and the splitters' for either way.
class WindowLayout final
{
public:
    //! \a outer holds the composer and \a inner, which holds preview and jobs. All outlive it.
    WindowLayout(QMainWindow &window, QSplitter &outer, QSplitter &inner, QSettings &settings);

    void restore();
    void save();
    //! \brief After a change of the window's size.
    void adapt();
    [[nodiscard]] bool isLow() const; //!< there is little height

private:
    QMainWindow &m_window;
    QSplitter &m_outer;
    QSplitter &m_inner;
    QSettings &m_settings;
};

} // namespace Firstframe
