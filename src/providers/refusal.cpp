// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/refusal.h"

#include "core/redact.h"
#include "core/retryafter.h"
#include "providers/jsonpointer.h"
#include "providers/longintegers.h"
#include "providers/providerwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProviderError)
};

const QString miniMaxCode = QStringLiteral("/base_resp/status_code");

// Where resellers put what went wrong when their pages do not say.
const QStringList usualCodes = {QStringLiteral("/error/code"), QStringLiteral("/error/type"),
                                QStringLiteral("/code"),       QStringLiteral("/error_code"),
                                QStringLiteral("/error_type"), miniMaxCode};
// platform.minimax.io/docs/api-reference/errorcode, read 2026-11-20. Every reseller of Hailuo may
// pass base_resp on. 1028, 1030, 2038, 2061 and 2062 are not in that table: 2038 is in MiniMax's
// MCP server, 2062 was seen beside 2056, the others are in its command line client.
constexpr std::array<std::pair<int, ErrorKind>, 17> miniMaxKinds = {{
    {1002, ErrorKind::RateLimit},
    {1004, ErrorKind::Key},
    {1008, ErrorKind::Balance},
    {1026, ErrorKind::Content},
    {1027, ErrorKind::Content},
    {1028, ErrorKind::Balance},
    {1030, ErrorKind::Balance},
    {1039, ErrorKind::RateLimit},
    {1041, ErrorKind::RateLimit},
    {1042, ErrorKind::InvalidRequest},
    {2013, ErrorKind::InvalidRequest},
    {2038, ErrorKind::Key},
    {2045, ErrorKind::RateLimit},
    {2049, ErrorKind::Key},
    {2056, ErrorKind::Balance},
    {2061, ErrorKind::Key},
    {2062, ErrorKind::Balance},
}};

std::optional<ErrorKind> miniMaxKind(const QJsonValue &json)
{
    const QString code = firstText(json, {miniMaxCode});
    for (const auto &[known, kind] : miniMaxKinds) {
        if (code == QString::number(known))
            return kind;
    }
    return std::nullopt;
}

// The code of a check that is not satisfied; empty when all are.
QString envelopeCode(const QJsonValue &json, const ErrorTable &table)
{
    QList<EnvelopeCheck> checks = table.envelope;
    checks.append({miniMaxCode, {QStringLiteral("0")}});
    for (const EnvelopeCheck &check : std::as_const(checks)) {
        const QString code = firstText(json, {check.pointer});
        if (!code.isEmpty() && !check.ok.contains(code))
            return code;
    }
    return {};
}

// Providers write X-RateLimit-Reset as seconds from now or as Unix time.
std::optional<std::chrono::milliseconds> untilReset(const HttpReply &reply, const QDateTime &sent)
{
    constexpr qint64 firstUnixTime = 1'000'000'000; // in 2001
    bool isNumber = false;
    const qint64 value = reply.header("X-RateLimit-Reset").trimmed().toLongLong(&isNumber);
    if (!isNumber || value < 0 || (value >= firstUnixTime && !sent.isValid()))
        return std::nullopt;
    const qint64 seconds = value >= firstUnixTime ? value - sent.toSecsSinceEpoch() : value;
    const qint64 longest = std::chrono::seconds(longestRetryAfter).count();
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, longest));
}

// Seconds in the provider's words, where it has no header for them.
std::optional<std::chrono::milliseconds> waitInWords(const QJsonValue &json,
                                                     const ErrorTable &table)
{
    if (table.waitPattern.isEmpty())
        return std::nullopt;
    constexpr qsizetype enough = 2000;
    const QRegularExpression pattern(table.waitPattern);
    for (const QString &place : table.text) {
        const QString words = firstText(json, {place}).left(enough);
        bool isNumber = false;
        const int seconds = pattern.match(words).captured(1).toInt(&isNumber);
        const auto longest = std::chrono::seconds(longestRetryAfter);
        if (isNumber && seconds >= 0)
            return std::min(std::chrono::seconds(seconds), longest);
    }
    return std::nullopt;
}

// There is no clock here: a moment counts from the reply's own Date, or not at all.
std::optional<std::chrono::milliseconds> retryAfterOf(const HttpReply &reply,
                                                      const QJsonValue &json,
                                                      const ErrorTable &table)
{
    const QDateTime sent = httpDate(reply.header("Date"));
    const QByteArray value = reply.header("Retry-After");
    if (value.isEmpty()) {
        const auto reset = untilReset(reply, sent);
        return reset ? reset : waitInWords(json, table);
    }
    if (!sent.isValid() && httpDate(value).isValid())
        return std::nullopt;
    return retryAfter(value, sent);
}

// A header that says whether the same request may go well later.
std::optional<ErrorKind> kindOfRetryable(const HttpReply &reply, const ErrorTable &table)
{
    if (table.retryableHeader.isEmpty())
        return std::nullopt;
    const QByteArray value = reply.header(table.retryableHeader).trimmed().toLower();
    if (value == "true")
        return ErrorKind::ProviderFault;
    return value == "false" ? std::optional(ErrorKind::InvalidRequest) : std::nullopt;
}

// The status alone, where it says more than that something was wrong with the request or there.
ErrorKind kindWithoutCode(const HttpReply &reply, int status, const ErrorTable &table)
{
    const ErrorKind kind = kindOfStatus(status);
    const bool isVague = kind == ErrorKind::InvalidRequest || kind == ErrorKind::ProviderFault;
    return isVague ? kindOfRetryable(reply, table).value_or(kind) : kind;
}

QString advice(ErrorKind kind, const QString &provider)
{
    switch (kind) {
    case ErrorKind::Key:
        return Text::tr("%1 did not accept the key. Check it in the settings, and what the account "
                        "may use.")
            .arg(provider);
    case ErrorKind::Balance:
        return Text::tr("The account at %1 has no credit left. Top it up, then try again.")
            .arg(provider);
    case ErrorKind::RateLimit:
        return Text::tr("%1 gets too many requests at the moment. Wait a little.").arg(provider);
    case ErrorKind::Content:
        return Text::tr("%1 refused the content. Change the prompt or the picture.").arg(provider);
    case ErrorKind::InvalidRequest:
        return Text::tr("%1 did not accept the request. Change the shot or choose another model.")
            .arg(provider);
    case ErrorKind::NotFound:
        return Text::tr("%1 does not know this task. Look for the clip in your account there.")
            .arg(provider);
    case ErrorKind::UnknownOutcome:
        return Text::tr("It is not certain whether %1 accepted the request. Look in your account "
                        "there before you submit it again.")
            .arg(provider);
    case ErrorKind::NotReady:
        return Text::tr("%1 has not finished the clip yet.").arg(provider);
    case ErrorKind::Cancelled:
        return Text::tr("The task was cancelled at %1.").arg(provider);
    case ErrorKind::ProviderFault:
    case ErrorKind::Network:
    case ErrorKind::File:
    case ErrorKind::NoSpace:
    case ErrorKind::Internal:
        break;
    }
    return Text::tr("Something went wrong at %1. Try again later.").arg(provider);
}

// Why nobody knows whether a request was taken.
QString doubt(int status, const QString &provider)
{
    if (status >= 400)
        return Text::tr("%1 answered with an error of its own after the request was sent. It may "
                        "have accepted and charged it.")
            .arg(provider);
    return Text::tr("%1 gave an answer that cannot be read. It may have accepted and charged the "
                    "request.")
        .arg(provider);
}

QString withWords(const QString &sentence, const QString &words)
{
    return words.isEmpty() ? sentence
                           : Text::tr("%1 It said: “%2”", "%1: a sentence, %2: a provider's words")
                                 .arg(sentence, words);
}

} // namespace

QJsonValue jsonOf(const HttpReply &reply)
{
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(withLongIntegersAsText(reply.body), &error);
    if (error.error != QJsonParseError::NoError)
        return QJsonValue::Undefined;
    if (document.isArray())
        return document.array();
    return document.object();
}

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorKind::Key;
    case 402:
        return ErrorKind::Balance;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 429:
        return ErrorKind::RateLimit;
    case 451:
        return ErrorKind::Content;
    default:
        break;
    }
    return isDefiniteRefusal(status) || isMoved(status) ? ErrorKind::InvalidRequest
                                                        : ErrorKind::ProviderFault;
}

bool isMoved(int status)
{
    return status == 301 || status == 302 || status == 307 || status == 308;
}

bool isDefiniteRefusal(int status)
{
    static constexpr std::array refusals = {400, 401, 402, 403, 404, 405, 406, 407, 410, 411,
                                            413, 414, 415, 422, 426, 428, 429, 431, 451};
    return std::ranges::find(refusals, status) != refusals.end();
}

bool hasEnvelopeError(const QJsonValue &json, const ErrorTable &table)
{
    return !envelopeCode(json, table).isEmpty();
}

int effectiveStatus(const HttpReply &reply, const QJsonValue &json, const ErrorTable &table)
{
    const int code = envelopeCode(json, table).toInt();
    return reply.isSuccess() && code >= 400 && code < 600 ? code : reply.status;
}

QStringList errorCodes(const QJsonValue &json, const ErrorTable &table)
{
    QStringList codes;
    for (const QString &pointer : table.code + usualCodes) {
        const QString code = scalarText(firstAt(json, {pointer}));
        if (!code.isEmpty() && !codes.contains(code))
            codes.append(code);
    }
    return codes;
}

std::optional<ErrorKind> kindOfCodes(const QStringList &codes, const ErrorTable &table)
{
    for (const QString &code : codes) {
        const auto kind = table.kinds.constFind(code);
        if (kind != table.kinds.constEnd())
            return *kind;
    }
    return std::nullopt;
}

std::optional<ErrorKind> kindOfBody(const QJsonValue &json, const ErrorTable &table)
{
    const std::optional<ErrorKind> kind = kindOfCodes(errorCodes(json, table), table);
    return kind ? kind : miniMaxKind(json);
}

QString errorMessage(ErrorKind kind, const QString &providerName, const QString &words)
{
    return withWords(advice(kind, providerName), words);
}

Error refusal(const HttpReply &reply, const ErrorTable &table, const QString &providerName,
              std::optional<ErrorKind> known)
{
    const QJsonValue json = jsonOf(reply);
    const QStringList codes = errorCodes(json, table);
    std::optional<ErrorKind> kind = known ? known : kindOfBody(json, table);
    if (!kind)
        kind = kindWithoutCode(reply, effectiveStatus(reply, json, table), table);
    const QString words = wordsOf(reply, json, table.text);
    const QString detail =
        QStringLiteral("HTTP %1, %2: %3").arg(reply.status).arg(redacted(codes.join(u' ')), words);
    const QString message = kind == ErrorKind::UnknownOutcome
                                ? withWords(doubt(reply.status, providerName), words)
                                : errorMessage(*kind, providerName, words);
    return {*kind, message, detail, retryAfterOf(reply, json, table)};
}

} // namespace Firstframe
