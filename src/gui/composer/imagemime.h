// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

class QMimeData;

namespace Firstframe {

//! \brief A picture as the clipboard or a drag offers it: where it is, or what it is. One of these
//! is set.
struct OfferedPicture
{
    QString pathOrLink; //!< an absolute path, or an http(s) link
    QByteArray dataUri; //!< as it came, not decoded yet
    QByteArray encoded; //!< a picture file's bytes
    QImage image; //!< plain pixels

    bool operator==(const OfferedPicture &) const = default;
};

//! \brief Whether there may be a picture; cheap, for a drag that is only passing by.
[[nodiscard]] bool offersPicture(const QMimeData &data);

//! \brief The pictures that are meant, none if it is something else.
//!
//! Local files go before pixels, and pixels before links: a browser often gives the link of the
//! page rather than of the picture. Among the links that of the picture itself goes first, which
//! browsers give as <img src> and as a promise of a file; they may be data: URIs. At last a text
//! counts whose lines all are links, data: URIs or absolute paths.
[[nodiscard]] QList<OfferedPicture> offeredPictures(const QMimeData &data);

//! \brief A path or link as people type or paste it: trimmed, unquoted, "~" and file: resolved.
[[nodiscard]] QString cleanPathOrLink(const QString &typed);

//! \brief What people call it: the file's name, also of a link's.
[[nodiscard]] QString pictureName(const QString &pathOrLink);

} // namespace Firstframe
