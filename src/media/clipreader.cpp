// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clipreader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cmath>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClipReader)
};

constexpr qsizetype longestComment = 1000;
constexpr qint64 mostPixels = 8192 * 8192;

ClipInfo describe(const AVFormatContext &input, const AVStream &stream)
{
    ClipInfo info;
    info.size = QSize(stream.codecpar->width, stream.codecpar->height);
    const double seconds = stream.duration != AV_NOPTS_VALUE
                               ? double(stream.duration) * av_q2d(stream.time_base)
                               : double(std::max<int64_t>(input.duration, 0)) / AV_TIME_BASE;
    info.duration = std::chrono::milliseconds(std::llround(seconds * 1000));
    if (stream.avg_frame_rate.den > 0)
        info.framesPerSecond = av_q2d(stream.avg_frame_rate);
    if (const AVDictionaryEntry *comment = av_dict_get(input.metadata, "comment", nullptr, 0))
        info.comment = QString::fromUtf8(comment->value).left(longestComment);
    return info;
}

} // namespace

Result<ClipReader> ClipReader::open(const QString &path)
{
    Libav::silence();
    ClipReader reader;
    reader.m_fileName = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile()) // a pipe would block
        return failure(ErrorKind::File, Text::tr("There is no clip “%1”.").arg(reader.m_fileName));
    int code = reader.openInput(path);
    if (code >= 0)
        code = reader.openDecoder();
    if (code < 0)
        return reader.unplayable(code);
    reader.m_info = describe(*reader.m_input, *reader.m_input->streams[reader.m_stream]);
    return reader;
}

int ClipReader::openInput(const QString &path)
{
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm", 0);
    AVFormatContext *input = nullptr;
    int code = avformat_open_input(&input, Libav::fileUrl(path).constData(), nullptr, &options);
    av_dict_free(&options);
    if (code < 0)
        return code;
    m_input.reset(input);
    code = avformat_find_stream_info(input, nullptr);
    if (code < 0)
        return code;
    m_stream = av_find_best_stream(input, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    return m_stream;
}

int ClipReader::openDecoder()
{
    const AVCodecParameters *parameters = m_input->streams[m_stream]->codecpar;
    const AVCodec *codec = avcodec_find_decoder(parameters->codec_id);
    m_decoder.reset(avcodec_alloc_context3(codec));
    m_packet.reset(av_packet_alloc());
    m_frame.reset(av_frame_alloc());
    if (!codec || !m_decoder || !m_packet || !m_frame)
        return AVERROR_DECODER_NOT_FOUND;
    if (const int code = avcodec_parameters_to_context(m_decoder.get(), parameters); code < 0)
        return code;
    m_decoder->max_pixels = mostPixels;
    m_decoder->pkt_timebase = m_input->streams[m_stream]->time_base;
    return avcodec_open2(m_decoder.get(), codec, nullptr);
}

bool ClipReader::isCut() const
{
    AVStream *stream = m_input->streams[m_stream];
    const AVIndexEntry *last =
        avformat_index_get_entry(stream, avformat_index_get_entries_count(stream) - 1);
    const int64_t fileSize = avio_size(m_input->pb);
    return last && fileSize >= 0 && last->pos > fileSize - last->size;
}

Result<const AVFrame *> ClipReader::next()
{
    while (true) {
        int code = avcodec_receive_frame(m_decoder.get(), m_frame.get());
        if (code >= 0)
            return m_frame.get();
        if (code == AVERROR_EOF)
            return nullptr;
        if (code == AVERROR(EAGAIN))
            code = feedDecoder();
        if (code < 0)
            return unplayable(code);
    }
}

// Gives the decoder the next packet of the video; at the end of the file it is asked to let go of
// what it holds.
int ClipReader::feedDecoder()
{
    int code = av_read_frame(m_input.get(), m_packet.get());
    while (code >= 0 && m_packet->stream_index != m_stream) {
        av_packet_unref(m_packet.get());
        code = av_read_frame(m_input.get(), m_packet.get());
    }
    if (code == AVERROR_EOF)
        return avcodec_send_packet(m_decoder.get(), nullptr);
    if (code < 0)
        return code;
    code = avcodec_send_packet(m_decoder.get(), m_packet.get());
    av_packet_unref(m_packet.get());
    return code;
}

std::unexpected<Error> ClipReader::unplayable(int code) const
{
    return failure(ErrorKind::File,
                   Text::tr("The clip “%1” is damaged or not a video.").arg(m_fileName),
                   Libav::errorText(code));
}

} // namespace Firstframe
