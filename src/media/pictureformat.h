// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imagerules.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QIODevice;

namespace Firstframe {

//! \brief How many bytes of a file pictureFormat() and foreignFormatName() want to see.
inline constexpr qint64 pictureHeadBytes = 32;

//! \brief The format that the first bytes announce, if it is one of those that are sent.
[[nodiscard]] std::optional<ImageFormat> pictureFormat(const QByteArray &head);

//! \brief The name of a known format that is not sent, for example "HEIC"; empty if not known.
[[nodiscard]] QString foreignFormatName(const QByteArray &head);

//! \brief Whether the file goes on to the end that its format announces.
//!
//! A picture that was cut off while it was copied has a sound header, decodes into half a picture
//! and would be paid for. Follows the lengths that the format gives and skips the pixels, so that
//! whatever the size of a sound file, only kilobytes of it are read.
[[nodiscard]] bool isComplete(QIODevice &file, ImageFormat format);

} // namespace Firstframe
