// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/videoencoder.h"

extern "C" {
#include <libavutil/opt.h>
}

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <system_error>
#include <utility>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VideoEncoder)
};

} // namespace

void VideoEncoder::CloseOutput::operator()(AVFormatContext *output) const
{
    avio_closep(&output->pb);
    avformat_free_context(output);
}

VideoEncoder::VideoEncoder(const QString &filePath)
    : m_filePath(filePath)
    , m_partPath(filePath + QStringLiteral(".part"))
    , m_frame(av_frame_alloc())
    , m_packet(av_packet_alloc())
{}

VideoEncoder::~VideoEncoder()
{
    m_output.reset();
    if (!m_partPath.isEmpty()) // a moved-from path is empty too
        QFile::remove(m_partPath);
}

Result<VideoEncoder> VideoEncoder::open(const QString &filePath, const VideoFormat &format)
{
    Libav::silence();
    VideoEncoder encoder(filePath);
    int code = encoder.m_frame && encoder.m_packet ? 0 : AVERROR(ENOMEM);
    if (code >= 0)
        code = encoder.openCodec(format);
    if (code >= 0)
        code = encoder.openOutput(format);
    if (code < 0)
        return encoder.failed(code);
    return encoder;
}

int VideoEncoder::openCodec(const VideoFormat &format)
{
    const AVCodec *codec = avcodec_find_encoder_by_name("libx264");
    m_codec.reset(avcodec_alloc_context3(codec));
    if (!codec || !m_codec)
        return AVERROR_ENCODER_NOT_FOUND;
    m_codec->width = format.size.width();
    m_codec->height = format.size.height();
    m_codec->time_base = {1, format.framesPerSecond};
    m_codec->framerate = {format.framesPerSecond, 1};
    m_codec->gop_size = 2 * format.framesPerSecond; // so that seeking is quick
    m_codec->pix_fmt = AV_PIX_FMT_NV12; // how the frames are handed over; stored as yuv420p
    m_codec->color_range = AVCOL_RANGE_MPEG;
    m_codec->colorspace = AVCOL_SPC_BT709;
    m_codec->color_primaries = AVCOL_PRI_BT709;
    m_codec->color_trc = AVCOL_TRC_BT709;
    m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    m_codec->thread_count = 0; // as many as the machine has cores for
    av_opt_set(m_codec->priv_data, "preset", "veryfast", 0);
    av_opt_set(m_codec->priv_data, "crf", "20", 0);
    const int code = avcodec_open2(m_codec.get(), codec, nullptr);
    m_frame->format = m_codec->pix_fmt;
    m_frame->width = m_codec->width;
    m_frame->height = m_codec->height;
    return code;
}

int VideoEncoder::openOutput(const VideoFormat &format)
{
    const QByteArray url = Libav::fileUrl(m_partPath);
    AVFormatContext *output = nullptr;
    int code = avformat_alloc_output_context2(&output, nullptr, "mp4", url.constData());
    if (code < 0)
        return code;
    m_output.reset(output);
    m_stream = avformat_new_stream(output, nullptr);
    if (!m_stream)
        return AVERROR(ENOMEM);
    m_stream->time_base = m_codec->time_base;
    m_stream->avg_frame_rate = m_codec->framerate;
    avcodec_parameters_from_context(m_stream->codecpar, m_codec.get());
    if (!format.comment.isEmpty())
        av_dict_set(&output->metadata, "comment", format.comment.toUtf8().constData(), 0);
    code = avio_open(&output->pb, url.constData(), AVIO_FLAG_WRITE);
    if (code < 0)
        return code;
    AVDictionary *options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    code = avformat_write_header(output, &options);
    av_dict_free(&options);
    return code;
}

Result<void> VideoEncoder::write(const Nv12Image &image)
{
    Q_ASSERT(image.size == QSize(m_codec->width, m_codec->height));
    // The planes are only read. A frame without a buffer of its own is copied by libav.
    m_frame->data[0] = const_cast<uint8_t *>(image.luma.data());
    m_frame->data[1] = const_cast<uint8_t *>(image.chroma.data());
    m_frame->linesize[0] = m_frame->linesize[1] = image.size.width();
    m_frame->pts = m_frames++;
    if (const int code = encode(m_frame.get()); code < 0)
        return failed(code);
    return {};
}

// A null frame asks the codec for what it still holds.
int VideoEncoder::encode(const AVFrame *frame)
{
    int code = avcodec_send_frame(m_codec.get(), frame);
    while (code >= 0) {
        code = avcodec_receive_packet(m_codec.get(), m_packet.get());
        if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
            return m_output->pb->error; // the muxer itself does not look
        if (code < 0)
            return code;
        m_packet->duration = 1;
        av_packet_rescale_ts(m_packet.get(), m_codec->time_base, m_stream->time_base);
        code = av_interleaved_write_frame(m_output.get(), m_packet.get());
    }
    return code;
}

Result<void> VideoEncoder::finish()
{
    int code = encode(nullptr);
    if (code >= 0)
        code = closeOutput();
    if (code < 0)
        return failed(code);
    // Unlike QFile::rename() this replaces a file of that name, in one step.
    std::error_code renamed;
    std::filesystem::rename(QFileInfo(m_partPath).filesystemFilePath(),
                            QFileInfo(m_filePath).filesystemFilePath(), renamed);
    if (renamed)
        return failed(AVERROR(renamed.value()));
    m_partPath.clear();
    return {};
}

int VideoEncoder::closeOutput()
{
    const int trailed = av_write_trailer(m_output.get());
    const int written = m_output->pb->error;
    const int closed = avio_closep(&m_output->pb);
    return std::min({trailed, written, closed});
}

std::unexpected<Error> VideoEncoder::failed(int code) const
{
    const QString name = QFileInfo(m_filePath).fileName();
    const QString detail = Libav::errorText(code);
    if (code == AVERROR(ENOSPC))
        return failure(
            ErrorKind::NoSpace,
            Text::tr("The disk is full, so the clip “%1” could not be written. Make room "
                     "and try again.")
                .arg(name),
            detail);
    return failure(
        ErrorKind::File,
        Text::tr("The clip “%1” could not be written. Check that its folder is there and "
                 "may be written to.")
            .arg(name),
        detail);
}

} // namespace Firstframe
