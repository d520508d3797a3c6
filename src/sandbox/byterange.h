// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Firstframe::Sandbox {

//! \brief What a Range header asks for of a file.
struct ByteRange
{
    enum class Kind {
        Whole, //!< no range, several at once, or one that cannot be read: RFC 9110 14.2 allows all
        Part,
        Unsatisfiable, //!< begins behind the end
    };

    Kind kind = Kind::Whole;
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const ByteRange &) const = default;
};

//! \brief Reads "bytes=a-b", "bytes=a-" or "bytes=-n" for a file of \a size bytes.
[[nodiscard]] ByteRange byteRange(const QByteArray &header, qint64 size);

} // namespace Firstframe::Sandbox
