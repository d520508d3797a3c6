// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Firstframe {

//! \brief Words of somebody else made fit to be shown and logged: one line, at most 300 characters,
//! no keys, and no query in a link, since that is where signatures are.
[[nodiscard]] QString redacted(const QString &text);

//! \brief A link made fit for the same: whole, but without user, password, fragment and query.
[[nodiscard]] QString redacted(const QUrl &url);

} // namespace Firstframe
