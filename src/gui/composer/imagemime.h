// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>

class QMimeData;

namespace Firstframe {

//! \brief A picture as the clipboard or a drag offers it: where it is, or what it is.
struct OfferedPicture
{
    QString pathOrLink; //!< set for a file or a link
    QByteArray encoded; //!< set for picture data that is already PNG, JPEG or WebP
    QString suffix; //!< of encoded
    QImage image; //!< set for plain pixels
};

//! \brief Whether there may be a picture; cheap, for a drag that is only passing by.
[[nodiscard]] bool offersPicture(const QMimeData &data);

//! \brief The picture that is meant. A local file goes before pixels, and pixels go before a link,
//! which a browser often gives for the page rather than for the picture.
[[nodiscard]] std::optional<OfferedPicture> offeredPicture(const QMimeData &data);

//! \brief A path or link as people type or paste it: trimmed, unquoted, "~" and file: resolved.
[[nodiscard]] QString cleanPathOrLink(const QString &typed);

} // namespace Firstframe
