// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparedfixture.h"

#include "mediafixtures.h"

#include <QBuffer>

#include <cstdlib>

namespace Firstframe::MediaFixtures {

QList<PictureChange::Kind> Prepared::changes() const
{
    QList<PictureChange::Kind> kinds;
    for (const PictureChange &change : picture->changes)
        kinds.append(change.kind);
    return kinds;
}

Prepared PreparedFixture::prepare(const QByteArray &file, const PictureEdits &edits,
                                  const std::stop_token &stop) const
{
    const QString picture = writeFile(path("picture"), file);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    Prepared prepared{preparePicture({picture, edits, {400, 400}}, target, stop), {}};
    prepared.bytes = target.data();
    return prepared;
}

bool isAbout(QRgb a, QRgb b)
{
    constexpr int near = 40;
    return std::abs(qRed(a) - qRed(b)) < near && std::abs(qGreen(a) - qGreen(b)) < near
           && std::abs(qBlue(a) - qBlue(b)) < near;
}

QImage fourColours(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y,
                           corners[size_t(2 * (2 * y / size.height()) + 2 * x / size.width())]);
    }
    return image;
}

std::array<QRgb, 4> quarters(const QImage &image)
{
    const int x = image.width() / 4;
    const int y = image.height() / 4;
    return {image.pixel(x, y), image.pixel(3 * x, y), image.pixel(x, 3 * y),
            image.pixel(3 * x, 3 * y)};
}

} // namespace Firstframe::MediaFixtures
