// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"

#include <QIcon>
#include <QToolButton>
#include <QVariantAnimation>

namespace Firstframe {

//! \brief A camera move's button: its drawing and its name. Under the mouse the drawing moves as
//! the camera would, a few times.
class MoveButton final : public QToolButton
{
    Q_OBJECT
public:
    enum class Face { IconAboveName, IconBesideName, Icon };

    MoveButton(CameraMove move, QWidget *parent);

    void setFace(Face face);
    [[nodiscard]] bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QRect drawingRect() const;
    void paintDrawing(QPainter &painter) const;
    void paintName(QPainter &painter, bool lit) const;

    CameraMove m_move;
    QIcon m_drawing;
    Face m_face = Face::IconAboveName;
    QVariantAnimation m_motion; //!< from 0, where it rests, to 1, where it rests again
};

} // namespace Firstframe
