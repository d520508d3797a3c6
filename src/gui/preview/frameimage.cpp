// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/frameimage.h"

#include <QVideoFrame>
#include <QVideoFrameFormat>

#include <algorithm>

namespace Firstframe {

namespace {

// Fixed point with 10 bits after the point; limited range, as H.264 clips have it.
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

struct Planes
{
    const uchar *y;
    const uchar *u;
    const uchar *v;
    int chromaStep; // 1 for planes of their own, 2 for interleaved ones
};

quint32 channel(int value)
{
    return static_cast<quint32>(std::clamp(value / one, 0, 255));
}

// What a pair of pixels has in common: one sample of colour.
struct Chroma
{
    int red;
    int green;
    int blue;
};

QRgb pixel(uchar luma, const Chroma &chroma)
{
    const int y = (luma - 16) * lumaGain + one / 2;
    return 0xff000000U | channel(y + chroma.red) << 16 | channel(y + chroma.green) << 8
           | channel(y + chroma.blue);
}

void convertLine(const Planes &from, QRgb *to, int width, const Matrix &matrix)
{
    for (int x = 0; x < width; x += 2) {
        const int place = (x / 2) * from.chromaStep;
        const int u = from.u[place] - 128;
        const int v = from.v[place] - 128;
        const Chroma chroma{matrix.redFromV * v, -matrix.greenFromU * u - matrix.greenFromV * v,
                            matrix.blueFromU * u};
        to[x] = pixel(from.y[x], chroma);
        if (x + 1 < width)
            to[x + 1] = pixel(from.y[x + 1], chroma);
    }
}

QImage converted(const QVideoFrame &frame, bool interleaved, const Matrix &matrix)
{
    QImage image(frame.size(), QImage::Format_RGB32);
    for (int line = 0; line < image.height(); ++line) {
        const int chromaLine = line / 2;
        const uchar *u = frame.bits(1) + chromaLine * frame.bytesPerLine(1);
        const uchar *v = interleaved ? u + 1 : frame.bits(2) + chromaLine * frame.bytesPerLine(2);
        const Planes planes{frame.bits(0) + line * frame.bytesPerLine(0), u, v,
                            interleaved ? 2 : 1};
        convertLine(planes, reinterpret_cast<QRgb *>(image.scanLine(line)), image.width(), matrix);
    }
    return image;
}

} // namespace

QImage imageOf(const QVideoFrame &frame)
{
    const bool planar = frame.pixelFormat() == QVideoFrameFormat::Format_YUV420P;
    const bool interleaved = frame.pixelFormat() == QVideoFrameFormat::Format_NV12;
    if (!planar && !interleaved)
        return frame.toImage();
    QVideoFrame mapped = frame;
    if (!mapped.map(QVideoFrame::ReadOnly))
        return {};
    const bool isHd = frame.surfaceFormat().colorSpace() == QVideoFrameFormat::ColorSpace_BT709;
    const QImage image = converted(mapped, interleaved, isHd ? bt709 : bt601);
    mapped.unmap();
    return image;
}

} // namespace Firstframe
