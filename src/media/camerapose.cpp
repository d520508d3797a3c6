// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/camerapose.h"

#include <cmath>

namespace Firstframe {

namespace {

constexpr double focalLength = 1.62; // in half diagonals
constexpr double rimDepth = 0.35; // by how much nearer the corners move than the centre
constexpr double grazing = 0.2; // a ray this oblique has left the picture
constexpr double farOutside = 1e3;

// An angle given in halves of the angle that the lens sees to that side.
double angleOf(double halves, double side)
{
    return halves * std::atan(side / focalLength);
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

CameraView::Turn::Turn(double angle)
    : cosine(std::cos(angle))
    , sine(std::sin(angle))
{}

QPointF CameraView::Turn::operator()(QPointF point) const
{
    return {cosine * point.x() - sine * point.y(), sine * point.x() + cosine * point.y()};
}

CameraView::CameraView(const CameraPose &pose, QSizeF frame)
    : m_slide(pose.right * corner(frame).x(), -pose.up * corner(frame).y())
    , m_roll(pose.roll)
    , m_pitch(-angleOf(pose.pitch, corner(frame).y()))
    , m_yaw(angleOf(pose.yaw, corner(frame).x()))
    , m_walked(1 - std::exp(-pose.nearness))
    , m_raySlope(std::exp(-pose.zoom) / focalLength)
{}

QPointF CameraView::corner(QSizeF frame)
{
    return QPointF(frame.width(), frame.height()) / std::hypot(frame.width(), frame.height());
}

QPointF CameraView::pictureAt(QPointF frame) const
{
    // The ray through that point of the frame, (x, y, 1), is tipped, nodded and turned.
    const QPointF ray = m_roll(frame * m_raySlope);
    const QPointF nodded = m_pitch({1.0, ray.y()}); // depth and height
    const QPointF turned = m_yaw({nodded.x(), ray.x()}); // depth and side
    const double depth = turned.x();
    if (depth < grazing)
        return {farOutside, farOutside};
    const QPointF onPlane = QPointF(turned.y(), nodded.y()) * focalLength / depth;
    const double rim = 1 + rimDepth * QPointF::dotProduct(onPlane, onPlane);
    return onPlane * (1 - m_walked * rim) + m_slide;
}

} // namespace Firstframe
