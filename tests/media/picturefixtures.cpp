// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturefixtures.h"

#include <QtEndian>

#include <cstring>
#include <libheif/heif.h>
#include <memory>
#include <png.h>

namespace Firstframe::MediaFixtures {

QByteArray exifBlock(int orientation)
{
    QByteArray block("MM\0*\0\0\0\x08" // big-endian, its directory follows
                     "\0\x03" // three entries
                     "\x01\x0E\0\x02\0\0\0\x11\0\0\0\x32" // description, at 50
                     "\x01\x12\0\x03\0\0\0\x01\0\0\0\0" // orientation, one short
                     "\x88\x25\0\x04\0\0\0\x01\0\0\0\x43" // place, at 67
                     "\0\0\0\0" // no further directory
                     "Trafalgar Square\0"
                     "\0\x01" // one entry
                     "\0\x01\0\x02\0\0\0\x02N\0\0\0" // north
                     "\0\0\0\0",
                     85);
    block[31] = char(orientation);
    return block;
}

namespace {

const QByteArray xmp = "<x:xmpmeta><exif:GPSLatitude>51,30.48N Trafalgar Square</x:xmpmeta>";

QByteArray segment(char marker, const QByteArray &payload)
{
    const qsizetype length = payload.size() + 2;
    return QByteArray("\xFF") + marker + char(length >> 8) + char(length & 0xFF) + payload;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray chunk(const QByteArray &type, const QByteArray &payload)
{
    return bigEndian(quint32(payload.size())) + type + payload + bigEndian(crc32(type + payload));
}

QByteArray riffChunk(const QByteArray &type, const QByteArray &payload)
{
    QByteArray bytes = type + littleEndian(quint32(payload.size())) + payload;
    return payload.size() % 2 != 0 ? bytes + '\0' : bytes;
}

QByteArray webpWithMetadata(const QByteArray &webp, int orientation)
{
    QImage image;
    image.loadFromData(webp, "webp");
    QByteArray extended("\x0C\0\0\0", 4); // EXIF and XMP follow
    extended += littleEndian(quint32(image.width() - 1)).first(3);
    extended += littleEndian(quint32(image.height() - 1)).first(3);
    const QByteArray body = "WEBP" + riffChunk("VP8X", extended) + webp.mid(12)
                            + riffChunk("EXIF", exifBlock(orientation)) + riffChunk("XMP ", xmp);
    return "RIFF" + littleEndian(quint32(body.size())) + body;
}

} // namespace

QByteArray withMetadata(const QByteArray &file, const QByteArray &format, int orientation)
{
    QByteArray result = file;
    if (format == "jpg") {
        const QByteArray exif = QByteArray("Exif\0\0", 6) + exifBlock(orientation);
        return result.insert(
                   2, segment('\xE1', exif)
                          + segment('\xE1', QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + xmp)
                          + segment('\xED', "Photoshop 3.0 Trafalgar Square")
                          + segment('\xFE', "Trafalgar Square"))
               + "a video that was filmed on Trafalgar Square";
    }
    if (format == "png") {
        constexpr qsizetype headEnd = 33;
        return result.insert(
            headEnd, chunk("eXIf", exifBlock(orientation))
                         + chunk("tEXt", QByteArray("Comment\0Trafalgar Square", 24))
                         + chunk("iTXt", QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22) + xmp)
                         + chunk("tIME", QByteArray(7, '\1')));
    }
    return webpWithMetadata(file, orientation);
}

QByteArray heifEncoded(const QImage &picture, const QByteArray &brand)
{
    const std::unique_ptr<heif_context, decltype(&heif_context_free)> context(heif_context_alloc(),
                                                                              &heif_context_free);
    heif_encoder *encoder = nullptr;
    const auto compression = brand == "heic" ? heif_compression_HEVC : heif_compression_AV1;
    if (heif_context_get_encoder_for_format(context.get(), compression, &encoder).code
        != heif_error_Ok)
        return {};
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB888);
    heif_image *image = nullptr;
    heif_image_create(rgb.width(), rgb.height(), heif_colorspace_RGB, heif_chroma_interleaved_RGB,
                      &image);
    heif_image_add_plane(image, heif_channel_interleaved, rgb.width(), rgb.height(), 24);
    int stride = 0;
    uint8_t *const plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < rgb.height(); ++y)
        memcpy(plane + ptrdiff_t(y) * stride, rgb.constScanLine(y), size_t(rgb.width()) * 3);
    heif_context_encode_image(context.get(), image, encoder, nullptr, nullptr);
    heif_image_release(image);
    heif_encoder_release(encoder);
    QByteArray bytes;
    heif_writer writer = {1, [](heif_context *, const void *data, size_t size, void *target) {
                              static_cast<QByteArray *>(target)->append(
                                  static_cast<const char *>(data), qsizetype(size));
                              return heif_error{heif_error_Ok, heif_suberror_Unspecified, ""};
                          }};
    heif_context_write(context.get(), &writer, &bytes);
    return bytes;
}

QByteArray animatedGif(QSize size, QRgb first, QRgb second)
{
    const auto shortOf = [](int number) { return littleEndian(quint32(number)).first(2); };
    const auto colour = [](QRgb rgb) {
        return QByteArray(1, char(qRed(rgb))) + char(qGreen(rgb)) + char(qBlue(rgb));
    };
    QByteArray gif = "GIF89a" + shortOf(size.width()) + shortOf(size.height())
                     + QByteArray("\x80\0\0", 3) + colour(first) + colour(second);
    for (const int index : {0, 1}) {
        gif += QByteArray("\x21\xF9\4\0\x0A\0\0\0", 8) + QByteArray("\x2C\0\0\0\0", 5)
               + shortOf(size.width()) + shortOf(size.height()) + QByteArray("\0\7", 2);
        // Codes of eight bits that are never compressed: a clear code before the table is full.
        QByteArray codes;
        quint32 bits = 0;
        int count = 0;
        const auto put = [&](int code) {
            bits |= quint32(code) << count;
            for (count += 8; count >= 8; count -= 8, bits >>= 8)
                codes += char(bits & 0xFF);
        };
        const int pixels = size.width() * size.height();
        for (int i = 0; i < pixels; ++i) {
            if (i % 100 == 0)
                put(128);
            put(index);
        }
        put(129);
        for (qsizetype at = 0; at < codes.size(); at += 255) {
            const QByteArray block = codes.mid(at, 255);
            gif += char(block.size()) + block;
        }
        gif += '\0';
    }
    return gif + ';';
}

QByteArray interlacedPng(const QImage &picture)
{
    const bool isDeep = picture.depth() == 64;
    const QImage image =
        picture.convertToFormat(isDeep ? QImage::Format_RGBA64 : QImage::Format_RGBA8888);
    QByteArray bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(
        png, &bytes,
        [](png_structp writer, png_bytep data, size_t length) {
            static_cast<QByteArray *>(png_get_io_ptr(writer))
                ->append(reinterpret_cast<const char *>(data), qsizetype(length));
        },
        nullptr);
    png_set_IHDR(png, info, png_uint_32(image.width()), png_uint_32(image.height()),
                 isDeep ? 16 : 8, PNG_COLOR_TYPE_RGBA, PNG_INTERLACE_ADAM7,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    if (isDeep && QSysInfo::ByteOrder == QSysInfo::LittleEndian)
        png_set_swap(png);
    const int passes = png_set_interlace_handling(png);
    for (int pass = 0; pass < passes; ++pass) {
        for (int y = 0; y < image.height(); ++y)
            png_write_row(png, image.constScanLine(y));
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

QByteArray pngClaiming(QSize size)
{
    return QByteArray("\x89PNG\r\n\x1A\n")
           + chunk("IHDR", bigEndian(quint32(size.width())) + bigEndian(quint32(size.height()))
                               + QByteArray("\1\0\0\0\0", 5))
           + chunk("IDAT", qCompress(QByteArray(1'000'000, '\0')).mid(4)) + chunk("IEND", {});
}

} // namespace Firstframe::MediaFixtures
