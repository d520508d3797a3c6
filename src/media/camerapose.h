// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>

#include <array>

namespace Firstframe {

//! \brief Where the camera stands, where it looks and through which lens.
//!
//! Units do not depend on the frame's size or shape. The default pose sees the picture as it is.
//! What an operator calls left, right, up and down is the camera's, so that the picture goes the
//! other way.
struct CameraPose
{
    double right = 0; //!< slid sideways, in half widths of the frame
    double up = 0; //!< lifted, in half heights of the frame
    double yaw = 0; //!< turned to the right, in halves of the horizontal angle of view
    double pitch = 0; //!< turned upwards, in halves of the vertical angle of view
    double roll = 0; //!< tipped clockwise, in radians
    double nearness = 0; //!< walked towards the picture: its centre is e^nearness times as large
    double zoom = 0; //!< longer lens: everything is e^zoom times as large

    bool operator==(const CameraPose &) const = default;

    CameraPose &operator+=(const CameraPose &other);
    [[nodiscard]] CameraPose scaled(double factor) const;

    static constexpr std::array<double CameraPose::*, 7> axes();
};

constexpr std::array<double CameraPose::*, 7> CameraPose::axes()
{
    return {&CameraPose::right, &CameraPose::up,       &CameraPose::yaw, &CameraPose::pitch,
            &CameraPose::roll,  &CameraPose::nearness, &CameraPose::zoom};
}

//! \brief What a camera in a pose sees, for frames of one shape.
//!
//! Positions are in half diagonals of the frame from its centre, x to the right, y down. The lens
//! sees 63 degrees across the diagonal, as a 35 mm lens on full-frame film does. Sliding, turning
//! and zooming see a flat picture; walking in sees one whose rim stands nearer than its centre, as
//! walls and a floor do, so that edges grow faster.
class CameraView final
{
public:
    CameraView(const CameraPose &pose, QSizeF frame);

    //! \brief The right bottom corner of a frame.
    [[nodiscard]] static QPointF corner(QSizeF frame);

    //! \brief The point of the picture that is seen at that point of the frame. Where the camera is
    //! turned away from the picture's plane, it is a point far outside.
    [[nodiscard]] QPointF pictureAt(QPointF frame) const;

private:
    //! \brief A rotation by an angle.
    struct Turn
    {
        explicit Turn(double angle);
        [[nodiscard]] QPointF operator()(QPointF point) const;

        double cosine;
        double sine;
    };

    QPointF m_slide;
    Turn m_roll;
    Turn m_pitch;
    Turn m_yaw;
    double m_walked;
    double m_raySlope;
};

} // namespace Firstframe
