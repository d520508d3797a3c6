// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pictureformat.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace Firstframe {

namespace {

struct ForeignMagic
{
    int offset;
    const char *bytes;
    int length;
    const char16_t *name;
};

constexpr std::array<ForeignMagic, 10> foreignMagics = {{
    {0, "BM", 2, u"BMP"},
    {0, "II*\0", 4, u"TIFF"},
    {0, "MM\0*", 4, u"TIFF"},
    {0, "8BPS", 4, u"Photoshop"},
    {0, "%PDF", 4, u"PDF"},
    {0, "<svg", 4, u"SVG"},
    {4, "ftypavif", 8, u"AVIF"},
    {4, "ftyphei", 7, u"HEIC"},
    {4, "ftypmif1", 8, u"HEIC"},
    {4, "JXL ", 4, u"JPEG XL"},
}};

bool hasAt(const QByteArray &head, qsizetype offset, QByteArrayView bytes)
{
    return QByteArrayView(head).sliced(std::min(offset, head.size())).startsWith(bytes);
}

// Where the pixels of a JPEG begin: after the header of its first scan. -1 if there is none.
qint64 jpegScanStart(QIODevice &file)
{
    constexpr uchar startOfScan = 0xDA;
    qint64 at = 2; // after the start-of-image marker
    while (file.seek(at)) {
        const QByteArray head = file.read(4);
        if (head.size() < 4 || uchar(head[0]) != 0xFF)
            return -1;
        if (uchar(head[1]) == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        const qint64 length = qFromBigEndian<quint16>(head.constData() + 2);
        at += 2 + length;
        if (uchar(head[1]) == startOfScan)
            return at <= file.size() ? at : -1;
    }
    return -1;
}

// Phones append whole videos after the end-of-image marker, so it is looked for from the end of the
// file backwards, as far as the pixels. Among those it cannot occur, since every 0xFF is escaped.
bool isCompleteJpeg(QIODevice &file)
{
    constexpr qint64 blockBytes = 64 * 1024;
    const QByteArrayView endOfImage("\xFF\xD9", 2);
    const qint64 scanStart = jpegScanStart(file);
    if (scanStart < 0)
        return false;
    for (qint64 end = file.size(); end - scanStart >= 2;) {
        const qint64 begin = std::max(scanStart, end - blockBytes);
        if (!file.seek(begin))
            return false;
        if (file.read(end - begin).contains(endOfImage))
            return true;
        end = begin > scanStart ? begin + 1 : begin; // the marker may lie across two blocks
    }
    return false;
}

bool isCompletePng(QIODevice &file)
{
    constexpr qint64 signatureBytes = 8;
    constexpr qint64 frameBytes = 12; // length, type and checksum of a chunk
    qint64 at = signatureBytes;
    while (at + frameBytes <= file.size() && file.seek(at)) {
        const QByteArray head = file.read(8);
        if (head.size() < 8)
            return false;
        at += frameBytes + qint64(qFromBigEndian<quint32>(head.constData()));
        if (head.endsWith("IEND"))
            return at <= file.size();
    }
    return false;
}

bool isCompleteWebp(QIODevice &file)
{
    constexpr qint64 riffHeadBytes = 8;
    if (!file.seek(0))
        return false;
    const QByteArray head = file.read(riffHeadBytes);
    return head.size() == riffHeadBytes
           && riffHeadBytes + qint64(qFromLittleEndian<quint32>(head.constData() + 4))
                  <= file.size();
}

bool isCompleteGif(QIODevice &file)
{
    constexpr qint64 tailBytes = 64; // some writers pad the file
    if (!file.seek(std::max<qint64>(0, file.size() - tailBytes)))
        return false;
    QByteArray tail = file.read(tailBytes);
    while (tail.endsWith('\0'))
        tail.chop(1);
    return tail.endsWith(';');
}

} // namespace

std::optional<ImageFormat> pictureFormat(const QByteArray &head)
{
    if (head.startsWith("\xFF\xD8\xFF"))
        return ImageFormat::Jpeg;
    if (head.startsWith("\x89PNG\r\n\x1A\n"))
        return ImageFormat::Png;
    if (head.startsWith("RIFF") && hasAt(head, 8, "WEBP"))
        return ImageFormat::Webp;
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return ImageFormat::Gif;
    return std::nullopt;
}

QString foreignFormatName(const QByteArray &head)
{
    const auto known = std::ranges::find_if(foreignMagics, [&head](const ForeignMagic &magic) {
        return hasAt(head, magic.offset, QByteArrayView(magic.bytes, magic.length));
    });
    return known == foreignMagics.end() ? QString() : QString::fromUtf16(known->name);
}

bool isComplete(QIODevice &file, ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return isCompleteJpeg(file);
    case ImageFormat::Png:
        return isCompletePng(file);
    case ImageFormat::Webp:
        return isCompleteWebp(file);
    case ImageFormat::Gif:
        return isCompleteGif(file);
    }
    return false;
}

} // namespace Firstframe
