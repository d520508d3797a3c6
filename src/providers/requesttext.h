// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpmessage.h"

#include <QString>

namespace Firstframe {

//! \brief A request as people read it: method, URL, headers with the key hidden, the body as
//! indented JSON where it is JSON, and each picture in it as its type, size and encoding.
//!
//! Reads no file. Says what HttpCall would send, but for the headers that belong to the connection
//! (Host, Content-Length and the like).
[[nodiscard]] QString requestText(const HttpRequest &request);

//! \brief The same request as a command for a POSIX shell with curl and base64: the key is the
//! variable FIRSTFRAME_KEY, and pictures are read from their files while it runs.
[[nodiscard]] QString curlText(const HttpRequest &request);

} // namespace Firstframe
