// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sqlitefile.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace Firstframe {

namespace {

constexpr qsizetype fileHeaderBytes = 100;
constexpr QByteArrayView magic("SQLite format 3\0", 16);

quint32 numberAt(QByteArrayView bytes, qsizetype place)
{
    return qFromBigEndian<quint32>(bytes.data() + place);
}

} // namespace

SqliteFile::SqliteFile(const QString &path)
    : m_file(path)
    , m_logFile(path + QStringLiteral("-wal"))
    , m_log(readWriteAheadLog(path))
{
    (void)m_file.open(QIODevice::ReadOnly); // without it there are no pages
    (void)m_logFile.open(QIODevice::ReadOnly);
    readHeader();
}

void SqliteFile::readHeader()
{
    if (m_log.pageSize > 0)
        m_pageSize = m_log.pageSize;
    const QByteArray start = m_file.peek(fileHeaderBytes);
    const bool isReadable = start.size() == fileHeaderBytes && start.startsWith(magic);
    if (isReadable) {
        const qint64 size = qFromBigEndian<quint16>(start.constData() + 16);
        const qint64 actual = size == 1 ? 65536 : size; // the one that does not fit
        if (actual >= 512 && std::has_single_bit(quint64(actual)))
            m_pageSize = actual;
    }
    m_pages = quint32(m_file.size() / m_pageSize);
    for (auto it = m_log.pages.cbegin(); it != m_log.pages.cend(); ++it)
        m_pages = std::max(m_pages, it.key());
    m_isCurrent = !m_log.isDamaged && readFreePages();
}

// Pages that are not used any more still hold the rows they had.
bool SqliteFile::readFreePages()
{
    const QByteArray first = page(1);
    if (first.size() != m_pageSize || !first.startsWith(magic))
        return false;
    quint32 trunk = numberAt(first, 32);
    const quint32 announced = numberAt(first, 36);
    const auto mostLeaves = quint32(m_pageSize / 4 - 2);
    while (trunk != 0) {
        const QByteArray bytes = page(trunk);
        if (bytes.size() != m_pageSize || m_free.contains(trunk))
            return false;
        m_free.insert(trunk);
        const quint32 leaves = numberAt(bytes, 4);
        if (leaves > mostLeaves)
            return false;
        for (quint32 i = 0; i < leaves; ++i)
            m_free.insert(numberAt(bytes, 8 + 4 * qsizetype(i)));
        trunk = numberAt(bytes, 0);
    }
    return m_free.size() == qsizetype(announced);
}

QByteArray SqliteFile::page(quint32 number)
{
    const auto logged = m_log.pages.constFind(number);
    QFile &file = logged != m_log.pages.cend() ? m_logFile : m_file;
    const qint64 place = logged != m_log.pages.cend() ? *logged : (qint64(number) - 1) * m_pageSize;
    if (number == 0 || number > m_pages || !file.seek(place))
        return {};
    return file.read(m_pageSize);
}

std::optional<QByteArray> SqliteFile::overflow(qsizetype size, QByteArrayView local, quint32 first)
{
    QByteArray all = local.toByteArray();
    quint32 next = first;
    while (all.size() < size) {
        const QByteArray bytes = page(next);
        if (bytes.size() != m_pageSize)
            return std::nullopt;
        next = numberAt(bytes, 0);
        all += bytes.sliced(4, std::min(size - all.size(), qsizetype(m_pageSize) - 4));
    }
    return next == 0 ? std::optional(all) : std::nullopt; // only the last has none after it
}

void SqliteFile::rows(const std::function<void(const SqliteRow &)> &take)
{
    const SqliteOverflow rest = [this](qsizetype size, QByteArrayView local, quint32 first) {
        return overflow(size, local, first);
    };
    for (quint32 number = 1; number <= m_pages; ++number) {
        if (m_isCurrent && m_free.contains(number))
            continue;
        for (const SqliteRow &row : decodeLeaf(page(number), number == 1, rest))
            take(row);
    }
}

} // namespace Firstframe
