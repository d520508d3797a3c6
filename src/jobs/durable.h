// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace Firstframe {

//! \brief Waits until what was written to the file is on the disk. Blocks.
[[nodiscard]] bool syncFile(QFile &file);

//! \brief Waits until the folder's names are on the disk: a rename survives a power cut only then.
//! Does nothing where the system has no such thing.
[[nodiscard]] bool syncFolder(const QString &folder);

} // namespace Firstframe
