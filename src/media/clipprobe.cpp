// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clipprobe.h"

#include "media/clipreader.h"
#include "media/libav.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClipProbe)
};

std::unexpected<Error> noPicture(const QString &path)
{
    return failure(ErrorKind::File,
                   Text::tr("The clip “%1” holds no picture.").arg(QFileInfo(path).fileName()));
}

QSize scaledInto(QSize size, QSize bound)
{
    if (!bound.isEmpty() && (size.width() > bound.width() || size.height() > bound.height()))
        size.scale(bound, Qt::KeepAspectRatio);
    return size.expandedTo(QSize(1, 1));
}

// Clips of providers are BT.709 whether they say so or not; only small ones that say nothing are
// taken for BT.601, as players do.
void setColours(SwsContext *scaler, const AVFrame &frame)
{
    constexpr int smallHeight = 576;
    const bool isBt601 =
        frame.colorspace == AVCOL_SPC_SMPTE170M || frame.colorspace == AVCOL_SPC_BT470BG
        || (frame.colorspace == AVCOL_SPC_UNSPECIFIED && frame.height <= smallHeight);
    const int *source = sws_getCoefficients(isBt601 ? SWS_CS_ITU601 : SWS_CS_ITU709);
    const bool isFullRange = frame.color_range == AVCOL_RANGE_JPEG;
    constexpr int neutral = 1 << 16;
    sws_setColorspaceDetails(scaler, source, isFullRange ? 1 : 0,
                             sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, neutral, neutral);
}

QImage toImage(const AVFrame &frame, QSize size)
{
    constexpr int alignment = 64; // the scaler writes whole vectors, past a line's end too
    const int stride = (size.width() * 4 + 2 * alignment - 1) / alignment * alignment;
    const Libav::Owned<SwsContext> scaler(sws_getContext(
        frame.width, frame.height, AVPixelFormat(frame.format), size.width(), size.height(),
        AV_PIX_FMT_BGR0, SWS_AREA | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
    if (!scaler)
        return {};
    setColours(scaler.get(), frame);
    QByteArray pixels(qsizetype(stride) * (size.height() + 1), Qt::Uninitialized);
    auto *bits = reinterpret_cast<uint8_t *>(pixels.data());
    const std::array<uint8_t *, 4> planes = {bits};
    const std::array<int, 4> strides = {stride};
    if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes.data(),
                  strides.data())
        < 0)
        return {};
    return QImage(bits, size.width(), size.height(), stride, QImage::Format_RGB32).copy();
}

} // namespace

Result<ClipInfo> probeClip(const QString &path)
{
    Result<ClipReader> reader = ClipReader::open(path);
    if (!reader)
        return std::unexpected(reader.error());
    const Result<const AVFrame *> first = reader->next();
    if (!first)
        return std::unexpected(first.error());
    if (!*first)
        return noPicture(path);
    return reader->info();
}

Result<QImage> posterFrame(const QString &path, QSize bound)
{
    Result<ClipReader> reader = ClipReader::open(path);
    if (!reader)
        return std::unexpected(reader.error());
    const Result<const AVFrame *> first = reader->next();
    if (!first)
        return std::unexpected(first.error());
    if (!*first)
        return noPicture(path);
    QImage image = toImage(**first, scaledInto(QSize((*first)->width, (*first)->height), bound));
    if (image.isNull())
        return noPicture(path);
    return image;
}

Result<QImage> lastFrame(const QString &path)
{
    Result<ClipReader> reader = ClipReader::open(path);
    if (!reader)
        return std::unexpected(reader.error());
    if (reader->isCut())
        return failure(
            ErrorKind::File,
            Text::tr("The end of the clip “%1” is missing, so its last frame is not known.")
                .arg(QFileInfo(path).fileName()));
    const Libav::Owned<AVFrame> last(av_frame_alloc());
    while (true) {
        const Result<const AVFrame *> frame = reader->next();
        if (!frame)
            return std::unexpected(frame.error());
        if (!*frame)
            break;
        av_frame_unref(last.get());
        if (av_frame_ref(last.get(), *frame) < 0)
            return noPicture(path);
    }
    QImage image = last->width > 0 ? toImage(*last, QSize(last->width, last->height)) : QImage();
    if (image.isNull())
        return noPicture(path);
    return image;
}

Result<qint64> countFrames(const QString &path)
{
    Result<ClipReader> reader = ClipReader::open(path);
    if (!reader)
        return std::unexpected(reader.error());
    qint64 count = 0;
    while (true) {
        const Result<const AVFrame *> frame = reader->next();
        if (!frame)
            return std::unexpected(frame.error());
        if (!*frame)
            return count;
        ++count;
    }
}

} // namespace Firstframe
