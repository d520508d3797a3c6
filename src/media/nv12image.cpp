// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/nv12image.h"

#include "media/yuvline.h"

#include <QPainter>

#include <array>

namespace Firstframe {

namespace {

// ITU-R BT.709, full-range RGB to limited-range YCbCr, in 65536ths.
constexpr int shift = 16;
constexpr int half = 1 << (shift - 1);
constexpr int lumaOffset = 16 << shift;
constexpr int chromaOffset = 128 << shift;

struct Weights
{
    int red;
    int green;
    int blue;
};

constexpr Weights lumaWeights = {11966, 40254, 4064};
constexpr Weights cbWeights = {-6596, -22188, 28784};
constexpr Weights crWeights = {28784, -26145, -2639};

int weighted(const Weights &weights, int red, int green, int blue)
{
    return weights.red * red + weights.green * green + weights.blue * blue;
}

uint8_t lumaOf(QRgb pixel)
{
    return uint8_t(
        (weighted(lumaWeights, qRed(pixel), qGreen(pixel), qBlue(pixel)) + lumaOffset + half)
        >> shift);
}

// Of four pixels' sums, hence two more bits to drop.
uint8_t chromaOf(const Weights &weights, int red, int green, int blue)
{
    return uint8_t((weighted(weights, red, green, blue) + 4 * (chromaOffset + half))
                   >> (shift + 2));
}

void convertRowPair(const QRgb *upper, const QRgb *lower, int width, uint8_t *luma, uint8_t *chroma)
{
    for (int x = 0; x < width; ++x) {
        luma[x] = lumaOf(upper[x]);
        luma[width + x] = lumaOf(lower[x]);
    }
    for (int x = 0; x < width; x += 2) {
        const std::array four = {upper[x], upper[x + 1], lower[x], lower[x + 1]};
        int red = 0;
        int green = 0;
        int blue = 0;
        for (const QRgb pixel : four) {
            red += qRed(pixel);
            green += qGreen(pixel);
            blue += qBlue(pixel);
        }
        chroma[x] = chromaOf(cbWeights, red, green, blue);
        chroma[x + 1] = chromaOf(crWeights, red, green, blue);
    }
}

QImage opaque(const QImage &picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_RGB32);
    QImage flat(picture.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(QPoint(), picture);
    return flat;
}

} // namespace

Nv12Image::Nv12Image(QSize evenSize)
    : size(evenSize)
    , luma(size_t(evenSize.width()) * size_t(evenSize.height()))
    , chroma(luma.size() / 2)
{}

Nv12Image toNv12(const QImage &picture)
{
    const QImage rgb = opaque(picture);
    const int width = rgb.width() & ~1;
    Nv12Image image(QSize(width, rgb.height() & ~1));
    for (int y = 0; y + 1 < rgb.height(); y += 2) {
        const auto *upper = reinterpret_cast<const QRgb *>(rgb.constScanLine(y));
        const auto *lower = reinterpret_cast<const QRgb *>(rgb.constScanLine(y + 1));
        uint8_t *luma = image.luma.data() + size_t(y) * size_t(width);
        convertRowPair(upper, lower, width, luma,
                       image.chroma.data() + size_t(y / 2) * size_t(width));
    }
    return image;
}

QImage toRgb(const Nv12Image &image)
{
    QImage rgb(image.size, QImage::Format_RGB32);
    const auto width = size_t(image.size.width());
    for (int y = 0; y < rgb.height(); ++y) {
        const uint8_t *chroma = image.chroma.data() + size_t(y / 2) * width;
        const YuvLine line{image.luma.data() + size_t(y) * width, chroma, chroma + 1, 2};
        convertToRgb(line, reinterpret_cast<QRgb *>(rgb.scanLine(y)), rgb.width(),
                     YuvMatrix::Bt709);
    }
    return rgb;
}

} // namespace Firstframe
