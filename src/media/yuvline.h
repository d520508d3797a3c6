// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

#include <cstdint>

namespace Firstframe {

//! \brief A line of a picture in video's colours, limited range, as decoders and renderers have it.
//! Two pixels beside each other share a sample of colour.
struct YuvLine
{
    const uint8_t *y = nullptr;
    const uint8_t *u = nullptr;
    const uint8_t *v = nullptr;
    int chromaStep = 1; //!< 1 for planes of their own, 2 for interleaved ones
};

enum class YuvMatrix { Bt601, Bt709 };

//! \brief Writes \a width pixels to \a to.
void convertToRgb(const YuvLine &from, QRgb *to, int width, YuvMatrix matrix);

} // namespace Firstframe
