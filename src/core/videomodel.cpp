// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/videomodel.h"

#include <algorithm>

namespace Firstframe {

QList<Resolution> VideoModel::resolutions() const
{
    QList<Resolution> all;
    for (const ClipChoice &clip : clips)
        all.append(clip.resolution);
    return all;
}

QList<std::chrono::seconds> VideoModel::durations() const
{
    QList<std::chrono::seconds> all;
    for (const ClipChoice &clip : clips) {
        for (const std::chrono::seconds duration : clip.durations) {
            if (!all.contains(duration))
                all.append(duration);
        }
    }
    std::ranges::sort(all);
    return all;
}

bool VideoModel::offers(Resolution resolution, std::chrono::seconds duration) const
{
    return std::ranges::any_of(clips, [=](const ClipChoice &clip) {
        return clip.resolution == resolution && clip.durations.contains(duration);
    });
}

std::optional<ClipPrice> VideoModel::price(Resolution resolution,
                                           std::chrono::seconds duration) const
{
    for (const ClipPrice &known : prices) {
        if (known.resolution == resolution && known.duration == duration)
            return known;
    }
    if (isFree)
        return ClipPrice{.resolution = resolution, .duration = duration};
    return std::nullopt;
}

void VideoModel::setPrice(const ClipPrice &price)
{
    for (ClipPrice &known : prices) {
        if (known.resolution == price.resolution && known.duration == price.duration) {
            known = price;
            return;
        }
    }
    prices.append(price);
}

} // namespace Firstframe
