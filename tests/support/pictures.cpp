// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pictures.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QRandomGenerator>

namespace Firstframe {

bool writePhotograph(const QString &path, QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QLinearGradient sky(0, 0, size.width(), size.height());
    sky.setColorAt(0, QColor(0x20, 0x50, 0x90));
    sky.setColorAt(1, QColor(0xf0, 0xb0, 0x70));
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), sky);
    QRandomGenerator random(2026); // the same picture each time
    for (int leaf = 0; leaf < 400; ++leaf) {
        const QPoint centre(random.bounded(size.width()), random.bounded(size.height()));
        const int radius = 4 + random.bounded(size.width() / 20);
        painter.setBrush(QColor::fromHsv(random.bounded(360), 160, 200));
        painter.drawEllipse(centre, radius, radius);
    }
    painter.end();
    return picture.save(path, nullptr, 92);
}

bool writeNoise(const QString &path, QSize size)
{
    QImage picture(size, QImage::Format_RGB888);
    QRandomGenerator random(2026);
    for (int row = 0; row < size.height(); ++row) {
        auto *line =
            reinterpret_cast<quint32 *>(picture.scanLine(row)); // lines are padded to fours
        random.fillRange(line, picture.bytesPerLine() / 4);
    }
    return picture.save(path, "PNG", 100); // quality 100: no compression
}

} // namespace Firstframe
