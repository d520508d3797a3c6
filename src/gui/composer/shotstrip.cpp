// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotstrip.h"

#include "gui/composer/shotdelegate.h"

#include <QKeyEvent>

#include <algorithm>

namespace Firstframe {

ShotStrip::ShotStrip(QWidget *parent)
    : QListView(parent)
{
    setFlow(LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the current one is always in sight
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new ShotDelegate(this));
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Shots"));
    setToolTip(tr("Your shots. Ctrl and Shift select several, Delete closes them."));
}

QList<int> ShotStrip::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows.append(index.row());
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::ranges::sort(rows);
    return rows;
}

QSize ShotStrip::sizeHint() const
{
    return {ShotDelegate::itemSize.width(), ShotDelegate::itemSize.height()};
}

void ShotStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        Q_EMIT closeRequested(chosenRows());
    else
        QListView::keyPressEvent(event);
}

void ShotStrip::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex under = indexAt(event->pos());
    const bool isOnCross = under.isValid() && event->button() == Qt::LeftButton
                           && ShotDelegate::crossIn(visualRect(under)).contains(event->pos());
    if (isOnCross)
        Q_EMIT closeRequested({under.row()});
    else if (under.isValid()) // beside them nothing is chosen, and nothing would be the current one
        QListView::mousePressEvent(event);
}

void ShotStrip::selectionChanged(const QItemSelection &now, const QItemSelection &before)
{
    QListView::selectionChanged(now, before);
    Q_EMIT chosenChanged();
}

} // namespace Firstframe
