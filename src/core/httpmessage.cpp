// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpmessage.h"

#include <QByteArrayView>

namespace Firstframe {

namespace {

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

qint64 wireSize(const HttpBody::Piece &piece)
{
    if (const auto *const bytes = std::get_if<QByteArray>(&piece))
        return bytes->size();
    const auto &file = std::get<FilePiece>(piece);
    return file.encoding == FilePiece::Encoding::Base64 ? (file.bytes + 2) / 3 * 4 : file.bytes;
}

} // namespace

void HttpBody::append(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    if (!m_pieces.isEmpty()) {
        if (auto *last = std::get_if<QByteArray>(&m_pieces.last())) {
            last->append(bytes);
            return;
        }
    }
    m_pieces.append(bytes);
}

void HttpBody::append(const FilePiece &file)
{
    m_pieces.append(file);
}

qint64 HttpBody::size() const
{
    qint64 total = 0;
    for (const Piece &piece : m_pieces)
        total += wireSize(piece);
    return total;
}

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (QByteArrayView(key).compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.isValid() && b.isValid() && a.scheme() == b.scheme() && !a.host().isEmpty()
           && a.host() == b.host() && effectivePort(a) == effectivePort(b);
}

bool isThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == u"127.0.0.1" || host == u"localhost" || host == u"::1";
}

bool isSafeForKey(const QUrl &url)
{
    if (url.scheme() == u"https")
        return !url.host().isEmpty();
    return url.scheme() == u"http" && isThisMachine(url);
}

} // namespace Firstframe
