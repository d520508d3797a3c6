// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>
}

#include <QString>

#include <memory>

namespace Firstframe::Libav {

//! \brief Frees an object of libav by the function that belongs to its type.
struct Deleter
{
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(SwsContext *context) const { sws_freeContext(context); }
};

template<typename T>
using Owned = std::unique_ptr<T, Deleter>;

//! \brief What an error code of libav means, for the log.
[[nodiscard]] QString errorText(int code);

//! \brief The address of a local file. Without its scheme a name such as "tcp:x" would be opened
//! as an address of the network.
[[nodiscard]] QByteArray fileUrl(const QString &path);

//! \brief Keeps libav from writing to the terminal: what fails here comes back as an Error.
void silence();

} // namespace Firstframe::Libav
