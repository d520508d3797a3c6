// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturefacts.h"

#include "media/pictureparts.h"

#include <QColorSpace>
#include <QIODevice>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>

namespace Firstframe {

namespace {

using Kind = PicturePart::Kind;

constexpr qint64 mostMetadataBytes = 1024 * 1024;
constexpr qint64 mostProfileBytes = 4 * 1024 * 1024;

bool isForeign(const QByteArray &profile)
{
    const QColorSpace space = QColorSpace::fromIccProfile(profile);
    // One that Qt cannot read cannot be converted by it either: it goes as it is.
    return space.isValid() && space != QColorSpace(QColorSpace::SRgb);
}

// The profile is compressed. Its size is not told, and it comes from a stranger.
bool isForeignPngProfile(const QByteArray &chunk)
{
    constexpr qsizetype mostCompressed = 100'000;
    const qsizetype nameEnd = chunk.indexOf('\0');
    if (nameEnd < 0 || nameEnd + 2 >= chunk.size() || chunk.size() > mostCompressed)
        return false;
    QByteArray sized(4, '\0');
    qToBigEndian(quint32(mostCompressed), sized.data());
    return isForeign(qUncompress(sized + chunk.mid(nameEnd + 2)));
}

bool isForeignGamma(const QByteArray &chunk)
{
    constexpr int ofSrgb = 45455;
    constexpr int hardlySeen = 500;
    return chunk.size() == 4
           && std::abs(qint64(qFromBigEndian<quint32>(chunk.constData())) - ofSrgb) > hardlySeen;
}

class FactsReader
{
public:
    FactsReader(QIODevice &file, PictureFacts &facts)
        : m_file(file)
        , m_facts(facts)
    {}

    void readMetadata(const PicturePart &part)
    {
        if (part.kind != Kind::Exif && part.kind != Kind::Xmp)
            return;
        const QByteArray block = payload(m_file, part, mostMetadataBytes);
        if (part.kind == Kind::Exif && m_facts.exif == ExifFacts())
            m_facts.exif = readExif(block);
        else if (part.kind == Kind::Xmp && block.contains("GPSLatitude"))
            m_facts.exif.hasLocation = true;
    }

    void readJpeg(const PicturePart &part)
    {
        const QByteArray head = headOf(part);
        const int marker = head.size() > 1 ? uchar(head[1]) : 0;
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            readJpegFrame(marker, payload(m_file, part, 64));
        else if (marker == 0xE2 && part.kind == Kind::Pixels)
            m_profile += payload(m_file, part, 1 << 16).mid(14); // name and number of the piece
    }

    void readPng(const PicturePart &part)
    {
        const QByteArray type = headOf(part).mid(4, 4);
        if (type == "iCCP")
            m_facts.hasForeignColours =
                isForeignPngProfile(payload(m_file, chunk(part), mostProfileBytes));
        else if (type == "sRGB")
            m_isSrgb = true;
        else if (type == "gAMA")
            m_hasForeignGamma = isForeignGamma(payload(m_file, chunk(part), 4));
        else if (type == "acTL")
            m_facts.isAnimated = true;
        else if (type == "IHDR")
            readPngHeader(payload(m_file, part, 13));
    }

    void readWebp(const PicturePart &part)
    {
        const QByteArray type = headOf(part).first(4);
        if (type == "ICCP")
            m_profile = payload(m_file, part, mostProfileBytes);
        else if (type == "ANIM")
            m_facts.isAnimated = true;
        else if (type == "VP8L")
            m_facts.decoderBytes = pixels() * 4;
    }

    void finish()
    {
        if (m_hasForeignGamma && !m_isSrgb)
            m_facts.hasForeignColours = true;
        if (!m_profile.isEmpty() && isForeign(m_profile))
            m_facts.hasForeignColours = true;
    }

private:
    [[nodiscard]] qint64 pixels() const
    {
        return qint64(m_facts.stored.width()) * m_facts.stored.height();
    }
    [[nodiscard]] QByteArray headOf(const PicturePart &part)
    {
        return m_file.seek(part.offset) ? m_file.read(std::max<qint64>(8, part.head))
                                        : QByteArray(8, '\0');
    }
    //! \brief Without its checksum.
    [[nodiscard]] static PicturePart chunk(PicturePart part)
    {
        part.bytes = std::max(part.head, part.bytes - 4);
        return part;
    }
    void readPngHeader(const QByteArray &header)
    {
        constexpr qsizetype depthAt = 8;
        constexpr qsizetype interlaceAt = 12;
        if (header.size() <= interlaceAt)
            return;
        m_facts.isDeep = header[depthAt] > 8;
        if (header[interlaceAt] != 0) // decoded whole
            m_facts.decoderBytes = pixels() * (m_facts.isDeep ? 8 : 4);
    }
    void readJpegFrame(int marker, const QByteArray &frame)
    {
        constexpr qsizetype componentsAt = 5;
        const int components = frame.size() > componentsAt ? uchar(frame[componentsAt]) : 0;
        const bool isProgressive =
            marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
        if (components == 4)
            m_facts.hasForeignColours = true;
        if (isProgressive) // its coefficients are all held until the last scan
            m_facts.decoderBytes = coefficients(frame.mid(componentsAt + 1), components) * 2;
    }

    //! \brief How many of them a JPEG has whose components' sampling is told by \a table.
    [[nodiscard]] qint64 coefficients(const QByteArray &table, int components) const
    {
        constexpr qsizetype entryBytes = 3;
        qint64 sum = 0;
        qint64 most = 1;
        for (int i = 0; i < components && i * entryBytes + 1 < table.size(); ++i) {
            const int sampling = uchar(table[i * entryBytes + 1]); // across and down, a nibble each
            const qint64 share = qint64(sampling >> 4) * (sampling & 0xF);
            sum += share;
            most = std::max(most, share);
        }
        return pixels() * sum / most;
    }

    QIODevice &m_file;
    PictureFacts &m_facts;
    QByteArray m_profile;
    bool m_isSrgb = false;
    bool m_hasForeignGamma = false;
};

} // namespace

PictureFacts pictureFacts(QIODevice &file, ImageFormat format)
{
    const qint64 start = file.pos();
    PictureFacts facts;
    QImageReader reader(&file, imageFormatSuffix(format).toLatin1());
    reader.setAutoDetectImageFormat(false); // the content has decided
    facts.stored = reader.size();
    facts.isAnimated = format == ImageFormat::Gif;
    FactsReader parts(file, facts);
    for (const PicturePart &part : pictureHeads(file, format)) {
        parts.readMetadata(part);
        if (format == ImageFormat::Jpeg)
            parts.readJpeg(part);
        else if (format == ImageFormat::Png)
            parts.readPng(part);
        else if (format == ImageFormat::Webp)
            parts.readWebp(part);
    }
    parts.finish();
    file.seek(start);
    return facts;
}

} // namespace Firstframe
