// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

//! \brief Picture files with all that cameras and strangers put into them.
namespace Firstframe::MediaFixtures {

//! \brief An EXIF block without a name before it, that gives an orientation and a place on Earth.
[[nodiscard]] QByteArray exifBlock(int orientation);

//! \brief The file with EXIF, XMP, comments and dates in it, as far as its format has them, each of
//! which says "Trafalgar Square".
[[nodiscard]] QByteArray withMetadata(const QByteArray &file, const QByteArray &format,
                                      int orientation = 1);

//! \brief The picture as HEIC or AVIF: \a brand is "heic" or "avif". Empty where libheif cannot.
[[nodiscard]] QByteArray heifEncoded(const QImage &picture, const QByteArray &brand);

//! \brief A GIF of two frames, the first all \a first, the second all \a second.
[[nodiscard]] QByteArray animatedGif(QSize size, QRgb first, QRgb second);

//! \brief The picture as a PNG whose lines come in seven passes.
[[nodiscard]] QByteArray interlacedPng(const QImage &picture);

//! \brief The IHDR and a little of a PNG that claims to be of that size.
[[nodiscard]] QByteArray pngClaiming(QSize size);

} // namespace Firstframe::MediaFixtures
