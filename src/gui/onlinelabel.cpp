// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/onlinelabel.h"

#include "gui/theme.h"

#include <QEvent>

namespace Firstframe {

OnlineLabel::OnlineLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    showWord();
}

void OnlineLabel::setOnline(bool online)
{
    m_isOnline = online;
    showWord();
}

void OnlineLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        showWord();
}

void OnlineLabel::showWord()
{
    const ThemeColors colors = ThemeColors::current();
    const QString word =
        m_isOnline ? tr("Online") : tr("Offline: jobs wait until the network is back");
    setText(QStringLiteral("<span style='color:%1'>●</span> %2")
                .arg((m_isOnline ? colors.done : colors.warning).name(), word));
}

} // namespace Firstframe
