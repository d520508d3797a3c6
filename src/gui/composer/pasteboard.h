// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "gui/composer/imagemime.h"

#include <QStringList>

namespace Firstframe {

//! \brief Gives the path of each picture or its link, those that are pixels or a data: URI written
//! to a file of \a folder first. The file is named by its content, so that pasting a picture twice
//! keeps one file. Blocks: worker threads.
[[nodiscard]] Result<QStringList> keepPictures(const QList<OfferedPicture> &offered,
                                               const QString &folder);

} // namespace Firstframe
