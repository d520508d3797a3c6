// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/message.h"
#include "sandbox/router.h"

#include <atomic>

namespace httplib { // NOLINT(readability-identifier-naming): not ours
class Server;
}

namespace Firstframe::Sandbox {

//! \brief Makes the server answer every request through the router.
//!
//! Bodies of more than 64 MB are refused, however they come (chunked, compressed, as a form).
//! Transfers end when \a isStopping becomes true. All three outlive the server's threads.
void serve(httplib::Server &server, const Router &router, const std::atomic_bool &isStopping);

} // namespace Firstframe::Sandbox
