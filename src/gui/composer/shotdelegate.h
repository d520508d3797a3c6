// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>
#include <QStyledItemDelegate>

namespace Firstframe {

//! \brief Paints a shot of the tray: its thumbnail, or its number where there is no picture, a mark
//! when something is wrong with it, and a cross to close it.
class ShotDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr QSize itemSize{72, 50};

    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static QRect crossIn(const QRect &item);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

} // namespace Firstframe
