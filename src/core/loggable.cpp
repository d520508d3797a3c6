// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loggable.h"

#include "core/redact.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace Firstframe {

namespace {

// From Unicode's private area, which no text of others is expected to use; theirs are taken out.
constexpr QChar idBegin(0xE000);
constexpr QChar idEnd(0xE001);
const QString mark = QStringLiteral("…");

bool isHarmless(const QString &token)
{
    // A word with its punctuation; a number, perhaps with a unit; a short code such as "h264".
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QStringLiteral("[\"'(\\[<]{0,2}"
                       "(?:[A-Za-z][A-Za-z_'’-]{0,23}|[-+#]?\\d{1,10}(?:[.,:/]\\d{1,6}){0,4}"
                       "(?:[a-zA-Z]{1,3}|%)?|[A-Za-z]{1,4}\\d{1,4}|[-–=+/|&…])"
                       "[\"')\\]>.,:;?…]{0,3}")));
    return pattern.match(token).hasMatch();
}

QString loggableLink(const QString &token)
{
    const QUrl link(token, QUrl::StrictMode);
    const bool isOfTheWeb = link.scheme() == u"http" || link.scheme() == u"https";
    return isOfTheWeb && link.isValid() && !link.host().isEmpty() ? redacted(link) : mark;
}

QString loggableToken(const QString &token)
{
    const qsizetype begin = token.indexOf(idBegin);
    const qsizetype end = token.indexOf(idEnd);
    if (begin >= 0 && end > begin)
        return token.sliced(begin + 1, end - begin - 1);
    if (token.contains(u"://"))
        return loggableLink(token);
    return isHarmless(token) ? token : mark;
}

bool isOfAnId(QChar c)
{
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u".:_-").contains(c);
}

} // namespace

QString loggable(const QString &message)
{
    constexpr qsizetype longest = 1000;
    QStringList tokens;
    for (const QString &token : message.left(longest).simplified().split(u' ')) {
        const QString fit = loggableToken(token);
        if (fit != mark || tokens.isEmpty() || tokens.constLast() != mark)
            tokens.append(fit);
    }
    return tokens.join(u' ');
}

QString idForLog(const QString &id)
{
    constexpr qsizetype longest = 80;
    QString kept = id.left(longest);
    kept.removeIf([](QChar c) { return !isOfAnId(c); });
    return idBegin + kept + idEnd;
}

} // namespace Firstframe
