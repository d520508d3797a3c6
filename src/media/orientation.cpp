// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/orientation.h"

#include <QTransform>

#include <utility>

namespace Firstframe {

QImage turnedUpright(QImage stored, int orientation)
{
    const auto turned = [&stored](qreal degrees) {
        const QImage old = std::exchange(stored, QImage());
        return old.transformed(QTransform().rotate(degrees));
    };
    switch (orientation) {
    case 2:
        return std::move(stored).mirrored(true, false);
    case 3:
        return std::move(stored).mirrored(true, true);
    case 4:
        return std::move(stored).mirrored(false, true);
    case 5:
        return turned(90).mirrored(true, false);
    case 6:
        return turned(90);
    case 7:
        return turned(90).mirrored(false, true);
    case 8:
        return turned(270);
    default:
        return stored;
    }
}

QRect storedPart(const QRect &part, QSize upright, int orientation)
{
    const bool isMirrored =
        orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool isUpsideDown =
        orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    QRect stored = part;
    if (isMirrored)
        stored.moveLeft(upright.width() - part.x() - part.width());
    if (isUpsideDown)
        stored.moveTop(upright.height() - part.y() - part.height());
    if (orientation >= 5)
        stored = {stored.y(), stored.x(), stored.height(), stored.width()};
    return stored;
}

} // namespace Firstframe
