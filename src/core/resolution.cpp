// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolution.h"

#include <array>

namespace Firstframe {

int shorterSide(Resolution resolution)
{
    switch (resolution) {
    case Resolution::P512:
        return 512;
    case Resolution::P768:
        return 768;
    case Resolution::P1080:
        return 1080;
    }
    return 0;
}

QString resolutionName(Resolution resolution)
{
    return QString::number(shorterSide(resolution)) + u'P';
}

std::optional<Resolution> resolutionFromName(QStringView name)
{
    for (const Resolution resolution : {Resolution::P512, Resolution::P768, Resolution::P1080}) {
        if (name.compare(resolutionName(resolution), Qt::CaseInsensitive) == 0)
            return resolution;
    }
    return std::nullopt;
}

} // namespace Firstframe
