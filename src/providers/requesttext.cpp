// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/requesttext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

const QString hiddenKey = QStringLiteral("••••");

// What stands before a file says what it is: the head of a data URI, or of a part of a form.
QString typeOfFileAfter(const QByteArray &before)
{
    static const QRegularExpression announced(
        QStringLiteral("(?:data:([a-z]+/[a-z0-9.+-]+);base64,|Content-Type: (\\S+)\\r\\n\\r\\n)$"));
    constexpr qsizetype enough = 200;
    const QRegularExpressionMatch match = announced.match(QString::fromUtf8(before.right(enough)));
    const QString type = match.captured(1) + match.captured(2);
    return type.isEmpty() ? Text::tr("file") : type;
}

QString shortened(const FilePiece &file, const QByteArray &before)
{
    const QString type = typeOfFileAfter(before);
    const QString size = QLocale().formattedDataSize(file.bytes, 1, QLocale::DataSizeSIFormat);
    return file.encoding == FilePiece::Encoding::Base64
               ? QStringLiteral("<%1, %2, base64>").arg(type, size)
               : QStringLiteral("<%1, %2>").arg(type, size);
}

QString bodyText(const HttpBody &body)
{
    QByteArray text;
    for (const HttpBody::Piece &piece : body.pieces()) {
        if (const auto *const bytes = std::get_if<QByteArray>(&piece))
            text += *bytes;
        else
            text += shortened(std::get<FilePiece>(piece), text).toUtf8();
    }
    const QJsonDocument json = QJsonDocument::fromJson(text);
    if (!json.isNull())
        text = json.toJson(QJsonDocument::Indented);
    return QString::fromUtf8(text.replace("\r\n", "\n")).trimmed();
}

// A word of the shell that means exactly this text.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

// The shell's own printf: as it is, or with escapes where the bytes are not all to be seen.
QString printed(const QByteArray &bytes)
{
    const auto isControl = [](char c) { return c >= 0 && c < ' '; };
    QString text = QString::fromUtf8(bytes);
    if (std::ranges::none_of(bytes, isControl))
        return QStringLiteral("printf '%s' ") + quoted(text);
    text.replace(u'\\', QLatin1String("\\\\"));
    for (char16_t c = 1; c < u' '; ++c)
        text.replace(QChar(c), QStringLiteral("\\0%1").arg(int(c), 3, 8, QLatin1Char('0')));
    return QStringLiteral("printf '%b' ") + quoted(text);
}

QString command(const HttpBody::Piece &piece)
{
    if (const auto *const bytes = std::get_if<QByteArray>(&piece))
        return printed(*bytes);
    const auto &file = std::get<FilePiece>(piece);
    return file.encoding == FilePiece::Encoding::Base64
               ? QStringLiteral("base64 -w0 < ") + quoted(file.path)
               : QStringLiteral("cat < ") + quoted(file.path);
}

QString pipelineInto(const QString &curl, const HttpBody &body)
{
    QStringList lines{QStringLiteral("{")};
    for (const HttpBody::Piece &piece : body.pieces())
        lines.append(QStringLiteral("  ") + command(piece));
    return lines.join(u'\n') + QStringLiteral("\n} | ") + curl;
}

} // namespace

QString requestText(const HttpRequest &request)
{
    QStringList lines;
    lines.append(QString::fromLatin1(request.method) + u' '
                 + request.url.toString(QUrl::FullyEncoded));
    for (const auto &[name, value] : request.headers)
        lines.append(QString::fromLatin1(name + ": " + value));
    if (request.authorization)
        lines.append(QString::fromLatin1(request.authorization->header) + QStringLiteral(": ")
                     + QString::fromLatin1(request.authorization->prefix) + hiddenKey);
    if (request.body.size() > 0)
        lines.append({QString(), bodyText(request.body)});
    return lines.join(u'\n');
}

QString curlText(const HttpRequest &request)
{
    // Without --globoff, curl would read brackets in the URL as a pattern.
    QStringList words{QStringLiteral("curl --globoff -X ") + QString::fromLatin1(request.method)};
    const bool hasBody = request.body.size() > 0;
    for (const auto &[name, value] : request.headers)
        words.append(QStringLiteral("-H ") + quoted(QString::fromLatin1(name + ": " + value)));
    if (request.authorization) {
        const QByteArray head =
            request.authorization->header + ": " + request.authorization->prefix;
        words.append(QStringLiteral("-H ") + quoted(QString::fromLatin1(head))
                     + QStringLiteral("\"$FIRSTFRAME_KEY\""));
    }
    if (hasBody)
        words.append(QStringLiteral("--data-binary @-"));
    else if (request.method != "GET")
        words.append(QStringLiteral("-H 'Content-Length: 0'"));
    words.append(quoted(request.url.toString(QUrl::FullyEncoded)));
    const QString curl = words.join(QStringLiteral(" \\\n  "));
    return hasBody ? pipelineInto(curl, request.body) : curl;
}

} // namespace Firstframe
