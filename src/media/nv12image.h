// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>

#include <cstdint>
#include <vector>

namespace Firstframe {

//! \brief A picture as video encoders take it: NV12, BT.709, limited range.
//!
//! A plane of brightness, then one of half the size in which Cb and Cr alternate. Both have no gap
//! between rows. Sides are even.
struct Nv12Image
{
    QSize size;
    std::vector<uint8_t> luma;
    std::vector<uint8_t> chroma;

    Nv12Image() = default;
    explicit Nv12Image(QSize evenSize);

    bool operator==(const Nv12Image &) const = default;
};

//! \brief The picture in video's colours, an odd last row or column left out. What is transparent
//! becomes white.
[[nodiscard]] Nv12Image toNv12(const QImage &picture);

//! \brief The picture in a screen's colours, RGB32.
[[nodiscard]] QImage toRgb(const Nv12Image &image);

} // namespace Firstframe
