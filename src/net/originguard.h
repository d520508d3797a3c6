// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"

#include <QByteArray>

namespace Firstframe {

//! \brief Whether the request may be sent with that key, as far as the key is concerned.
//!
//! Internal when the key is wanted for an origin that is not its own, or over a wire that anybody
//! can read; Key when there is none, or when it holds what no header can carry.
[[nodiscard]] Result<void> checkKeyUse(const HttpRequest &request, const QByteArray &key);

} // namespace Firstframe
