// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/codecs.h"

#include "media/libav.h"

#include <array>

namespace Firstframe {

QString libavVersion()
{
    const unsigned version = avcodec_version();
    return QStringLiteral("%1, avcodec %2.%3.%4")
        .arg(QString::fromLatin1(av_version_info()))
        .arg(AV_VERSION_MAJOR(version))
        .arg(AV_VERSION_MINOR(version))
        .arg(AV_VERSION_MICRO(version));
}

QStringList availableCodecs()
{
    constexpr std::array encoders = {"libx264", "libopenh264", "mpeg4"};
    constexpr std::array decoders = {"h264", "hevc", "vp9", "av1", "libdav1d", "aac"};
    QStringList names;
    for (const char *name : encoders) {
        if (avcodec_find_encoder_by_name(name))
            names.append(QString::fromLatin1(name) + QStringLiteral(" encoder"));
    }
    for (const char *name : decoders) {
        if (avcodec_find_decoder_by_name(name))
            names.append(QString::fromLatin1(name) + QStringLiteral(" decoder"));
    }
    return names;
}

} // namespace Firstframe
