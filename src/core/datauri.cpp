// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datauri.h"

#include <QCoreApplication>

namespace Firstframe {

namespace {

constexpr QByteArrayView scheme("data:");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DataUri)
};

std::unexpected<Error> incomplete()
{
    return failure(
        ErrorKind::File,
        Text::tr("The data: link is cut off. Copy the whole link, or save the picture and "
                 "choose the file."));
}

std::unexpected<Error> tooMuch()
{
    return failure(ErrorKind::File,
                   Text::tr("The data: link is larger than a picture may be. Save the "
                            "picture and choose the file."));
}

// Where it was wrapped into lines, and what "%2B" and the like stand for.
QByteArray plainBase64(QByteArrayView payload)
{
    QByteArray text = payload.contains('%') ? QByteArray::fromPercentEncoding(payload.toByteArray())
                                            : payload.toByteArray();
    text.removeIf([](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
    return text;
}

Result<QByteArray> decodedBase64(QByteArrayView payload)
{
    const QByteArray text = plainBase64(payload);
    const bool isForLinks = text.contains('-') || text.contains('_');
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::AbortOnBase64DecodingErrors
                  | (isForLinks ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding));
    const bool isCut = text.size() % 4 == 1;
    if (!decoded || isCut || decoded.decoded.isEmpty())
        return incomplete();
    return decoded.decoded;
}

} // namespace

bool isDataUri(QStringView text)
{
    return text.startsWith(QLatin1StringView(scheme), Qt::CaseInsensitive);
}

Result<QByteArray> decodedDataUri(QByteArrayView uri, qint64 mostBytes)
{
    const qsizetype comma = uri.indexOf(',');
    if (comma < scheme.size())
        return incomplete();
    const QByteArray head = uri.first(comma).toByteArray().toLower();
    const QByteArrayView payload = uri.sliced(comma + 1);
    const bool isBase64 = head.simplified().endsWith(";base64");
    const qint64 leastSize = isBase64 ? 4 * (mostBytes / 3 + 1) : 3 * mostBytes;
    if (payload.size() > leastSize)
        return tooMuch();
    if (isBase64)
        return decodedBase64(payload);
    const QByteArray bytes = QByteArray::fromPercentEncoding(payload.toByteArray());
    if (bytes.isEmpty())
        return incomplete();
    if (bytes.size() > mostBytes)
        return tooMuch();
    return bytes;
}

} // namespace Firstframe
