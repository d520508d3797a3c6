// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkRequest>
#include <QUrl>

namespace Firstframe {

//! \brief A request with everything switched off that Qt would do behind our back: redirects,
//! cookies, caches, stored passwords, HTTP/2 (its resending of refused streams is not ours to see)
//! and pipelining. It names us in User-Agent and carries no user or password from the url.
[[nodiscard]] QNetworkRequest plainRequest(const QUrl &url);

} // namespace Firstframe
