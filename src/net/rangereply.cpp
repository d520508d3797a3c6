// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/rangereply.h"

#include "core/retryafter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RangeReply)
};

using Action = RangeVerdict::Action;

std::optional<qint64> number(const QString &digits)
{
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    return fits ? std::optional(value) : std::nullopt;
}

qint64 announcedLength(const HttpReply &reply)
{
    bool isNumber = false;
    const qint64 length = reply.header("Content-Length").toLongLong(&isNumber);
    return isNumber && length >= 0 ? length : -1;
}

//! Whether the reply says of itself that it is another file than the part's.
bool isOtherFile(const HttpReply &reply, const RangeQuestion &question)
{
    const bool isTag = question.entityTag.startsWith('"');
    const QByteArray now = reply.header(isTag ? "ETag" : "Last-Modified");
    return !now.isEmpty() && now != question.entityTag;
}

std::unexpected<Error> tooLong(qint64 limit)
{
    return failure(ErrorKind::ProviderFault,
                   Text::tr("The file behind the link is larger than %1, so it is not a clip. "
                            "Ask the provider about it.")
                       .arg(QLocale().formattedDataSize(limit)),
                   QStringLiteral("over %1 bytes").arg(limit));
}

Result<RangeVerdict> judgeWhole(const HttpReply &reply, const RangeQuestion &question)
{
    const qint64 length = announcedLength(reply);
    if (length > question.byteLimit)
        return tooLong(question.byteLimit);
    return RangeVerdict{Action::WriteAll, length, rangeValidator(reply)};
}

Result<RangeVerdict> judgePart(const HttpReply &reply, const RangeQuestion &question)
{
    if (question.from == 0)
        return failure(ErrorKind::ProviderFault,
                       Text::tr("The server sent a part of the clip where the whole was asked for. "
                                "Try again later."),
                       QStringLiteral("206 without a range"));
    const auto range = parseContentRange(reply.header("Content-Range"));
    if (!range || range->first != question.from || isOtherFile(reply, question))
        return RangeVerdict{Action::AskForAll, -1, {}};
    if (range->total.value_or(0) > question.byteLimit)
        return tooLong(question.byteLimit);
    return RangeVerdict{Action::Append, range->total.value_or(-1), question.entityTag};
}

RangeVerdict judgeUnsatisfied(const HttpReply &reply, const RangeQuestion &question)
{
    const auto range = parseContentRange(reply.header("Content-Range"));
    if (range && range->total == question.from && !isOtherFile(reply, question))
        return {Action::Complete, question.from, question.entityTag};
    return {Action::AskForAll, -1, {}};
}

Error statusError(const HttpReply &reply, const QDateTime &now)
{
    const QString detail = QStringLiteral("status %1").arg(reply.status);
    const auto wait = retryAfter(reply, now);
    switch (reply.status) {
    case 401: // no key is ever sent to a link, so it is the signature that is refused
    case 403:
    case 404:
    case 410:
        return {ErrorKind::NotFound,
                Text::tr("The link to the clip has expired. Retry asks the provider for another "
                         "one."),
                detail, wait};
    case 408:
        return {ErrorKind::Network, Text::tr("The connection was too slow. Try again."), detail,
                wait};
    case 429:
        return {ErrorKind::RateLimit,
                Text::tr("The server gets too many requests. Try again later."), detail, wait};
    default:
        return {ErrorKind::ProviderFault,
                Text::tr("The server could not deliver the clip. Try again later."), detail, wait};
    }
}

} // namespace

std::optional<ContentRange> parseContentRange(const QByteArray &value)
{
    static const QRegularExpression form(
        QStringLiteral("^bytes\\s+(?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(value.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    const ContentRange range{number(match.captured(1)), number(match.captured(2)),
                             number(match.captured(3))};
    if (range.first.has_value() != range.last.has_value() || (!range.first && !range.total))
        return std::nullopt;
    const bool isForward = !range.first || *range.first <= *range.last;
    const bool isInside = !range.last || !range.total || *range.last < *range.total;
    return isForward && isInside ? std::optional(range) : std::nullopt;
}

QByteArray rangeValidator(const HttpReply &reply)
{
    const QByteArray tag = reply.header("ETag");
    if (tag.size() >= 2 && tag.startsWith('"') && tag.endsWith('"'))
        return tag;
    const QByteArray modified = reply.header("Last-Modified");
    const QDateTime changed = httpDate(modified);
    const QDateTime sent = httpDate(reply.header("Date"));
    if (changed.isValid() && sent.isValid() && changed.secsTo(sent) >= 1)
        return modified;
    return {};
}

Result<RangeVerdict> judgeRangeReply(const HttpReply &reply, const RangeQuestion &question,
                                     const QDateTime &now)
{
    if (reply.status == 200)
        return judgeWhole(reply, question);
    if (reply.status == 206)
        return judgePart(reply, question);
    if (reply.status == 416 && question.from > 0)
        return judgeUnsatisfied(reply, question);
    return std::unexpected(statusError(reply, now));
}

} // namespace Firstframe
