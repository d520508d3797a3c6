// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bodydevice.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BodyDevice)
};

Error changedFile(const FilePiece &piece, const QString &reason)
{
    return {ErrorKind::File,
            Text::tr("The file “%1” cannot be read as it was when it was chosen. Choose it again.")
                .arg(QFileInfo(piece.path).fileName()),
            QStringLiteral("%1: %2").arg(piece.path, reason),
            {}};
}

} // namespace

BodyDevice::BodyDevice(const HttpBody &body, QObject *parent)
    : QIODevice(parent)
    , m_pieces(body.pieces())
    , m_size(body.size())
{}

Result<void> BodyDevice::prepare()
{
    for (const HttpBody::Piece &piece : m_pieces) {
        auto &file = m_files.emplace_back();
        const auto *const filePiece = std::get_if<FilePiece>(&piece);
        if (!filePiece)
            continue;
        file = std::make_unique<QFile>(filePiece->path);
        if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return std::unexpected(changedFile(*filePiece, file->errorString()));
        if (file->size() != filePiece->bytes)
            return std::unexpected(changedFile(
                *filePiece,
                QStringLiteral("%1 bytes instead of %2").arg(file->size()).arg(filePiece->bytes)));
    }
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return {};
}

qint64 BodyDevice::readData(char *data, qint64 maxSize)
{
    m_wasRead = true;
    qint64 copied = 0;
    while (copied < maxSize && nextChunk()) {
        const qint64 bytes = std::min<qint64>(maxSize - copied, m_chunk.size() - m_chunkOffset);
        std::memcpy(data + copied, m_chunk.constData() + m_chunkOffset,
                    static_cast<std::size_t>(bytes));
        m_chunkOffset += bytes;
        copied += bytes;
    }
    m_delivered += copied;
    if (copied > 0)
        Q_EMIT advanced(m_delivered);
    return copied;
}

qint64 BodyDevice::writeData(const char * /*data*/, qint64 /*maxSize*/)
{
    return -1;
}

//! Whether m_chunk has an unread byte, after fetching the next one if need be.
bool BodyDevice::nextChunk()
{
    while (m_chunkOffset == m_chunk.size()) {
        if (m_isBroken || m_piece == m_pieces.size())
            return false;
        const HttpBody::Piece &piece = m_pieces.at(m_piece);
        m_chunkOffset = 0;
        if (const auto *const bytes = std::get_if<QByteArray>(&piece)) {
            m_chunk = *bytes; // shared, not copied
            ++m_piece;
        } else if (!nextChunkOf(std::get<FilePiece>(piece))) {
            return false;
        }
    }
    return true;
}

bool BodyDevice::nextChunkOf(const FilePiece &piece)
{
    const qint64 left = piece.bytes - m_fileBytesRead;
    m_chunk.clear();
    if (left == 0) {
        m_files[static_cast<std::size_t>(m_piece)].reset();
        m_fileBytesRead = 0;
        ++m_piece;
        return true;
    }
    const qint64 wanted = std::min(left, chunkBytes);
    const QByteArray raw = m_files[static_cast<std::size_t>(m_piece)]->read(wanted);
    if (raw.size() != wanted) {
        breakOff(piece);
        return false;
    }
    m_fileBytesRead += wanted;
    m_chunk = piece.encoding == FilePiece::Encoding::Base64 ? raw.toBase64() : raw;
    return true;
}

void BodyDevice::breakOff(const FilePiece &piece)
{
    m_isBroken = true;
    Q_EMIT failed(
        changedFile(piece, QStringLiteral("ended after %1 of %2 bytes, or could not be read")
                               .arg(m_fileBytesRead)
                               .arg(piece.bytes)));
}

} // namespace Firstframe
