// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/picturepreparer.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QTemporaryDir>

#include <array>
#include <stop_token>

//! \brief Pictures that are prepared in a test, and what to look for in them.
namespace Firstframe::MediaFixtures {

//! \brief A prepared picture with its bytes, empty where the original is sent.
struct Prepared
{
    Result<PreparedPicture> picture;
    QByteArray bytes;

    [[nodiscard]] QList<PictureChange::Kind> changes() const;
    [[nodiscard]] QImage image() const { return QImage::fromData(bytes); }
};

//! \brief A folder with the picture that is prepared: path("picture").
class PreparedFixture
{
public:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    //! \brief Previews are of 400 pixels.
    [[nodiscard]] Prepared prepare(const QByteArray &file, const PictureEdits &edits = {},
                                   const std::stop_token &stop = {}) const;

private:
    QTemporaryDir m_folder;
};

//! \brief Whether it is the same colour after JPEG.
[[nodiscard]] bool isAbout(QRgb a, QRgb b);

//! \brief Left top, right top, left bottom, right bottom.
inline constexpr std::array<QRgb, 4> corners = {0xFFD02020, 0xFF20D020, 0xFF2020D0, 0xFFE0E020};
[[nodiscard]] QImage fourColours(QSize size);
//! \brief The colours in the middle of its quarters.
[[nodiscard]] std::array<QRgb, 4> quarters(const QImage &image);

} // namespace Firstframe::MediaFixtures
