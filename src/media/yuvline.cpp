// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/yuvline.h"

#include <algorithm>

namespace Firstframe {

namespace {

// Fixed point with 10 bits after the point.
struct Matrix
{
    int redFromV;
    int greenFromU;
    int greenFromV;
    int blueFromU;
};

constexpr int one = 1 << 10;
constexpr int lumaGain = 1192; // 255 / 219
constexpr Matrix bt601{1634, 401, 832, 2066};
constexpr Matrix bt709{1836, 218, 546, 2163};

// What a pair of pixels has in common: one sample of colour.
struct Chroma
{
    int red;
    int green;
    int blue;
};

uint32_t channel(int value)
{
    return static_cast<uint32_t>(std::clamp(value / one, 0, 255));
}

QRgb pixel(uint8_t luma, const Chroma &chroma)
{
    const int y = (luma - 16) * lumaGain + one / 2;
    return 0xff000000U | channel(y + chroma.red) << 16 | channel(y + chroma.green) << 8
           | channel(y + chroma.blue);
}

} // namespace

void convertToRgb(const YuvLine &from, QRgb *to, int width, YuvMatrix matrix)
{
    const Matrix weights = matrix == YuvMatrix::Bt709 ? bt709 : bt601;
    for (int x = 0; x < width; x += 2) {
        const int place = (x / 2) * from.chromaStep;
        const int u = from.u[place] - 128;
        const int v = from.v[place] - 128;
        const Chroma chroma{weights.redFromV * v, -weights.greenFromU * u - weights.greenFromV * v,
                            weights.blueFromU * u};
        to[x] = pixel(from.y[x], chroma);
        if (x + 1 < width)
            to[x + 1] = pixel(from.y[x + 1], chroma);
    }
}

} // namespace Firstframe
