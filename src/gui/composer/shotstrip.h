// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Firstframe {

//! \brief The tray's shots as a row of thumbnails. The one with the keyboard is the current shot;
//! Ctrl and Shift choose several. Delete, or the cross on a thumbnail, closes.
class ShotStrip final : public QListView
{
    Q_OBJECT
public:
    explicit ShotStrip(QWidget *parent = nullptr);

    //! \brief In order; the current one when none are chosen.
    [[nodiscard]] QList<int> chosenRows() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void closeRequested(const QList<int> &rows);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &now, const QItemSelection &before) override;
};

} // namespace Firstframe
