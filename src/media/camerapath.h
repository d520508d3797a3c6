// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cameramove.h"
#include "media/camerapose.h"

#include <QList>
#include <QPointF>
#include <QSizeF>

#include <chrono>

namespace Firstframe {

using Seconds = std::chrono::duration<double>;

//! \brief How the camera goes through a script, for frames of one shape. A value without state:
//! any time may be asked for, in any order, on any thread.
//!
//! Groups share the time equally and in order; the moves of a group act together, each eased in
//! and out, and the next group begins where the last one ended. The picture is enlarged and placed
//! so that no frame of the whole way looks past its border; a way that would need more enlargement
//! than is good to look at is shortened as a whole, so that moves keep their proportions.
class CameraPath final
{
public:
    CameraPath(const QList<QList<CameraMove>> &groups, Seconds duration, QSizeF frame);

    [[nodiscard]] CameraPose poseAt(Seconds time) const;

    //! \brief The point of the picture seen at a point of the frame. Both go from (-1, -1), the
    //! left top corner, to (1, 1); the picture is the part of it that has the frame's shape.
    [[nodiscard]] QPointF pictureAt(const CameraPose &pose, QPointF frame) const;

    //! \brief How many times as large the picture has to be as the frame so that the tightest view
    //! of it is as sharp as the frame.
    [[nodiscard]] double sharpScale() const { return m_sharpScale; }

private:
    struct Extent;

    [[nodiscard]] CameraPose groupPose(qsizetype group, double progress) const;
    [[nodiscard]] Extent extent() const;
    void fit();

    QList<QList<CameraMove>> m_groups;
    Seconds m_duration;
    CameraOptics m_optics;
    double m_strength = 1; // how much of every move is made
    double m_scale = 1; // from the optics' picture to ours
    QPointF m_centre;
    double m_sharpScale = 1;
};

} // namespace Firstframe
