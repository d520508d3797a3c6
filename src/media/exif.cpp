// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/exif.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace Firstframe {

namespace {

constexpr quint16 orientationTag = 0x0112;
constexpr quint16 locationTag = 0x8825;
constexpr qsizetype entryBytes = 12;
constexpr qsizetype valueOffset = 8; // in an entry

// Numbers of a TIFF structure, none where there are no bytes.
class TiffReader
{
public:
    explicit TiffReader(const QByteArray &block)
        : m_block(block)
        , m_start(block.startsWith(QByteArrayView("Exif\0\0", 6)) ? 6 : 0)
        , m_isBigEndian(QByteArrayView(block).sliced(m_start).startsWith("MM"))
    {}

    [[nodiscard]] std::optional<quint16> shortAt(qsizetype at) const
    {
        return numberAt<quint16>(at);
    }
    [[nodiscard]] std::optional<quint32> longAt(qsizetype at) const
    {
        return numberAt<quint32>(at);
    }
    //! \brief Where the first directory begins.
    [[nodiscard]] std::optional<qsizetype> directory() const
    {
        const std::optional<quint16> magic = shortAt(m_start + 2);
        const std::optional<quint32> offset = longAt(m_start + 4);
        if (magic != 42 || !offset)
            return std::nullopt;
        return m_start + qsizetype(*offset);
    }
    [[nodiscard]] bool isBigEndian() const { return m_isBigEndian; }

private:
    template<typename T>
    [[nodiscard]] std::optional<T> numberAt(qsizetype at) const
    {
        if (at < 0 || at + qsizetype(sizeof(T)) > m_block.size())
            return std::nullopt;
        const char *const bytes = m_block.constData() + at;
        return m_isBigEndian ? qFromBigEndian<T>(bytes) : qFromLittleEndian<T>(bytes);
    }

    const QByteArray &m_block;
    qsizetype m_start;
    bool m_isBigEndian;
};

//! \brief Where the entry of that tag begins in the first directory.
std::optional<qsizetype> entryOf(const TiffReader &tiff, quint16 tag)
{
    const std::optional<qsizetype> directory = tiff.directory();
    if (!directory)
        return std::nullopt;
    const int count = tiff.shortAt(*directory).value_or(0);
    for (int i = 0; i < count; ++i) {
        const qsizetype at = *directory + 2 + i * entryBytes;
        if (tiff.shortAt(at) == tag)
            return at;
    }
    return std::nullopt;
}

} // namespace

ExifFacts readExif(const QByteArray &block)
{
    const TiffReader tiff(block);
    ExifFacts facts;
    facts.hasLocation = entryOf(tiff, locationTag).has_value();
    if (const std::optional<qsizetype> entry = entryOf(tiff, orientationTag)) {
        const int orientation = tiff.shortAt(*entry + valueOffset).value_or(1);
        facts.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
    return facts;
}

QByteArray uprightExif(const QByteArray &block)
{
    const TiffReader tiff(block);
    const std::optional<qsizetype> entry = entryOf(tiff, orientationTag);
    if (!entry || !tiff.shortAt(*entry + valueOffset))
        return block;
    QByteArray upright = block;
    const qsizetype at = *entry + valueOffset;
    upright[at] = tiff.isBigEndian() ? 0 : 1;
    upright[at + 1] = tiff.isBigEndian() ? 1 : 0;
    return upright;
}

} // namespace Firstframe
