// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/heifpicture.h"

#include "media/exif.h"
#include "media/picturedecoder.h"
#include "media/picturefile.h"
#include "media/pictureformat.h"

#include <QColorSpace>
#include <QFileInfo>

#include <cstring>
#include <libheif/heif.h>
#include <memory>

namespace Firstframe {

namespace {

constexpr qint64 mostPixels = 50'000'000; // which are decoded whole
constexpr qint64 mostBytes = 100'000'000;

struct Release
{
    void operator()(heif_context *context) const { heif_context_free(context); }
    void operator()(heif_image_handle *handle) const { heif_image_handle_release(handle); }
    void operator()(heif_image *image) const { heif_image_release(image); }
};

template<typename T>
using Owned = std::unique_ptr<T, Release>;

QByteArray profileOf(const heif_image_handle *handle)
{
    constexpr size_t mostProfileBytes = 4 * 1024 * 1024;
    const size_t size = heif_image_handle_get_raw_color_profile_size(handle);
    if (size == 0 || size > mostProfileBytes)
        return {};
    QByteArray profile(qsizetype(size), '\0');
    const heif_error error = heif_image_handle_get_raw_color_profile(handle, profile.data());
    return error.code == heif_error_Ok ? profile : QByteArray();
}

// Its orientation was applied by the decoder; only the place is of interest.
bool hasLocation(const heif_image_handle *handle)
{
    heif_item_id id = 0;
    if (heif_image_handle_get_list_of_metadata_block_IDs(handle, "Exif", &id, 1) < 1)
        return false;
    constexpr size_t mostExifBytes = 1024 * 1024;
    constexpr qsizetype offsetBytes = 4; // of the TIFF structure, before it
    const size_t size = heif_image_handle_get_metadata_size(handle, id);
    if (size <= size_t(offsetBytes) || size > mostExifBytes)
        return false;
    QByteArray block(qsizetype(size), '\0');
    const heif_error error = heif_image_handle_get_metadata(handle, id, block.data());
    return error.code == heif_error_Ok && readExif(block.mid(offsetBytes)).hasLocation;
}

QImage toImage(const heif_image *image, bool hasAlpha)
{
    const QSize size(heif_image_get_width(image, heif_channel_interleaved),
                     heif_image_get_height(image, heif_channel_interleaved));
    int stride = 0;
    const uint8_t *const plane =
        heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    QImage copy(size, hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    if (!plane || copy.isNull())
        return {};
    const size_t rowBytes = size_t(size.width()) * (hasAlpha ? 4 : 3);
    for (int y = 0; y < size.height(); ++y)
        memcpy(copy.scanLine(y), plane + ptrdiff_t(y) * stride, rowBytes);
    return copy;
}

} // namespace

bool isHeif(QFile &file)
{
    const QString name = foreignFormatName(file.peek(pictureHeadBytes));
    return name == u"HEIC" || name == u"AVIF";
}

Result<ForeignPicture> readHeif(QFile &file)
{
    const QString fileName = QFileInfo(file).fileName();
    const auto broken = [&fileName](const heif_error &error) {
        return std::unexpected(damaged(fileName, QString::fromUtf8(error.message)));
    };
    if (file.size() > mostBytes)
        return std::unexpected(oversized(fileName));
    const QString format = foreignFormatName(file.peek(pictureHeadBytes));
    const QByteArray bytes = file.readAll();
    const Owned<heif_context> context(heif_context_alloc());
    heif_error error = heif_context_read_from_memory_without_copy(context.get(), bytes.constData(),
                                                                  size_t(bytes.size()), nullptr);
    if (error.code != heif_error_Ok)
        return broken(error);
    heif_image_handle *handle = nullptr;
    error = heif_context_get_primary_image_handle(context.get(), &handle);
    const Owned<heif_image_handle> owned(handle);
    if (error.code != heif_error_Ok)
        return broken(error);
    if (qint64(heif_image_handle_get_width(handle)) * heif_image_handle_get_height(handle)
        > mostPixels)
        return std::unexpected(oversized(fileName));

    const bool hasAlpha = heif_image_handle_has_alpha_channel(handle) != 0;
    heif_image *decoded = nullptr;
    error = heif_decode_image(handle, &decoded, heif_colorspace_RGB,
                              hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB,
                              nullptr);
    const Owned<heif_image> ownedImage(decoded);
    if (error.code != heif_error_Ok)
        return broken(error);
    QImage image = toImage(decoded, hasAlpha);
    const QByteArray profile = profileOf(handle);
    if (!profile.isEmpty())
        image.setColorSpace(QColorSpace::fromIccProfile(profile));
    return ForeignPicture{format, bareSrgb(std::move(image)), hasLocation(handle), false};
}

} // namespace Firstframe
