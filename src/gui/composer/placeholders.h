// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace Firstframe {

//! \brief Where a placeholder such as "{subject}" stands, braces included; UTF-16 units.
struct Placeholder
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const Placeholder &) const = default;
};

//! \brief The first one that begins at \a from or later; if there is none, the first of all.
[[nodiscard]] std::optional<Placeholder> nextPlaceholder(QStringView text, qsizetype from);
//! \brief The last one that begins before \a from; if there is none, the last of all.
[[nodiscard]] std::optional<Placeholder> previousPlaceholder(QStringView text, qsizetype from);

} // namespace Firstframe
