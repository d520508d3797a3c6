// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>

#include <chrono>

namespace Firstframe {

//! \brief Called in a child before it runs its program: it is killed when the calling thread ends,
//! and leads a process group of its own. For QProcess::setChildProcessModifier.
void dieWithParent();

//! \brief Ends the process and the rest of its group, politely first.
void endGroup(QProcess &process);

//! \brief The first line that the process prints, without its end; empty when it ends before.
[[nodiscard]] QByteArray firstLine(QProcess &process, std::chrono::milliseconds limit);

} // namespace Firstframe
