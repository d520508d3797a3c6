// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPointF>
#include <QSize>
#include <QString>

namespace Firstframe::MediaFixtures {

//! \brief Soft random spots: every part of it looks different, at every size.
[[nodiscard]] QImage spots(QSize size);

//! \brief Pixels that do not compress, of eight bits a channel.
[[nodiscard]] QImage noise(QSize size);

//! \brief The picture as a file of that format ("jpg", "png", "webp", "bmp", ...).
[[nodiscard]] QByteArray encoded(const QImage &picture, const QByteArray &format);

//! \brief The JPEG with an EXIF block that gives its orientation, 1 to 8.
[[nodiscard]] QByteArray withOrientation(const QByteArray &jpeg, int orientation);

//! \brief Writes the bytes and gives the path back.
QString writeFile(const QString &path, const QByteArray &bytes);

//! \brief The brightness of a frame.
struct Luma
{
    QSize size;
    QByteArray pixels;

    [[nodiscard]] int at(int x, int y) const
    {
        return uchar(pixels[qsizetype(y) * size.width() + x]);
    }
};

//! \brief Decodes the whole clip.
[[nodiscard]] QList<Luma> decodeLuma(const QString &path);

//! \brief By how many pixels what is at a place in one frame has moved in the other. The place is
//! given from (-1, -1), left top, to (1, 1).
[[nodiscard]] QPointF motionAt(const Luma &from, const Luma &to, QPointF place);

} // namespace Firstframe::MediaFixtures
