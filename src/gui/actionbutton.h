// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QAction;

namespace Firstframe {

//! \brief Makes the button show the action: its icon, whether it is enabled, and on a click what it
//! does. A button whose action cannot be done now is hidden.
void bindButton(QAbstractButton *button, QAction *action);

} // namespace Firstframe
