// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/mimetext.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Firstframe {

namespace {

// Of a page that was copied whole; a picture comes with little around it, unless it is in there as
// a data: URI.
constexpr qsizetype longestLead = 64 * 1024;

QString textOf(const QMimeData &data, QLatin1StringView format)
{
    return decodedMimeText(data.data(format));
}

QString firstLineOf(const QMimeData &data, QLatin1StringView format)
{
    return textOf(data, format).section(u'\n', 0, 0).trimmed();
}

QString unescaped(QString attribute)
{
    return attribute.replace("&amp;"_L1, "&"_L1, Qt::CaseInsensitive);
}

} // namespace

QString promisedLink(const QMimeData &data)
{
    return firstLineOf(data, "application/x-moz-file-promise-url"_L1);
}

QString titledLink(const QMimeData &data)
{
    return firstLineOf(data, "text/x-moz-url"_L1);
}

QString pictureInHtml(const QMimeData &data)
{
    const QString html = textOf(data, "text/html"_L1);
    const qsizetype tag = html.left(longestLead).indexOf("<img"_L1, 0, Qt::CaseInsensitive);
    if (tag < 0)
        return {};
    // The quoted value is found by its end, not by a pattern: it may be megabytes of base64.
    static const QRegularExpression source(u"\\ssrc\\s*=\\s*([\"']?)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = source.match(html.sliced(tag).left(longestLead));
    if (!match.hasMatch())
        return {};
    const qsizetype start = tag + match.capturedEnd();
    if (!match.capturedView(1).isEmpty()) {
        const qsizetype end = html.indexOf(match.captured(1), start);
        return end < 0 ? QString() : unescaped(html.sliced(start, end - start));
    }
    const auto stop = std::find_if(html.cbegin() + start, html.cend(),
                                   [](QChar c) { return c == u'>' || c.isSpace(); });
    return unescaped(html.sliced(start, stop - (html.cbegin() + start)));
}

QString decodedMimeText(const QByteArray &bytes)
{
    const bool hasMark = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    const bool isUtf16 =
        hasMark || (bytes.size() >= 2 && bytes.at(0) != '\0' && bytes.at(1) == '\0');
    QStringDecoder decode(isUtf16 ? (hasMark ? QStringDecoder::Utf16 : QStringDecoder::Utf16LE)
                                  : QStringDecoder::Utf8);
    QString text = decode(bytes);
    while (text.endsWith(QChar::Null))
        text.chop(1);
    return text;
}

} // namespace Firstframe
