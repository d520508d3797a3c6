// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/libav.h"

#include <array>

namespace Firstframe::Libav {

QString errorText(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return QString::fromUtf8(text.data());
}

QByteArray fileUrl(const QString &path)
{
    return "file:" + path.toUtf8();
}

void silence()
{
    av_log_set_level(AV_LOG_QUIET);
}

} // namespace Firstframe::Libav
