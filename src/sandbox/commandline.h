// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "sandbox/sandboxserver.h"

#include <QStringList>

namespace Firstframe::Sandbox {

struct CommandLine
{
    ServerOptions server;
    bool endsWithStandardInput = false;
};

//! \brief Reads the program's arguments. --help and --version print and end the program.
[[nodiscard]] Result<CommandLine> commandLine(const QStringList &arguments);

} // namespace Firstframe::Sandbox
