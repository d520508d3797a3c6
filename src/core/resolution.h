// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Firstframe {

//! \brief What a provider calls the clip's size: the length of its shorter side.
enum class Resolution { P512, P768, P1080 };

//! \brief "768P", as people, descriptions and the database write it.
[[nodiscard]] QString resolutionName(Resolution resolution);
[[nodiscard]] std::optional<Resolution> resolutionFromName(QStringView name);
//! \brief In pixels.
[[nodiscard]] int shorterSide(Resolution resolution);

} // namespace Firstframe
