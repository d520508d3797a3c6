// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pictureparts.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace Firstframe {

namespace {

using Kind = PicturePart::Kind;
using Parts = QList<PicturePart>;

enum class Extent { Heads, Whole };

constexpr qint64 blockBytes = 64 * 1024;
constexpr uchar endOfImage = 0xD9;
constexpr uchar startOfScan = 0xDA;

bool isRestart(uchar marker)
{
    return marker >= 0xD0 && marker <= 0xD7;
}

//! \brief The end of a JPEG's scan that begins at \a at: where the next real marker is.
qint64 scanEnd(QIODevice &file, qint64 at)
{
    while (file.seek(at)) {
        const QByteArray block = file.read(blockBytes);
        for (qsizetype i = block.indexOf('\xFF'); i >= 0 && i + 1 < block.size();
             i = block.indexOf('\xFF', i + 1)) {
            const auto marker = uchar(block[i + 1]);
            if (marker != 0 && marker != 0xFF && !isRestart(marker))
                return at + i;
        }
        if (block.size() < 2)
            break;
        at += block.size() - 1; // the marker may lie across two blocks
    }
    return file.size();
}

//! \brief Segments that applications put in, by what they begin with; all others of theirs are Other.
struct KnownSegment
{
    uchar marker;
    const char *begin;
    Kind kind;
};
constexpr std::array<KnownSegment, 5> knownSegments = {{{0xE0, "JFIF", Kind::Pixels},
                                                        {0xE1, "Exif", Kind::Exif},
                                                        {0xE1, "http://ns.adobe.com/", Kind::Xmp},
                                                        {0xE2, "ICC_PROFILE", Kind::Pixels},
                                                        {0xEE, "Adobe", Kind::Pixels}}};

Kind kindOfSegment(uchar marker, const QByteArray &start)
{
    constexpr uchar comment = 0xFE;
    const bool isOfAnApplication = marker >= 0xE0 && marker <= 0xEF;
    if (!isOfAnApplication)
        return marker == comment ? Kind::Other : Kind::Pixels;
    const auto *const known = std::ranges::find_if(knownSegments, [&](const KnownSegment &segment) {
        return segment.marker == marker && start.startsWith(segment.begin);
    });
    return known == knownSegments.end() ? Kind::Other : known->kind;
}

//! \brief The part of a JPEG that begins at \a at; none where there is no marker.
std::optional<PicturePart> jpegPart(QIODevice &file, qint64 at, Extent extent)
{
    constexpr qint64 segmentHead = 4; // marker and length
    const QByteArray start = file.seek(at) ? file.read(24) : QByteArray();
    if (start.size() < 2 || uchar(start[0]) != 0xFF)
        return std::nullopt;
    const auto marker = uchar(start[1]);
    if (marker == 0xFF) // a fill byte
        return PicturePart{Kind::Pixels, at, 1, 1};
    if (marker == endOfImage)
        return PicturePart{Kind::Pixels, at, 2, 2};
    if (start.size() < segmentHead)
        return std::nullopt;
    const qint64 length = 2 + qint64(qFromBigEndian<quint16>(start.constData() + 2));
    qint64 end = std::min(at + length, file.size());
    if (marker == startOfScan)
        end = extent == Extent::Heads ? file.size() : scanEnd(file, end);
    return PicturePart{kindOfSegment(marker, start.mid(segmentHead)), at, end - at, segmentHead};
}

bool isEndOfImage(QIODevice &file, const PicturePart &part)
{
    return part.bytes == 2 && file.seek(part.offset + 1)
           && file.peek(1).startsWith(char(endOfImage));
}

Parts jpegParts(QIODevice &file, Extent extent)
{
    Parts parts = {{Kind::Pixels, 0, 2, 2}};
    for (qint64 at = 2; const std::optional<PicturePart> part = jpegPart(file, at, extent);) {
        parts.append(*part);
        at += part->bytes;
        if (isEndOfImage(file, *part))
            break;
    }
    return parts;
}

Kind kindOfChunk(const QByteArray &type)
{
    constexpr std::array<const char *, 9> needed = {"tRNS", "gAMA", "cHRM", "sRGB", "iCCP",
                                                    "sBIT", "pHYs", "bKGD", "cICP"};
    if (type == "eXIf")
        return Kind::Exif;
    const bool isCritical = type[0] >= 'A' && type[0] <= 'Z';
    const bool isNeeded =
        std::ranges::any_of(needed, [&type](const char *name) { return type == name; });
    return isCritical || isNeeded ? Kind::Pixels : Kind::Other;
}

Parts pngParts(QIODevice &file)
{
    constexpr qint64 frameBytes = 12; // length, type and checksum of a chunk
    Parts parts = {{Kind::Pixels, 0, 8, 8}};
    qint64 at = 8;
    while (at + frameBytes <= file.size() && file.seek(at)) {
        const QByteArray head = file.read(8);
        if (head.size() < 8)
            break;
        const QByteArray type = head.last(4);
        const qint64 bytes = std::min(
            frameBytes + qint64(qFromBigEndian<quint32>(head.constData())), file.size() - at);
        Kind kind = kindOfChunk(type);
        if (type == "iTXt" && file.peek(17) == "XML:com.adobe.xmp")
            kind = Kind::Xmp;
        parts.append({kind, at, bytes, 8});
        at += bytes;
        if (type == "IEND")
            break;
    }
    return parts;
}

Kind kindOfWebpChunk(const QByteArray &type)
{
    constexpr std::array<const char *, 7> needed = {"VP8 ", "VP8L", "VP8X", "ALPH",
                                                    "ICCP", "ANIM", "ANMF"};
    if (type == "EXIF")
        return Kind::Exif;
    if (type == "XMP ")
        return Kind::Xmp;
    const bool isNeeded =
        std::ranges::any_of(needed, [&type](const char *name) { return type == name; });
    return isNeeded ? Kind::Pixels : Kind::Other;
}

Parts webpParts(QIODevice &file)
{
    constexpr qint64 headBytes = 8;
    Parts parts = {{Kind::Pixels, 0, 12, 12}};
    qint64 at = 12;
    file.seek(4);
    const QByteArray size = file.read(4);
    const qint64 end =
        size.size() < 4 ? 0
                        : std::min(headBytes + qint64(qFromLittleEndian<quint32>(size.constData())),
                                   file.size());
    while (at + headBytes <= end && file.seek(at)) {
        const QByteArray head = file.read(headBytes);
        if (head.size() < headBytes)
            break;
        const QByteArray type = head.first(4);
        const qint64 length = qFromLittleEndian<quint32>(head.constData() + 4);
        const qint64 bytes = std::min(headBytes + length + length % 2, file.size() - at);
        parts.append({kindOfWebpChunk(type), at, bytes, headBytes});
        at += bytes;
    }
    return parts;
}

Parts partsOf(QIODevice &file, ImageFormat format, Extent extent)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return jpegParts(file, extent);
    case ImageFormat::Png:
        return pngParts(file);
    case ImageFormat::Webp:
        return webpParts(file);
    case ImageFormat::Gif:
        return {{Kind::Pixels, 0, file.size(), 0}};
    }
    return {};
}

Parts partsToTheEnd(QIODevice &file, ImageFormat format, Extent extent)
{
    Parts parts = partsOf(file, format, extent);
    const qint64 end = parts.isEmpty() ? 0 : parts.constLast().offset + parts.constLast().bytes;
    if (end < file.size())
        parts.append({Kind::Other, end, file.size() - end, 0});
    return parts;
}

bool copyBytes(QIODevice &file, qint64 offset, qint64 bytes, QIODevice &target)
{
    if (!file.seek(offset))
        return false;
    while (bytes > 0) {
        const QByteArray block = file.read(std::min(bytes, blockBytes));
        if (block.isEmpty() || target.write(block) != block.size())
            return false;
        bytes -= block.size();
    }
    return true;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

// The head of a WebP gives the size of the file, and the flags of VP8X what else is in it.
QByteArray rewritten(QIODevice &file, const PicturePart &part, const Parts &parts)
{
    file.seek(part.offset);
    QByteArray bytes = file.read(std::min<qint64>(part.bytes, 64));
    if (part.offset == 0) {
        qint64 total = 0;
        for (const PicturePart &each : parts)
            total += each.bytes;
        return bytes.replace(4, 4, littleEndian(quint32(total - 8)));
    }
    const auto has = [&parts](Kind kind) {
        return std::ranges::any_of(parts,
                                   [kind](const PicturePart &each) { return each.kind == kind; });
    };
    constexpr int exifFlag = 0x08;
    constexpr int xmpFlag = 0x04;
    int flags = bytes.size() > 8 ? uchar(bytes[8]) & ~(exifFlag | xmpFlag) : 0;
    flags |= (has(Kind::Exif) ? exifFlag : 0) | (has(Kind::Xmp) ? xmpFlag : 0);
    if (bytes.size() > 8)
        bytes[8] = char(flags);
    return bytes;
}

bool isWebpHead(QIODevice &file, const PicturePart &part)
{
    return part.offset == 0 || (file.seek(part.offset) && file.peek(4) == "VP8X");
}

} // namespace

QList<PicturePart> pictureParts(QIODevice &file, ImageFormat format)
{
    return partsToTheEnd(file, format, Extent::Whole);
}

QList<PicturePart> pictureHeads(QIODevice &file, ImageFormat format)
{
    return partsToTheEnd(file, format, Extent::Heads);
}

QByteArray payload(QIODevice &file, const PicturePart &part, qint64 limit)
{
    return file.seek(part.offset + part.head) ? file.read(std::min(part.bytes - part.head, limit))
                                              : QByteArray();
}

bool writeParts(QIODevice &file, const QList<PicturePart> &parts, ImageFormat format,
                QIODevice &target)
{
    for (const PicturePart &part : parts) {
        if (format == ImageFormat::Webp && isWebpHead(file, part)) {
            const QByteArray bytes = rewritten(file, part, parts);
            if (target.write(bytes) != part.bytes)
                return false;
        } else if (!copyBytes(file, part.offset, part.bytes, target)) {
            return false;
        }
    }
    return true;
}

} // namespace Firstframe
