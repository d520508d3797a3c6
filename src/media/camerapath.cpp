// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/camerapath.h"

#include <QRectF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace Firstframe {

namespace {

constexpr double slide = 0.26;
constexpr double turn = 0.34;
constexpr double enlargement = 0.22; // e^0.22: a quarter larger

double eased(double progress)
{
    return progress * progress * (3 - 2 * progress);
}

// A hand that trembles: sines whose periods share no measure, held to zero at both ends.
CameraPose trembling(double progress, double seconds, double seed)
{
    constexpr double ramp = 5; // in and out over a fifth of the time each
    const double time = progress * seconds;
    const double strength = eased(std::min({1.0, ramp * progress, ramp * (1 - progress)}));
    const auto wave = [time, seed](double hertz, double phase) {
        return std::sin(2 * std::numbers::pi * hertz * time + phase + seed);
    };
    CameraPose pose;
    pose.right = 0.018 * wave(3.1, 0.4) + 0.012 * wave(5.3, 2.1);
    pose.up = 0.018 * wave(3.7, 1.7) + 0.012 * wave(4.9, 5.2);
    pose.roll = 0.006 * wave(2.3, 3.3);
    return pose.scaled(strength);
}

// Somebody walks to the right and the camera goes along: it starts after them, closes up, and
// rises and falls with its own steps.
CameraPose following(double progress, double seconds)
{
    constexpr double lag = 0.12;
    constexpr double stepsPerSecond = 1.6;
    const double late = std::max(0.0, progress - lag) / (1 - lag);
    const double steps = std::sin(std::numbers::pi * stepsPerSecond * progress * seconds);
    CameraPose pose;
    pose.right = 0.9 * slide * eased(late);
    pose.nearness = 0.08 * eased(std::max(0.0, late - lag) / (1 - lag));
    pose.up = 0.012 * steps * steps * eased(std::min(1.0, 5 * (1 - progress)));
    return pose;
}

struct Travel
{
    CameraMove move;
    double CameraPose::*axis;
    double way;
};

// Shaking and tracking are no straight ways, and a static shot has none.
constexpr std::array<Travel, 12> travels = {{
    {CameraMove::TruckLeft, &CameraPose::right, -slide},
    {CameraMove::TruckRight, &CameraPose::right, slide},
    {CameraMove::PanLeft, &CameraPose::yaw, -turn},
    {CameraMove::PanRight, &CameraPose::yaw, turn},
    {CameraMove::PushIn, &CameraPose::nearness, enlargement},
    {CameraMove::PullOut, &CameraPose::nearness, -enlargement},
    {CameraMove::PedestalUp, &CameraPose::up, slide},
    {CameraMove::PedestalDown, &CameraPose::up, -slide},
    {CameraMove::TiltUp, &CameraPose::pitch, turn},
    {CameraMove::TiltDown, &CameraPose::pitch, -turn},
    {CameraMove::ZoomIn, &CameraPose::zoom, enlargement},
    {CameraMove::ZoomOut, &CameraPose::zoom, -enlargement},
}};

CameraPose travelled(CameraMove move, double part)
{
    CameraPose pose;
    const auto travel = std::ranges::find(travels, move, &Travel::move);
    if (travel != travels.end())
        pose.*travel->axis = travel->way * part;
    return pose;
}

// Short groups move less far, or they would jerk.
double reach(double seconds)
{
    constexpr double fullReachSeconds = 4;
    return std::clamp(seconds / fullReachSeconds, 0.3, 1.0);
}

CameraPose movePose(CameraMove move, double progress, double seconds, double seed)
{
    if (move == CameraMove::Shake)
        return trembling(progress, seconds, seed);
    if (move == CameraMove::TrackingShot)
        return following(progress, seconds).scaled(reach(seconds));
    return travelled(move, eased(progress) * reach(seconds));
}

} // namespace

//! \brief What all frames of the way see of the picture together, and the tightest of them.
struct CameraPath::Extent
{
    QRectF whole;
    double tightest = 1; // its size, as a part of the frame's
};

CameraPath::CameraPath(const QList<QList<CameraMove>> &groups, Seconds duration, QSizeF frame)
    : CameraPath(groups, TimeShares(groups.size()), duration, frame)
{}

CameraPath::CameraPath(const QList<QList<CameraMove>> &groups, const TimeShares &shares,
                       Seconds duration, QSizeF frame)
    : m_groups(groups)
    , m_shares(shares)
    , m_duration(duration)
    , m_frame(frame)
{
    fit();
}

CameraPose CameraPath::groupPose(qsizetype group, double progress) const
{
    const double seconds = m_duration.count() * m_shares.share(group);
    CameraPose pose;
    for (const CameraMove move : m_groups.at(group))
        pose += movePose(move, progress, seconds, double(group));
    return pose;
}

CameraPose CameraPath::poseAt(Seconds time) const
{
    CameraPose pose;
    if (m_groups.isEmpty() || m_duration.count() <= 0)
        return pose;
    const double position = std::clamp(time / m_duration, 0.0, 1.0);
    const qsizetype current = m_shares.groupAt(position);
    for (qsizetype group = 0; group < current; ++group)
        pose += groupPose(group, 1);
    pose += groupPose(current, (position - m_shares.start(current)) / m_shares.share(current));
    return pose.scaled(m_strength);
}

PlacedView CameraPath::viewAt(Seconds time) const
{
    return {CameraView(poseAt(time), m_frame), CameraView::corner(m_frame), m_centre, m_scale};
}

// Samples the rim of frames: what is inside a frame is inside its rim's outline.
CameraPath::Extent CameraPath::extent() const
{
    constexpr double samplesPerSecond = 30;
    constexpr int samplesPerSide = 8;
    const QPointF corner = CameraView::corner(m_frame);
    const int times = int(std::ceil(m_duration.count() * samplesPerSecond));
    Extent result;
    for (int i = 0; i <= times; ++i) {
        const CameraView view(poseAt(m_duration * i / std::max(1, times)), m_frame);
        QRectF frame(view.pictureAt(corner), QSizeF());
        for (int j = 0; j <= samplesPerSide; ++j) {
            const double along = 2.0 * j / samplesPerSide - 1;
            for (const QPointF rim :
                 {QPointF(along, -1), QPointF(along, 1), QPointF(-1, along), QPointF(1, along)}) {
                const QPointF seen = view.pictureAt({rim.x() * corner.x(), rim.y() * corner.y()});
                frame.setLeft(std::min(frame.left(), seen.x()));
                frame.setRight(std::max(frame.right(), seen.x()));
                frame.setTop(std::min(frame.top(), seen.y()));
                frame.setBottom(std::max(frame.bottom(), seen.y()));
            }
        }
        result.whole = i == 0 ? frame : result.whole.united(frame);
        result.tightest = std::min(
            {result.tightest, frame.width() / (2 * corner.x()), frame.height() / (2 * corner.y())});
    }
    return result;
}

void CameraPath::fit()
{
    constexpr double leastView = 0.5; // the tightest frame shows at least this part of the picture
    constexpr double shortening = 0.85;
    constexpr double margin = 0.995; // for the samples' gaps and the renderer's rounding
    const QPointF corner = CameraView::corner(m_frame);
    while (true) {
        const Extent seen = extent();
        m_scale = 2 * std::min(corner.x() / seen.whole.width(), corner.y() / seen.whole.height());
        const double view = m_scale * seen.tightest;
        if (view >= leastView) {
            m_centre = seen.whole.center();
            if (m_scale < 1 - 1e-9) // otherwise the border is seen in the first frame and not again
                m_scale *= margin;
            m_sharpScale = 1 / (m_scale * seen.tightest);
            return;
        }
        m_strength *= shortening;
    }
}

} // namespace Firstframe
