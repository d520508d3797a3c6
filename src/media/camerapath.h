// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "media/camerapose.h"
#include "media/timeshares.h"

#include <QList>
#include <QPointF>
#include <QSizeF>

#include <chrono>

namespace Firstframe {

using Seconds = std::chrono::duration<double>;

//! \brief What a camera sees of a picture that has been placed before it.
//!
//! Both the frame and the picture go from (-1, -1), the left top corner, to (1, 1); the picture is
//! the part of it that has the frame's shape.
class PlacedView final
{
public:
    PlacedView(const CameraView &view, QPointF corner, QPointF centre, double scale)
        : m_view(view)
        , m_corner(corner)
        , m_centre(centre)
        , m_scale(scale)
    {}

    [[nodiscard]] QPointF pictureAt(QPointF frame) const
    {
        const QPointF seen = m_view.pictureAt({frame.x() * m_corner.x(), frame.y() * m_corner.y()});
        const QPointF placed = (seen - m_centre) * m_scale;
        return {placed.x() / m_corner.x(), placed.y() / m_corner.y()};
    }

private:
    CameraView m_view;
    QPointF m_corner;
    QPointF m_centre;
    double m_scale;
};

//! \brief How the camera goes through a script, for frames of one shape. A value without state:
//! any time may be asked for, in any order, on any thread.
//!
//! Groups follow each other, each in its share of the time; the moves of a group act together, each eased in
//! and out, and the next group begins where the last one ended. The picture is enlarged and placed
//! so that no frame of the whole way looks past its border; a way that would need more enlargement
//! than is good to look at is shortened as a whole, so that moves keep their proportions.
class CameraPath final
{
public:
    //! \brief The groups share the time equally.
    CameraPath(const QList<QList<CameraMove>> &groups, Seconds duration, QSizeF frame);
    //! \param shares has as many groups.
    CameraPath(const QList<QList<CameraMove>> &groups, const TimeShares &shares, Seconds duration,
               QSizeF frame);

    [[nodiscard]] CameraPose poseAt(Seconds time) const;

    //! \brief What is seen at that time.
    [[nodiscard]] PlacedView viewAt(Seconds time) const;

    //! \brief How many times as large the picture has to be as the frame so that the tightest view
    //! of it is as sharp as the frame.
    [[nodiscard]] double sharpScale() const { return m_sharpScale; }

private:
    struct Extent;

    [[nodiscard]] CameraPose groupPose(qsizetype group, double progress) const;
    [[nodiscard]] Extent extent() const;
    void fit();

    QList<QList<CameraMove>> m_groups;
    TimeShares m_shares;
    Seconds m_duration;
    QSizeF m_frame;
    double m_strength = 1; // how much of every move is made
    double m_scale = 1; // from what views see to the picture
    QPointF m_centre;
    double m_sharpScale = 1;
};

} // namespace Firstframe
