// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"

#include <QRegularExpression>

namespace Firstframe {

namespace {

constexpr qsizetype longestText = 300;
// Enough to hold what will be shown, and short enough for the expressions below.
constexpr qsizetype longestInput = 8 * longestText;

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression linkQuery(
        QStringLiteral("(https?://[^\\s?\"'<>#]*)[?#][^\\s\"'<>]*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression linkUser(QStringLiteral("(https?://)[^\\s/@\"'<>]*@"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(
        QStringLiteral("\\b(bearer|basic|key)(\\s+)(?!provided\\b)[^\\s\"',;]{8,}"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        QStringLiteral("((?:api[_ -]?key|key|token|secret|signature|password|authorization)"
                       "(?:\\s+provided)?[\"']?\\s*[:=]\\s*[\"']?)(?!Bearer\\b)[^\\s\"',;&}]{4,}"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyLike(
        QStringLiteral("\\b(?:sk|ak|pk|rk|r8)[-_][A-Za-z0-9_-]{8,}|\\beyJ[A-Za-z0-9._-]{16,}"
                       "|\\b[A-Za-z0-9+/_]{40,}={0,2}"));
    const QString mark = QStringLiteral("…");

    QString result = text.left(longestInput).simplified();
    result.replace(linkQuery, QStringLiteral("\\1?") + mark);
    result.replace(linkUser, QStringLiteral("\\1") + mark + u'@');
    result.replace(scheme, QStringLiteral("\\1\\2") + mark);
    result.replace(named, QStringLiteral("\\1") + mark);
    result.replace(keyLike, mark);
    if (result.size() > longestText) {
        result.truncate(longestText - 1);
        if (result.back().isHighSurrogate())
            result.chop(1);
        result += mark;
    }
    return result;
}

QString redacted(const QUrl &url)
{
    const QString bare = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                      | QUrl::RemoveFragment | QUrl::FullyEncoded);
    return url.hasQuery() ? bare + QStringLiteral("?…") : bare;
}

} // namespace Firstframe
