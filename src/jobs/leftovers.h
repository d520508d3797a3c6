// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Firstframe {

//! \brief Removes what a program that was killed left of pictures and posters that it was about to
//! give their names. To be called while none is on its way. Blocks on the disk.
void removeLeftovers(const QString &images, const QString &posters);

} // namespace Firstframe
