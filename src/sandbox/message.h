// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Firstframe::Sandbox {

//! \brief One part of a multipart form.
struct FormPart
{
    QString name;
    QString fileName; //!< empty for a text field
    QByteArray content;
};

//! \brief One HTTP request, read whole.
struct Request
{
    QByteArray method; //!< upper case; HEAD comes as GET does
    QString path; //!< percent-decoded, without the query
    QHash<QString, QString> query;
    QHash<QByteArray, QByteArrayList> headers; //!< names in lower case
    QByteArray body; //!< empty for a form
    QList<FormPart> parts;
    QString origin; //!< this server as the client knows it, for example "http://127.0.0.1:8080"

    //! \brief The first value of that header; \a name in lower case.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

//! \brief A stretch of a file on disk, sent as it is.
struct FileBody
{
    QString path;
    qint64 offset = 0;
    qint64 length = 0;
};

//! \brief How a reply goes out; all but the first are faults that were asked for.
enum class Delivery {
    Whole,
    Half, //!< announced whole, ends half-way
    Close, //!< none: the connection ends
    Reset, //!< none: the connection breaks
    Stall, //!< none: the client waits until it gives up
};

struct Reply
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::optional<FileBody> file; //!< instead of body
    Delivery delivery = Delivery::Whole;
};

[[nodiscard]] Reply jsonReply(int status, const QJsonObject &object);

} // namespace Firstframe::Sandbox
