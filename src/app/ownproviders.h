// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "gui/settings/providerbook.h"

#include <QString>
#include <QStringList>

namespace Firstframe {

//! \brief Copies the description \a source into \a folder under that name and an id made of it
//! that is not in \a takenIds; never over a file that is there. Blocks on the disk.
[[nodiscard]] Result<WrittenProvider> writeOwnProvider(const QString &source, const QString &folder,
                                                       const QString &name,
                                                       const QStringList &takenIds);

} // namespace Firstframe
