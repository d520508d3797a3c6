// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace Firstframe {

enum class ImageFormat { Jpeg, Png, Webp, Gif };

//! \brief "image/jpeg" and so on.
[[nodiscard]] QByteArray mimeType(ImageFormat format);
//! \brief "JPEG" and so on, as people know it.
[[nodiscard]] QString imageFormatName(ImageFormat format);
//! \brief Accepts "jpeg", "png", "webp" and "gif", as provider descriptions write them.
[[nodiscard]] std::optional<ImageFormat> imageFormatFromName(QStringView name);
//! \brief The usual suffix without a dot, for example "jpg".
[[nodiscard]] QString imageFormatSuffix(ImageFormat format);

//! \brief What a picture's content says of it.
struct PictureInfo
{
    ImageFormat format = ImageFormat::Jpeg;
    QSize size; //!< in pixels, after its EXIF orientation
    qint64 bytes = 0;

    bool operator==(const PictureInfo &) const = default;
};

//! \brief What a provider takes as a first frame.
//!
//! The defaults are those of MiniMax and of every reseller page that gives any: JPEG, PNG or WebP,
//! under 20 MB, shorter side over 300 px, aspect from 2:5 to 5:2.
struct ImageRules
{
    QList<ImageFormat> formats = {ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Webp};
    qint64 bytesBelow = 20'000'000; //!< exclusive
    int shortSideAbove = 300; //!< in pixels, exclusive
    double leastAspect = 0.4; //!< width : height, inclusive
    double greatestAspect = 2.5; //!< width : height, inclusive

    bool operator==(const ImageRules &) const = default;
};

//! \brief Rules that keep to all of these, so that one picture may be sent to every model.
//!
//! Where no format is taken by all, or no shape, those of the first stay, and the others will say
//! what is wrong. The first one's formats give the order. Usual rules for none.
[[nodiscard]] ImageRules strictestOf(const QList<ImageRules> &rules);

//! \brief One sentence for each rule that the picture breaks; empty when it may be sent.
[[nodiscard]] QStringList imageProblems(const PictureInfo &picture, const ImageRules &rules);

} // namespace Firstframe
