// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobview.h"

#include "gui/icons.h"
#include "gui/joblist/jobdrag.h"
#include "gui/joblist/joblistmodel.h"
#include "gui/theme.h"

#include <QDropEvent>
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
    setDragEnabled(true);
    setAcceptDrops(true);
    setDefaultDropAction(Qt::MoveAction);
}

void JobView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    setAccessibleDescription(model() && model()->rowCount() > 0 ? QString() : text);
    viewport()->update();
}

bool JobView::isWaiting(int row) const
{
    const QModelIndex index = model()->index(row, 0);
    return index.isValid()
           && index.data(JobListModel::StateRole).toInt() == static_cast<int>(JobState::Waiting);
}

std::optional<JobView::Gap> JobView::gapAt(const QPoint &place) const
{
    const QModelIndex under = indexAt(place);
    if (!under.isValid())
        return std::nullopt;
    const QRect area = visualRect(under);
    const bool isUpperHalf = place.y() < area.center().y();
    const int row = isUpperHalf ? under.row() : under.row() + 1; // the row below the gap
    const int y = isUpperHalf ? area.top() : area.bottom() + 1;
    if (isWaiting(row))
        return Gap{y, model()->index(row, 0).data(JobListModel::IdRole).toLongLong()};
    return isWaiting(row - 1) ? std::optional(Gap{y, 0}) : std::nullopt;
}

void JobView::showGap(std::optional<int> y)
{
    if (y == m_gap)
        return;
    m_gap = y;
    viewport()->update();
}

void JobView::dragEnterEvent(QDragEnterEvent *event)
{
    if (jobOf(event->mimeData()))
        event->accept();
    else
        event->ignore();
}

void JobView::dragMoveEvent(QDragMoveEvent *event)
{
    constexpr int edge = 24;
    const QPoint place = event->position().toPoint();
    const std::optional<Gap> gap = jobOf(event->mimeData()) ? gapAt(place) : std::nullopt;
    showGap(gap ? std::optional(gap->y) : std::nullopt);
    if (!viewport()->rect().adjusted(0, edge, 0, -edge).contains(place))
        startAutoScroll();
    event->setDropAction(Qt::MoveAction);
    event->setAccepted(gap.has_value());
}

void JobView::dragLeaveEvent(QDragLeaveEvent *event)
{
    showGap(std::nullopt);
    QListView::dragLeaveEvent(event);
}

void JobView::dropEvent(QDropEvent *event)
{
    const std::optional<JobId> id = jobOf(event->mimeData());
    const std::optional<Gap> gap = gapAt(event->position().toPoint());
    stopAutoScroll();
    setState(NoState);
    showGap(std::nullopt);
    if (!id || !gap)
        return;
    event->setDropAction(Qt::MoveAction);
    event->accept();
    if (*id != gap->before)
        Q_EMIT moveRequested(*id, gap->before);
}

void JobView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() == 0) {
        paintEmpty();
        return;
    }
    if (!m_gap)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(ThemeColors::current().accent, 2));
    painter.drawLine(8, *m_gap, viewport()->width() - 8, *m_gap);
}

void JobView::paintEmpty()
{
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
