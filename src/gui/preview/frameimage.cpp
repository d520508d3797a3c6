// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/frameimage.h"

#include "media/yuvline.h"

#include <QVideoFrame>
#include <QVideoFrameFormat>

namespace Firstframe {

namespace {

QImage converted(const QVideoFrame &frame, bool interleaved, YuvMatrix matrix)
{
    QImage image(frame.size(), QImage::Format_RGB32);
    for (int line = 0; line < image.height(); ++line) {
        const int chromaLine = line / 2;
        const uchar *u = frame.bits(1) + chromaLine * frame.bytesPerLine(1);
        const uchar *v = interleaved ? u + 1 : frame.bits(2) + chromaLine * frame.bytesPerLine(2);
        const YuvLine from{frame.bits(0) + line * frame.bytesPerLine(0), u, v, interleaved ? 2 : 1};
        convertToRgb(from, reinterpret_cast<QRgb *>(image.scanLine(line)), image.width(), matrix);
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
    const QImage image = converted(mapped, interleaved, isHd ? YuvMatrix::Bt709 : YuvMatrix::Bt601);
    mapped.unmap();
    return image;
}

} // namespace Firstframe
