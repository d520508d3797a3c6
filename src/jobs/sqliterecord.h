// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QVariantList>

#include <functional>
#include <optional>

namespace Firstframe {

//! \brief A number of SQLite's variable length, and the bytes it took; 0 bytes: it was cut.
struct SqliteVarint
{
    quint64 value = 0;
    qsizetype bytes = 0;
};

[[nodiscard]] SqliteVarint readVarint(QByteArrayView from);

//! \brief The values of one record (a row), or none when its bytes are not a record. Blobs are read
//! as null, since no table of ours has one. https://www.sqlite.org/fileformat.html, section 2.1,
//! read 2026-11-20.
[[nodiscard]] std::optional<QVariantList> decodeRecord(QByteArrayView payload);

//! \brief One row of a table, or one entry of an index, as it stands in a page.
struct SqliteRow
{
    qint64 id = 0; //!< 0 of an entry, and of a row of a table without ids
    QVariantList values;
};

//! \brief The whole of a payload that begins in the page and goes on elsewhere: given the bytes it
//! must have, its beginning and the first page of the rest. None when that rest is damaged.
using SqliteOverflow =
    std::function<std::optional<QByteArray>(qsizetype size, QByteArrayView local, quint32 page)>;

//! \brief The rows of a leaf page, or the entries that fit into it whole; none of any other page.
//! What does not read is left out. \a isFirst: page 1, which begins with the file's header.
[[nodiscard]] QList<SqliteRow> decodeLeaf(QByteArrayView page, bool isFirst,
                                          const SqliteOverflow &overflow);

} // namespace Firstframe
