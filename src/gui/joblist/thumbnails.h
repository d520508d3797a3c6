// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace Firstframe {

//! \brief Small pictures for the list, decoded on worker threads and kept while they are likely
//! to be seen again.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    explicit Thumbnails(QObject *parent = nullptr);
    ~Thumbnails() override;

    //! \brief The picture, cropped to \a size device pixels; null while it is being read (ready()
    //! follows) and when it cannot be.
    [[nodiscard]] QPixmap thumbnail(const QString &path, QSize size);

Q_SIGNALS:
    void ready(const QString &path);

private:
    void read(const QString &path, QSize size);

    QCache<QString, QPixmap> m_cache;
    QSet<QString> m_reading;
    QSet<QString> m_unreadable;
    QThreadPool m_pool; // of our own, so that a long scroll does not hold up other work
};

} // namespace Firstframe
