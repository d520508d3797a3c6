// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imagerules.h"

#include <QPoint>
#include <QRect>
#include <QSize>

namespace Firstframe {

//! \brief The rectangle of a crop while it is being chosen: always inside of the picture and of an
//! aspect that is allowed. In pixels of the picture.
class CropFrame
{
public:
    //! \brief What of the rectangle is held. Corners as 2 * bottom + right.
    enum class Grip { LeftTop, RightTop, LeftBottom, RightBottom, Whole };

    CropFrame() = default;
    CropFrame(QSize picture, const QRect &rect, double leastAspect, double greatestAspect);

    [[nodiscard]] QRect rect() const { return m_rect; }
    [[nodiscard]] QSize picture() const { return m_picture; }

    void move(QPoint by);
    //! \brief Brings the corner as near to \a place as is allowed, the opposite one staying.
    void drag(Grip corner, QPoint place);
    //! \brief Larger or smaller about its middle.
    void scale(double factor);

    bool operator==(const CropFrame &) const = default;

private:
    [[nodiscard]] QSize allowed(QSize size, QSize most) const;

    QSize m_picture;
    QRect m_rect;
    double m_leastAspect = 0;
    double m_greatestAspect = 0;
};

} // namespace Firstframe
