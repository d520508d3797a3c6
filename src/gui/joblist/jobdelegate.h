// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Firstframe {

struct Job;
class Thumbnails;

//! \brief A job's row: thumbnail, title, settings, state with its detail, progress. All rows are of
//! one height.
class JobDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    //! \a thumbnails has to outlive it.
    explicit JobDelegate(Thumbnails &thumbnails, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintThumbnail(QPainter &painter, const QRect &area, const Job &job,
                        const QPalette &palette) const;
    void paintTexts(QPainter &painter, const QRect &area, const QModelIndex &index,
                    const QStyleOptionViewItem &option) const;

    Thumbnails &m_thumbnails;
};

} // namespace Firstframe
