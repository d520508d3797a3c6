// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace Firstframe {

//! \brief One of our line drawings (resources/icons), tinted from the application's palette when it
//! is painted, so that it follows a change of theme. \a name is the file's, without suffix.
[[nodiscard]] QIcon lineIcon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);

//! \brief The same in one colour whatever the theme, for drawing on a picture.
[[nodiscard]] QIcon lineIcon(const QString &name, const QColor &color);

} // namespace Firstframe
