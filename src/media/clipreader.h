// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "media/clipprobe.h"
#include "media/libav.h"

#include <QString>

#include <memory>

namespace Firstframe {

//! \brief Decodes a clip's pictures one after the other. Blocks on disk and decoder.
//!
//! The file may be hostile: only the containers that providers send are tried, nothing that the
//! file names is opened, and sizes are bounded. Every failure is an Error of kind File.
class ClipReader final
{
public:
    [[nodiscard]] static Result<ClipReader> open(const QString &path);

    [[nodiscard]] const ClipInfo &info() const { return m_info; }

    //! \brief Whether the file ends before the last picture that its index lists. Libav takes that
    //! for a sound end.
    [[nodiscard]] bool isCut() const;

    //! \brief The next picture, valid until the next call; null at the end of the clip.
    [[nodiscard]] Result<const AVFrame *> next();

private:
    struct CloseInput
    {
        void operator()(AVFormatContext *input) const { avformat_close_input(&input); }
    };

    ClipReader() = default;
    [[nodiscard]] int openInput(const QString &path);
    [[nodiscard]] int openDecoder();
    [[nodiscard]] int feedDecoder();
    [[nodiscard]] std::unexpected<Error> unplayable(int code) const;

    QString m_fileName;
    ClipInfo m_info;
    int m_stream = -1;
    std::unique_ptr<AVFormatContext, CloseInput> m_input;
    Libav::Owned<AVCodecContext> m_decoder;
    Libav::Owned<AVPacket> m_packet;
    Libav::Owned<AVFrame> m_frame;
};

} // namespace Firstframe
