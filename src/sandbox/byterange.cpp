// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/byterange.h"

#include <QRegularExpression>

#include <algorithm>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

ByteRange byteRange(const QByteArray &header, qint64 size)
{
    using Kind = ByteRange::Kind;
    static const QRegularExpression pattern(u"\\Abytes=(\\d{0,18})-(\\d{0,18})\\z"_s);
    const ByteRange whole{Kind::Whole, 0, size};
    const auto match = pattern.match(QString::fromLatin1(header));
    if (!match.hasMatch() || header == "bytes=-")
        return whole;

    const qint64 second = match.captured(2).toLongLong();
    if (match.captured(1).isEmpty()) {
        const qint64 length = std::min(second, size);
        return length > 0 ? ByteRange{Kind::Part, size - length, length}
                          : ByteRange{Kind::Unsatisfiable};
    }
    const qint64 first = match.captured(1).toLongLong();
    const qint64 last = match.captured(2).isEmpty() ? size - 1 : std::min(second, size - 1);
    if (!match.captured(2).isEmpty() && second < first)
        return whole;
    return first < size ? ByteRange{Kind::Part, first, last - first + 1}
                        : ByteRange{Kind::Unsatisfiable};
}

} // namespace Firstframe::Sandbox
