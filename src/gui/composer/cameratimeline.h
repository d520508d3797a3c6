// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "media/timeshares.h"

#include <QList>
#include <QWidget>

#include <chrono>
#include <optional>

namespace Firstframe {

//! \brief The groups of camera moves in order of time, below the picture: a segment each, with a
//! border between two that can be dragged, and where the preview is.
//!
//! Left and Right go from group to group, Return chooses one, Space plays; with Shift, Left and
//! Right move the border after the group.
class CameraTimeline final : public QWidget
{
    Q_OBJECT
public:
    explicit CameraTimeline(QWidget *parent = nullptr);

    //! \brief Is hidden while there is none. Other shares than equal ones last as
    //! long as there are as many groups.
    void setGroups(const QList<QList<CameraMove>> &groups);
    //! \brief Whether its room stays empty while there is none, which is so at first.
    void keepRoom(bool keep);
    void setDuration(std::chrono::seconds duration);
    [[nodiscard]] const TimeShares &shares() const { return m_shares; }
    //! \brief Taken if they are as many as the groups; equal ones otherwise.
    void setShares(const TimeShares &shares);
    //! \brief From 0 to 1 while the preview plays.
    void setPosition(std::optional<double> position);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    //! \brief A border is being moved.
    void sharesChanged();
    //! \brief It has been let go by the mouse.
    void sharesSettled();
    void groupChosen(qsizetype group);
    void playToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF segment(qsizetype group) const;
    [[nodiscard]] std::optional<qsizetype> borderAt(double x) const;
    [[nodiscard]] QRect markerRect(double position) const;
    [[nodiscard]] QString title(qsizetype group) const;
    void paintSegment(QPainter &painter, qsizetype group) const;
    void moveBorder(qsizetype group, double to);
    void select(qsizetype group);
    void describe();

    QStringList m_names;
    std::chrono::seconds m_duration{6};
    TimeShares m_shares;
    std::optional<double> m_position;
    std::optional<qsizetype> m_dragged; //!< the group whose end is held
    qsizetype m_selected = 0;
};

} // namespace Firstframe
