// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QMimeData;

namespace Firstframe {

//! \brief Where Mozilla's browsers have the dragged picture itself; empty without.
[[nodiscard]] QString promisedLink(const QMimeData &data);
//! \brief What Mozilla's browsers take the dragged thing to be a link to; empty without.
[[nodiscard]] QString titledLink(const QMimeData &data);

//! \brief The source of the first picture in text/html, which is how browsers tell the picture
//! from the page that it is on; empty without.
[[nodiscard]] QString pictureInHtml(const QMimeData &data);

//! \brief Text of another program: UTF-16 (Mozilla's formats, with or without a byte order mark)
//! or UTF-8.
[[nodiscard]] QString decodedMimeText(const QByteArray &bytes);

} // namespace Firstframe
