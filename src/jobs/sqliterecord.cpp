// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sqliterecord.h"

#include <QString>
#include <QtEndian>

#include <bit>

namespace Firstframe {

namespace {

constexpr qsizetype fileHeaderBytes = 100;
constexpr qsizetype leafHeaderBytes = 8;
constexpr quint8 tableLeaf = 0x0d;
constexpr quint8 indexLeaf = 0x0a;
constexpr qsizetype mostColumns = 2000; // SQLite's own limit
constexpr qsizetype largestRow = 8 * 1024 * 1024; // ours have a few kilobytes

quint8 byteAt(QByteArrayView bytes, qsizetype place)
{
    return static_cast<quint8>(bytes[place]);
}

qsizetype shortAt(QByteArrayView bytes, qsizetype place)
{
    return qFromBigEndian<quint16>(bytes.data() + place);
}

//! \brief How many bytes a value of that serial type takes.
qsizetype bytesOf(quint64 type)
{
    constexpr std::array<qsizetype, 12> fixed = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < fixed.size() ? fixed.at(type) : static_cast<qsizetype>((type - 12) / 2);
}

qint64 signedNumber(QByteArrayView bytes)
{
    qint64 value = bytes.isEmpty() ? 0 : static_cast<qint8>(bytes.front());
    for (const char byte : bytes.sliced(std::min<qsizetype>(1, bytes.size())))
        value = static_cast<qint64>(static_cast<quint64>(value) << 8U | static_cast<quint8>(byte));
    return value;
}

QVariant valueOf(quint64 type, QByteArrayView bytes)
{
    if (type >= 1 && type <= 6)
        return signedNumber(bytes);
    if (type == 7)
        return std::bit_cast<double>(qFromBigEndian<quint64>(bytes.data()));
    if (type == 8 || type == 9)
        return qint64(type - 8);
    return type >= 13 && type % 2 == 1 ? QVariant(QString::fromUtf8(bytes)) : QVariant();
}

//! \brief How much of a payload stands in the page itself. Section 1.6 of the same document.
qsizetype localBytes(qsizetype size, qsizetype pageSize)
{
    const qsizetype most = pageSize - 35;
    if (size <= most)
        return size;
    const qsizetype least = (pageSize - 12) * 32 / 255 - 23;
    const qsizetype wanted = least + (size - least) % (pageSize - 4);
    return wanted <= most ? wanted : least;
}

std::optional<SqliteRow> rowAt(QByteArrayView page, qsizetype place, const SqliteOverflow &overflow)
{
    const SqliteVarint size = readVarint(page.sliced(place));
    const SqliteVarint id = readVarint(page.sliced(place + size.bytes));
    if (size.bytes == 0 || id.bytes == 0 || size.value > quint64(largestRow))
        return std::nullopt;
    const auto whole = static_cast<qsizetype>(size.value);
    const qsizetype begin = place + size.bytes + id.bytes;
    const qsizetype local = localBytes(whole, page.size());
    const bool isSplit = local < whole;
    if (begin + local + (isSplit ? 4 : 0) > page.size())
        return std::nullopt;
    const QByteArrayView here = page.sliced(begin, local);
    std::optional<QVariantList> values;
    if (!isSplit) {
        values = decodeRecord(here);
    } else {
        const auto next = qFromBigEndian<quint32>(page.data() + begin + local);
        if (const auto all = overflow(whole, here, next))
            values = decodeRecord(*all);
    }
    if (!values)
        return std::nullopt;
    return SqliteRow{static_cast<qint64>(id.value), *std::move(values)};
}

std::optional<SqliteRow> entryAt(QByteArrayView page, qsizetype place)
{
    const SqliteVarint size = readVarint(page.sliced(place));
    const auto most = quint64((page.size() - 12) * 64 / 255 - 23);
    const qsizetype begin = place + size.bytes;
    if (size.bytes == 0 || size.value > most || begin + qsizetype(size.value) > page.size())
        return std::nullopt;
    auto values = decodeRecord(page.sliced(begin, qsizetype(size.value)));
    return values ? std::optional(SqliteRow{0, *std::move(values)}) : std::nullopt;
}

} // namespace

SqliteVarint readVarint(QByteArrayView from)
{
    constexpr qsizetype longest = 9;
    SqliteVarint number;
    for (qsizetype i = 0; i < std::min(longest, from.size()); ++i) {
        const quint8 byte = byteAt(from, i);
        if (i == longest - 1)
            return {number.value << 8U | byte, longest};
        number.value = number.value << 7U | (byte & 0x7fU);
        if (byte < 0x80U)
            return {number.value, i + 1};
    }
    return {};
}

std::optional<QVariantList> decodeRecord(QByteArrayView payload)
{
    const SqliteVarint header = readVarint(payload);
    if (header.bytes == 0 || header.value > quint64(payload.size()))
        return std::nullopt;
    auto content = static_cast<qsizetype>(header.value);
    QVariantList values;
    for (qsizetype place = header.bytes; place < qsizetype(header.value);) {
        const SqliteVarint type = readVarint(payload.first(qsizetype(header.value)).sliced(place));
        if (type.bytes == 0 || type.value > quint64(largestRow) || values.size() >= mostColumns)
            return std::nullopt;
        const qsizetype bytes = bytesOf(type.value);
        if (content + bytes > payload.size())
            return std::nullopt;
        values.append(valueOf(type.value, payload.sliced(content, bytes)));
        content += bytes;
        place += type.bytes;
    }
    return content == payload.size() ? std::optional(values) : std::nullopt;
}

QList<SqliteRow> decodeLeaf(QByteArrayView page, bool isFirst, const SqliteOverflow &overflow)
{
    const qsizetype header = isFirst ? fileHeaderBytes : 0;
    if (page.size() < header + leafHeaderBytes)
        return {};
    const quint8 type = byteAt(page, header);
    if (type != tableLeaf && type != indexLeaf)
        return {};
    const qsizetype count = shortAt(page, header + 3);
    const qsizetype pointers = header + leafHeaderBytes;
    QList<SqliteRow> rows;
    for (qsizetype i = 0; i < count && pointers + 2 * i + 2 <= page.size(); ++i) {
        const qsizetype place = shortAt(page, pointers + 2 * i);
        if (place < pointers || place >= page.size())
            continue;
        if (auto row = type == tableLeaf ? rowAt(page, place, overflow) : entryAt(page, place))
            rows.append(*std::move(row));
    }
    return rows;
}

} // namespace Firstframe
