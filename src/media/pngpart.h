// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

class QIODevice;

namespace Firstframe {

//! \brief A part of a PNG, read line by line to eight bits a channel, with its colour space.
//!
//! Qt reads a PNG whole, and one of sixteen bits a channel with eight bytes a pixel. Here only the
//! result stands in memory, and the whole picture once at four bytes a pixel if it is interlaced.
//! Of \a fold by \a fold pixels one is made, the mean; what is over at the right and below is left
//! out. Null when the file is damaged,
//! or the part not in it or smaller than that.
[[nodiscard]] QImage readPngPart(QIODevice &file, const QRect &part, int fold);

} // namespace Firstframe
