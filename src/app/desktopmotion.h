// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace Firstframe {

//! \brief Asks the desktop's settings portal, once and without waiting, whether its windows are to
//! keep still, as GNOME's and KDE's settings say, and hands it on with setMotionWanted(). Where
//! nobody answers nothing is changed. \a context: whom the answer is for.
void askForMotion(QObject &context);

} // namespace Firstframe
