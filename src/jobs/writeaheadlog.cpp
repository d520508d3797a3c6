// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/writeaheadlog.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <bit>

namespace Firstframe {

namespace {

constexpr qsizetype logHeaderBytes = 32;
constexpr qsizetype frameHeaderBytes = 24;
constexpr quint32 magic = 0x377f0682; // with 1 added: its checksums are big-endian
constexpr quint32 mostRounds = 1'000'000;

quint32 numberAt(QByteArrayView bytes, qsizetype place)
{
    return qFromBigEndian<quint32>(bytes.data() + place);
}

//! \brief The running checksum over the log.
struct Checksum
{
    quint32 first = 0;
    quint32 second = 0;

    bool operator==(const Checksum &) const = default;
};

Checksum readChecksum(QByteArrayView bytes, qsizetype place)
{
    return {numberAt(bytes, place), numberAt(bytes, place + 4)};
}

Checksum addTo(Checksum sum, QByteArrayView bytes, bool isBigEndian)
{
    for (qsizetype i = 0; i + 8 <= bytes.size(); i += 8) {
        const char *const at = bytes.data() + i;
        sum.first += (isBigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at))
                     + sum.second;
        sum.second +=
            (isBigEndian ? qFromBigEndian<quint32>(at + 4) : qFromLittleEndian<quint32>(at + 4))
            + sum.first;
    }
    return sum;
}

//! \brief Goes through one log from frame to frame.
class LogReader
{
public:
    explicit LogReader(QFile &file)
        : m_file(file)
    {}

    WriteAheadLog read();

private:
    bool readHeader();
    void readFrames();
    void takeFrame(QByteArrayView frame);
    [[nodiscard]] bool isWhole(QByteArrayView frame) const;
    [[nodiscard]] bool isOfEarlierRound(QByteArrayView frame) const;

    QFile &m_file;
    WriteAheadLog m_log;
    QHash<quint32, qint64> m_uncommitted;
    QByteArray m_salts;
    Checksum m_sum; // what the next frame's builds on
    qint64 m_place = logHeaderBytes;
    bool m_isBigEndian = false;
    bool m_isOver = false; // what follows is of an earlier round
};

WriteAheadLog LogReader::read()
{
    if (m_file.size() <= logHeaderBytes + frameHeaderBytes)
        return {}; // not one commit was finished
    if (readHeader())
        readFrames();
    else
        m_log.isDamaged = true;
    return m_log;
}

bool LogReader::readHeader()
{
    const QByteArray header = m_file.read(logHeaderBytes);
    if (header.size() != logHeaderBytes || (numberAt(header, 0) & ~1U) != magic)
        return false;
    m_isBigEndian = (numberAt(header, 0) & 1U) != 0;
    const quint32 size = numberAt(header, 8);
    m_salts = header.sliced(16, 8);
    m_sum = addTo({}, QByteArrayView(header).first(24), m_isBigEndian);
    if (size < 512 || size > 65536 || !std::has_single_bit(size)
        || m_sum != readChecksum(header, 24))
        return false;
    m_log.pageSize = size;
    return true;
}

void LogReader::readFrames()
{
    const qint64 frameBytes = frameHeaderBytes + m_log.pageSize;
    for (; m_place + frameBytes <= m_file.size(); m_place += frameBytes) {
        const QByteArray frame = m_file.read(frameBytes);
        if (frame.size() == frameBytes)
            takeFrame(frame);
    }
    if (m_log.isDamaged) { // whole pages are worth more than whole commits
        for (auto it = m_uncommitted.cbegin(); it != m_uncommitted.cend(); ++it)
            m_log.pages.insert(it.key(), it.value());
    }
}

void LogReader::takeFrame(QByteArrayView frame)
{
    if (m_isOver)
        m_log.isDamaged = m_log.isDamaged || !isOfEarlierRound(frame);
    else if (isWhole(frame))
        m_uncommitted.insert(numberAt(frame, 0), m_place + frameHeaderBytes);
    else if (isOfEarlierRound(frame))
        m_isOver = true;
    else
        m_log.isDamaged = true;
    m_sum = readChecksum(frame, 16);
    const bool isCommit = numberAt(frame, 4) != 0;
    if (!isCommit || m_isOver || m_log.isDamaged)
        return;
    for (auto it = m_uncommitted.cbegin(); it != m_uncommitted.cend(); ++it)
        m_log.pages.insert(it.key(), it.value());
    m_uncommitted.clear();
}

bool LogReader::isWhole(QByteArrayView frame) const
{
    if (frame.sliced(8, 8) != m_salts || numberAt(frame, 0) == 0)
        return false;
    Checksum sum = addTo(m_sum, frame.first(8), m_isBigEndian);
    sum = addTo(sum, frame.sliced(frameHeaderBytes), m_isBigEndian);
    return sum == readChecksum(frame, 16);
}

// The first salt counts the rounds.
bool LogReader::isOfEarlierRound(QByteArrayView frame) const
{
    const quint32 behind = numberAt(m_salts, 0) - numberAt(frame, 8);
    return behind != 0 && behind < mostRounds;
}

} // namespace

WriteAheadLog readWriteAheadLog(const QString &databasePath)
{
    QFile file(databasePath + QStringLiteral("-wal"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return LogReader(file).read();
}

} // namespace Firstframe
