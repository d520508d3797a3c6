// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providerwords.h"

#include "core/redact.h"
#include "providers/jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace Firstframe {

namespace {

// Where resellers put their words when their pages do not say.
const QStringList usualWords = {QStringLiteral("/error/message"),
                                QStringLiteral("/error"),
                                QStringLiteral("/detail"),
                                QStringLiteral("/message"),
                                QStringLiteral("/msg"),
                                QStringLiteral("/reason"),
                                QStringLiteral("/error_message"),
                                QStringLiteral("/status/message"),
                                QStringLiteral("/base_resp/status_msg")};

// A web page's title says more than its tags.
QString wordsOfText(const QByteArray &body)
{
    constexpr qsizetype enough = 16 * 1024;
    QString text = QString::fromUtf8(body.left(enough));
    if (!text.trimmed().startsWith(u'<'))
        return redacted(text);
    static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]*)</title>"),
                                          QRegularExpression::CaseInsensitiveOption);
    return redacted(title.match(text).captured(1));
}

// The first few are enough.
QString wordsOfList(const QJsonArray &array)
{
    constexpr qsizetype enough = 3;
    QStringList words;
    for (const QJsonValue element : array) {
        const QString each = errorWords(element);
        if (!each.isEmpty())
            words.append(each);
        if (words.size() == enough)
            break;
    }
    return redacted(words.join(u' '));
}

} // namespace

QString errorWords(const QJsonValue &value)
{
    if (!value.isObject() && !value.isArray())
        return redacted(scalarText(value));
    if (value.isArray())
        return wordsOfList(value.toArray());
    for (const char16_t *name : {u"message", u"msg", u"detail", u"reason", u"error", u"code"}) {
        const QString words = errorWords(value.toObject().value(QStringView(name)));
        if (!words.isEmpty())
            return words;
    }
    return {};
}

QString wordsOf(const HttpReply &reply, const QJsonValue &json, const QStringList &pointers)
{
    if (json.isUndefined())
        return wordsOfText(reply.body);
    for (const QString &pointer : pointers + usualWords) {
        const QString words = errorWords(firstAt(json, {pointer}));
        if (!words.isEmpty())
            return words;
    }
    return errorWords(json);
}

} // namespace Firstframe
