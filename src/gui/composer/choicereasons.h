// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/videomodel.h"

#include <QString>

namespace Firstframe {

//! \brief Why a choice cannot be had beside the others, in words; empty when it can. All pure.
[[nodiscard]] QString whyNotDuration(const VideoModel &model, std::chrono::seconds duration,
                                     Resolution chosen);
[[nodiscard]] QString whyNotResolution(const VideoModel &model, Resolution resolution,
                                       std::chrono::seconds chosen);
[[nodiscard]] QString whyNotOption(const OptionSupport &support, Mode mode,
                                   const QString &modelName, const QString &providerName);

} // namespace Firstframe
