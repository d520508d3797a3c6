// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clipsize.h"

#include "core/imagerules.h"

#include <algorithm>
#include <cmath>

namespace Firstframe {

QSize clipSize(QSize picture, Resolution resolution)
{
    const ImageRules rules;
    const double aspect = picture.isEmpty() ? 16.0 / 9.0
                                            : std::clamp(double(picture.width()) / picture.height(),
                                                         rules.leastAspect, rules.greatestAspect);
    const int shorter = shorterSide(resolution);
    const int longer = 2 * int(std::lround(shorter * std::max(aspect, 1 / aspect) / 2));
    return aspect < 1 ? QSize(shorter, longer) : QSize(longer, shorter);
}

} // namespace Firstframe
