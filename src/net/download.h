// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

namespace Firstframe {

//! \brief What to fetch and where to put it.
struct DownloadRequest
{
    QUrl url;
    QString partPath; //!< written to; what it already holds is resumed when entityTag is known
    QByteArray entityTag; //!< of the bytes that partPath holds; empty: start over
    qint64 byteLimit = 4LL * 1024 * 1024 * 1024;
    std::chrono::seconds silence{60}; //!< fails after this long without a byte
};

//! \brief A file that has arrived: of the length that was announced, and on disk (fsync).
struct DownloadedFile
{
    QString partPath;
    qint64 bytes = 0;
    //! \brief False when the server announced no length: Qt 6.4 takes some chunked replies that were
    //! cut for whole ones, so the container has to be checked to its last byte.
    bool isLengthKnown = false;
    QByteArray contentType; //!< as the server says; empty when the part was whole already

    bool operator==(const DownloadedFile &) const = default;
};

//! \brief Streams one link to a file, resuming with Range and If-Range.
//!
//! Sends no key, ever. Follows redirects by hand as HttpCall does. A server that ignores the range,
//! or whose entity tag changed, makes it start over; a reply that is shorter than announced is an
//! Error of kind Network and leaves the part for the next try.
//!
//! An "entity tag" here is whatever If-Range can hold: a strong ETag, or a Last-Modified date (see
//! rangeValidator()). It is empty when the server gives neither; forget the one before.
//!
//! Errors: Network (try again), NotFound (401, 403, 404, 410: ask the provider for a fresh link),
//! RateLimit and ProviderFault with retryAfter, NoSpace, File, Internal (not an http link).
//! finished() comes exactly once, never from start(); deleting it aborts silently and keeps the part.
class Download final : public QObject
{
    Q_OBJECT
public:
    Download(QNetworkAccessManager &network, const DownloadRequest &request,
             QObject *parent = nullptr);
    ~Download() override;

    void start();

Q_SIGNALS:
    //! \brief Emitted before the first byte is written: keep it, to resume after a restart.
    void entityTagKnown(const QByteArray &entityTag);
    //! \brief At most ten times a second, and at the end. \a totalBytes is -1 when the server does
    //! not say.
    void progressed(qint64 receivedBytes, qint64 totalBytes);
    void finished(const Firstframe::Result<Firstframe::DownloadedFile> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Firstframe
