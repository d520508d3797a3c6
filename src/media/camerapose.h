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

//! \brief The camera's optics for frames of one shape.
//!
//! Positions are in half diagonals of the frame from its centre, x to the right, y down. The lens
//! sees 63 degrees across the diagonal, as a 35 mm lens on full-frame film does. Sliding, turning
//! and zooming see a flat picture; walking in sees one whose rim stands nearer than its centre, as
//! walls and a floor do, so that edges grow faster.
class CameraOptics final
{
public:
    explicit CameraOptics(QSizeF frame);

    //! \brief The frame's right bottom corner.
    [[nodiscard]] QPointF corner() const { return m_corner; }

    //! \brief The point of the picture that a camera in that pose shows at that point of the frame.
    //! A pose that turns too far to see the picture there gives a point far outside.
    [[nodiscard]] QPointF pictureAt(const CameraPose &pose, QPointF frame) const;

private:
    QPointF m_corner;
    QPointF m_halfAngle;
};

} // namespace Firstframe
