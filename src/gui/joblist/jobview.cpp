// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobview.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QPainter>

namespace Firstframe {

JobView::JobView(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    setFrameShape(NoFrame);
}

void JobView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    setAccessibleDescription(model() && model()->rowCount() > 0 ? QString() : text);
    viewport()->update();
}

void JobView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    const ThemeColors colors = ThemeColors::current();
    QPainter painter(viewport());
    const QRect area = viewport()->rect().adjusted(24, 0, -24, 0);
    const int middle = area.height() * 2 / 5;
    QRect icon(0, 0, 36, 36);
    icon.moveCenter(QPoint(area.center().x(), std::max(24, middle - 28)));
    lineIcon(QStringLiteral("film"), colors.faint).paint(&painter, icon);
    painter.setPen(colors.secondary);
    painter.drawText(QRect(area.left(), icon.bottom() + 10, area.width(), area.height()),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

} // namespace Firstframe
