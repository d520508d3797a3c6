// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/download.h"
#include "support/scriptedserver.h"

#include <QTemporaryDir>

#include <memory>

namespace Firstframe {

//! \brief A part file in a folder of its own, and downloads into it from a scripted server.
class DownloadFixture
{
public:
    //! \brief Goes on in an empty folder; the one before is removed.
    void beginAnew();
    [[nodiscard]] DownloadRequest request(const ScriptedServer &server,
                                          const QByteArray &tag = {}) const;
    //! \brief What it ended in; Internal if it did not end, ended in start(), or ended twice.
    [[nodiscard]] Result<DownloadedFile> run(const DownloadRequest &what);
    [[nodiscard]] QByteArray part() const;
    void setPart(const QByteArray &bytes) const;

    QNetworkAccessManager manager;
    std::unique_ptr<QTemporaryDir> folder;
    QString partPath;
    QList<QByteArray> tags; //!< told by the last run
};

//! \brief Bytes of which no two stretches are alike.
[[nodiscard]] QByteArray clipOf(qsizetype size);
//! \brief 206 with all that is behind \a from.
[[nodiscard]] QByteArray partialReply(const QByteArray &whole, qsizetype from,
                                      const QByteArray &tag);

} // namespace Firstframe
