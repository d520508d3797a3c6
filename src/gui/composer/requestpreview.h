// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shot.h"
#include "providers/provider.h"

#include <QString>
#include <QStringList>

namespace Firstframe {

//! \brief What pressing Generate would send, in words.
struct RequestPreview
{
    QString text; //!< the requests as people read them; empty when there are none
    QString curl; //!< the same as shell commands, the key as a variable
    QStringList problems; //!< sentences: why it would not be sent
    bool isUploadedFirst = false;

    bool operator==(const RequestPreview &) const = default;
};

//! \brief Pure: reads no file, knows no key.
[[nodiscard]] RequestPreview previewRequest(const Shot &shot, const Provider &provider,
                                            const VideoModel &model);

} // namespace Firstframe
