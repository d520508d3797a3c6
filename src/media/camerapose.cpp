// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/camerapose.h"

#include <cmath>

namespace Firstframe {

namespace {

constexpr double focalLength = 1.62; // in half diagonals
constexpr double rimDepth = 0.35; // by how much nearer the corners move than the centre
constexpr double grazing = 0.2; // a ray this oblique has left the picture
constexpr double farOutside = 1e3;

QPointF rotated(QPointF point, double angle)
{
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    return {c * point.x() - s * point.y(), s * point.x() + c * point.y()};
}

} // namespace

CameraPose &CameraPose::operator+=(const CameraPose &other)
{
    for (double CameraPose::*axis : axes())
        this->*axis += other.*axis;
    return *this;
}

CameraPose CameraPose::scaled(double factor) const
{
    CameraPose pose;
    for (double CameraPose::*axis : axes())
        pose.*axis = this->*axis * factor;
    return pose;
}

CameraOptics::CameraOptics(QSizeF frame)
    : m_corner(QPointF(frame.width(), frame.height()) / std::hypot(frame.width(), frame.height()))
    , m_halfAngle(std::atan(m_corner.x() / focalLength), std::atan(m_corner.y() / focalLength))
{}

QPointF CameraOptics::pictureAt(const CameraPose &pose, QPointF frame) const
{
    // The ray through that point of the frame: (x, y, 1), then tipped, nodded and turned.
    QPointF ray = rotated(frame * std::exp(-pose.zoom) / focalLength, pose.roll);
    const QPointF nodded = rotated({1.0, ray.y()}, -pose.pitch * m_halfAngle.y());
    const QPointF turned = rotated({nodded.x(), ray.x()}, pose.yaw * m_halfAngle.x());
    const double depth = turned.x();
    if (depth < grazing)
        return {farOutside, farOutside};
    const QPointF onPlane = QPointF(turned.y(), nodded.y()) * focalLength / depth;

    const double walked = 1 - std::exp(-pose.nearness);
    const double rim = 1 + rimDepth * QPointF::dotProduct(onPlane, onPlane);
    return onPlane * (1 - walked * rim)
           + QPointF(pose.right * m_corner.x(), -pose.up * m_corner.y());
}

} // namespace Firstframe
