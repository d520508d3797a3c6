// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/foreignpicture.h"

#include "media/exif.h"
#include "media/heifpicture.h"
#include "media/picturedecoder.h"
#include "media/picturefile.h"
#include "media/pictureformat.h"

#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <array>
#include <utility>

namespace Firstframe {

namespace {

struct QtFormat
{
    const char *plugin;
    const char16_t *name;
};

// Formats that have a signature, so that no text is taken for a picture; and none that can draw or
// fetch what is not in the file, as SVG and PDF can.
constexpr std::array<QtFormat, 13> qtFormats = {{{"bmp", u"BMP"},
                                                 {"tiff", u"TIFF"},
                                                 {"ico", u"ICO"},
                                                 {"icns", u"ICNS"},
                                                 {"pbm", u"PBM"},
                                                 {"pgm", u"PGM"},
                                                 {"ppm", u"PPM"},
                                                 {"psd", u"Photoshop"},
                                                 {"jp2", u"JPEG 2000"},
                                                 {"jxl", u"JPEG XL"},
                                                 {"heic", u"HEIC"},
                                                 {"heif", u"HEIC"},
                                                 {"avif", u"AVIF"}}};

const QtFormat *qtFormatOf(QFile &file)
{
    file.seek(0);
    const QByteArray plugin = QImageReader::imageFormat(&file);
    file.seek(0);
    const auto *const known = std::ranges::find_if(
        qtFormats, [&plugin](const QtFormat &format) { return plugin == format.plugin; });
    return known == qtFormats.end() ? nullptr : known;
}

//! \brief How many pixels are decoded whole: so many that all of it stays below 400 MB.
qint64 mostPixels(const QtFormat &format, const QImageReader &reader)
{
    constexpr int deepBits = 64;
    const QImage::Format pixels = reader.imageFormat();
    if (pixels != QImage::Format_Invalid
        && QImage::toPixelFormat(pixels).bitsPerPixel() >= deepBits)
        return 30'000'000;
    // Of these Qt holds nothing but the picture, at four bytes a pixel.
    const QByteArrayView plugin(format.plugin);
    return plugin == "bmp" || plugin == "tiff" ? 40'000'000 : 32LL * 1024 * 1024;
}

} // namespace

bool isForeignPicture(QFile &file)
{
    return isHeif(file) || qtFormatOf(file) != nullptr;
}

Result<ForeignPicture> readForeignPicture(QFile &file)
{
    if (isHeif(file))
        return readHeif(file);
    const QString fileName = QFileInfo(file).fileName();
    const QtFormat *const format = qtFormatOf(file);
    if (!format)
        return std::unexpected(damaged(fileName, {}));
    allowLargePictures();
    QImageReader reader(&file, format->plugin);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels(*format, reader))
        return std::unexpected(oversized(fileName));
    constexpr qint64 headBytes = 1 << 20;
    const bool hasLocation = readExif(file.peek(headBytes)).hasLocation; // a TIFF is an EXIF block
    ForeignPicture picture{QString::fromUtf16(format->name), bareSrgb(shallow(reader.read())),
                           hasLocation, false};
    if (picture.image.isNull())
        return std::unexpected(damaged(fileName, reader.errorString()));
    return picture;
}

} // namespace Firstframe
