// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Firstframe {

//! \brief The url as it may stand in a log or in Error::detail: without user, password, fragment
//! and query, since a signed link carries its signature there.
[[nodiscard]] QString loggableUrl(const QUrl &url);

} // namespace Firstframe
