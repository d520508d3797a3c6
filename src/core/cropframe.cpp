// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cropframe.h"

#include "core/pictureedits.h"

#include <algorithm>

namespace Firstframe {

CropFrame::CropFrame(QSize picture, const QRect &rect, double leastAspect, double greatestAspect)
    : m_picture(picture)
    , m_leastAspect(leastAspect)
    , m_greatestAspect(greatestAspect)
{
    const QRect inside = rect.intersected(QRect(QPoint(), picture));
    m_rect = QRect(inside.topLeft(), allowed(inside.size(), picture));
    move({}); // into the picture
}

void CropFrame::move(QPoint by)
{
    const QPoint most(m_picture.width() - m_rect.width(), m_picture.height() - m_rect.height());
    const QPoint to = m_rect.topLeft() + by;
    m_rect.moveTopLeft({std::clamp(to.x(), 0, most.x()), std::clamp(to.y(), 0, most.y())});
}

void CropFrame::drag(Grip corner, QPoint place)
{
    const bool isRight = corner == Grip::RightTop || corner == Grip::RightBottom;
    const bool isBottom = corner == Grip::LeftBottom || corner == Grip::RightBottom;
    const QPoint end = m_rect.topLeft() + QPoint(m_rect.width(), m_rect.height());
    const QPoint fixed(isRight ? m_rect.x() : end.x(), isBottom ? m_rect.y() : end.y());
    const QSize most(isRight ? m_picture.width() - fixed.x() : fixed.x(),
                     isBottom ? m_picture.height() - fixed.y() : fixed.y());
    const QSize asked(isRight ? place.x() - fixed.x() : fixed.x() - place.x(),
                      isBottom ? place.y() - fixed.y() : fixed.y() - place.y());
    const QSize size = allowed(asked, most);
    m_rect = QRect(QPoint(isRight ? fixed.x() : fixed.x() - size.width(),
                          isBottom ? fixed.y() : fixed.y() - size.height()),
                   size);
}

void CropFrame::scale(double factor)
{
    const QSize size = allowed(m_rect.size() * factor, m_picture);
    const QPoint middle = m_rect.center();
    m_rect = QRect(middle - QPoint((size.width() - 1) / 2, (size.height() - 1) / 2), size);
    move({});
}

// At least a few pixels, at most what there is; of a size that is too long, the part that is not.
QSize CropFrame::allowed(QSize size, QSize most) const
{
    constexpr int fewPixels = 16;
    const QSize bounded =
        size.expandedTo(QSize(fewPixels, fewPixels).boundedTo(most)).boundedTo(most);
    if (bounded.isEmpty() || m_leastAspect <= 0)
        return bounded;
    const double aspect = double(bounded.width()) / bounded.height();
    return largestPart(bounded, std::clamp(aspect, m_leastAspect, m_greatestAspect)).size();
}

} // namespace Firstframe
