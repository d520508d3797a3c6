// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/thumbnails.h"

#include "jobs/worker.h"
#include "media/picturedecoder.h"

namespace Firstframe {

namespace {

constexpr int cachedPictures = 300;

QImage croppedPicture(const QString &path, QSize size)
{
    // Twice the width leaves enough after cropping the widest picture that providers take.
    const Result<QImage> decoded = decodePicture(path, size * 2.5);
    if (!decoded)
        return {};
    const QImage scaled =
        decoded->scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return scaled.copy(QRect(
        QPoint((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2), size));
}

} // namespace

Thumbnails::Thumbnails(QObject *parent)
    : QObject(parent)
    , m_cache(cachedPictures)
{
    m_pool.setMaxThreadCount(1);
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
}

QPixmap Thumbnails::thumbnail(const QString &path, QSize size)
{
    if (path.isEmpty() || m_unreadable.contains(path))
        return {};
    const QPixmap *cached = m_cache.object(path);
    if (cached && cached->size() == size)
        return *cached;
    if (!m_reading.contains(path))
        read(path, size);
    return {};
}

void Thumbnails::read(const QString &path, QSize size)
{
    m_reading.insert(path);
    runOnWorker(
        m_pool, this, [path, size] { return croppedPicture(path, size); },
        [=, this](const QImage &image) {
            m_reading.remove(path);
            if (image.isNull())
                m_unreadable.insert(path);
            else
                m_cache.insert(path, new QPixmap(QPixmap::fromImage(image)));
            Q_EMIT ready(path);
        });
}

} // namespace Firstframe
