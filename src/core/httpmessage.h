// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace Firstframe {

//! \brief A stretch of a request's body, read only while it is being sent.
struct FilePiece
{
    enum class Encoding { Raw, Base64 };

    QString path;
    qint64 bytes = 0; //!< the file's size; a file that has another size when sent fails the call
    Encoding encoding = Encoding::Raw;

    bool operator==(const FilePiece &) const = default;
};

//! \brief A body as a list of pieces, so that a 20 MB picture never stands in memory as text.
class HttpBody
{
public:
    using Piece = std::variant<QByteArray, FilePiece>;

    HttpBody() = default;
    HttpBody(const QByteArray &bytes) { append(bytes); } // implicit on purpose: bytes are a body

    //! \brief Joins bytes that follow bytes into one piece.
    void append(const QByteArray &bytes);
    void append(const FilePiece &file);

    [[nodiscard]] const QList<Piece> &pieces() const { return m_pieces; }
    //! \brief Bytes on the wire, after encoding.
    [[nodiscard]] qint64 size() const;

    bool operator==(const HttpBody &) const = default;

private:
    QList<Piece> m_pieces;
};

//! \brief The form in which a provider wants the key. The key itself is never in a request value.
struct HttpAuthorization
{
    QByteArray header = "Authorization";
    QByteArray prefix = "Bearer "; //!< put before the key; may be empty

    bool operator==(const HttpAuthorization &) const = default;
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

//! \brief One HTTP exchange to be made, as a value that may be compared, stored and logged.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers; //!< without the key
    HttpBody body;
    //! \brief Set when the key belongs to this call. HttpCall adds it only if url has keyOrigin's
    //! scheme, host and port, and that origin is https or loopback.
    std::optional<HttpAuthorization> authorization;
    QUrl keyOrigin;
    qint64 replyLimit = 4 * 1024 * 1024; //!< in bytes; a longer reply fails the call
    std::chrono::seconds silence{60}; //!< the call fails after this long without any progress

    bool operator==(const HttpRequest &) const = default;
};

//! \brief What came back, whatever its status. A call without one is an Error instead.
struct HttpReply
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    //! \brief The first header of that name, ignoring case; null when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }

    bool operator==(const HttpReply &) const = default;
};

//! \brief Whether both have the same scheme, host and port.
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

//! \brief Whether it leads to this very machine, which needs no network.
[[nodiscard]] bool isThisMachine(const QUrl &url);

//! \brief Whether a key may travel to it: https anywhere, http to this machine only.
[[nodiscard]] bool isSafeForKey(const QUrl &url);

} // namespace Firstframe
