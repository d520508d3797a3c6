// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "media/libav.h"
#include "media/nv12image.h"

#include <QSize>
#include <QString>

#include <memory>

namespace Firstframe {

//! \brief What an encoder is to make.
struct VideoFormat
{
    QSize size; //!< even sides
    int framesPerSecond = 24;
    QString comment; //!< written into the file's metadata; may be empty
};

//! \brief Writes an MP4 that plays everywhere: H.264 yuv420p, BT.709, its index at the front.
//!
//! The file appears under its name when finish() has succeeded, whole; until then it is a .part
//! beside it, which goes away with the encoder. Blocks: worker threads. The codec uses threads of
//! its own.
class VideoEncoder final
{
public:
    [[nodiscard]] static Result<VideoEncoder> open(const QString &filePath,
                                                   const VideoFormat &format);
    ~VideoEncoder();
    VideoEncoder(VideoEncoder &&) noexcept = default;
    VideoEncoder &operator=(VideoEncoder &&) = delete;
    Q_DISABLE_COPY(VideoEncoder)

    //! \brief Adds a frame of the format's size; it is copied.
    [[nodiscard]] Result<void> write(const Nv12Image &image);
    //! \brief Completes the file and gives it its name. Nothing may follow.
    [[nodiscard]] Result<void> finish();

private:
    struct CloseOutput
    {
        void operator()(AVFormatContext *output) const;
    };

    explicit VideoEncoder(const QString &filePath);
    [[nodiscard]] int openCodec(const VideoFormat &format);
    [[nodiscard]] int openOutput(const VideoFormat &format);
    [[nodiscard]] int encode(const AVFrame *frame);
    [[nodiscard]] int closeOutput();
    [[nodiscard]] std::unexpected<Error> failed(int code) const;

    QString m_filePath;
    QString m_partPath; // empty once there is nothing to remove
    int64_t m_frames = 0;
    AVStream *m_stream = nullptr; // of m_output
    std::unique_ptr<AVFormatContext, CloseOutput> m_output;
    Libav::Owned<AVCodecContext> m_codec;
    Libav::Owned<AVFrame> m_frame;
    Libav::Owned<AVPacket> m_packet;
};

} // namespace Firstframe
