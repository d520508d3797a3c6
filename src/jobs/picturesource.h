// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>
#include <QUrl>

namespace Firstframe {

//! \brief Where a picture is to come from: a file or a link, never both.
struct PictureSource
{
    QString path; //!< absolute
    QUrl link; //!< http or https

    bool operator==(const PictureSource &) const = default;
};

//! \brief Reads what a person typed or dropped: a path (also with ~), a file: or an http(s) link.
//! Pure, but for the current and the home folder.
[[nodiscard]] Result<PictureSource> pictureSourceOf(const QString &text);

//! \brief Why a link brought nothing, in words about a picture.
[[nodiscard]] Error linkNotLoaded(const Error &error);
//! \brief It brought something else.
[[nodiscard]] Error linkIsNoPicture(const Error &error);

} // namespace Firstframe
