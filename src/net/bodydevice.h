// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"

#include <QByteArray>
#include <QFile>
#include <QIODevice>
#include <QList>

#include <memory>
#include <vector>

namespace Firstframe {

//! \brief A request's body as a stream: pieces one after the other, files read and encoded while
//! they are sent, never more than one chunk in memory.
//!
//! Sequential and without reset() on purpose: it is what keeps QNetworkAccessManager from sending
//! a body twice. An empty body is a stream of no bytes, for the same reason.
class BodyDevice final : public QIODevice
{
    Q_OBJECT
public:
    //! \brief File bytes read at a time: a multiple of 3, so that base64 chunks join seamlessly.
    static constexpr qint64 chunkBytes = 48LL * 1024;

    explicit BodyDevice(const HttpBody &body, QObject *parent = nullptr);

    //! \brief Opens every file and checks its size; an Error of kind File if one is not as promised.
    [[nodiscard]] Result<void> prepare();

    //! \brief Whether anybody has read from it, so that a byte may have left.
    [[nodiscard]] bool wasRead() const { return m_wasRead; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_delivered == m_size; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_size - m_delivered; }
    [[nodiscard]] qint64 size() const override { return m_size; }

Q_SIGNALS:
    void advanced(qint64 deliveredBytes);
    //! \brief A file could not be read to its promised end. Once; no byte comes after it. Connect
    //! it queued: it is emitted from within a read.
    void failed(const Firstframe::Error &error);

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    [[nodiscard]] bool nextChunk();
    [[nodiscard]] bool nextChunkOf(const FilePiece &piece);
    void breakOff(const FilePiece &piece);

    QList<HttpBody::Piece> m_pieces;
    std::vector<std::unique_ptr<QFile>> m_files; //!< one for each piece; null for bytes
    qint64 m_size = 0;
    qint64 m_delivered = 0;
    qsizetype m_piece = 0;
    qint64 m_fileBytesRead = 0; //!< of the current piece
    QByteArray m_chunk;
    qsizetype m_chunkOffset = 0;
    bool m_wasRead = false;
    bool m_isBroken = false;
};

} // namespace Firstframe
