// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/protocol.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Firstframe::Sandbox {

//! \brief The ids of all providers that the sandbox can stand for, its own last.
[[nodiscard]] QStringList protocolNames();

//! \brief The protocols of those providers (of all, when \a only is empty), and our own, last.
//!
//! Two pairs share their paths: myrouter and novita, minimax and minimax-cn. Of each the first in
//! the list is made: of all of them myrouter and minimax, else the one that \a only names first.
[[nodiscard]] std::vector<std::unique_ptr<const Protocol>> makeProtocols(const Workshop &workshop,
                                                                         const QStringList &only);

} // namespace Firstframe::Sandbox
