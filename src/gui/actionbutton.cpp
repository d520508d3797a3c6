// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actionbutton.h"

#include <QAbstractButton>
#include <QAction>

namespace Firstframe {

void bindButton(QAbstractButton *button, QAction *action)
{
    button->setIcon(action->icon());
    const auto follow = [button, action] {
        button->setToolTip(action->toolTip());
        button->setVisible(action->isEnabled());
        button->setEnabled(action->isEnabled());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    follow();
}

} // namespace Firstframe
