// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace Firstframe::Sandbox {

inline constexpr QStringView lowerHex = u"0123456789abcdef";
inline constexpr QStringView decimals = u"0123456789";
//! \brief Crockford's base 32, which ULIDs are written in.
inline constexpr QStringView base32 = u"0123456789abcdefghjkmnpqrstvwxyz";

//! \brief That many letters of the alphabet, not to be guessed. The first is never "0".
[[nodiscard]] QString randomText(QStringView alphabet, qsizetype length);

} // namespace Firstframe::Sandbox
