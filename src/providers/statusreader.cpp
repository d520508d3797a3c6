// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/statusreader.h"

#include "core/redact.h"
#include "core/retryafter.h"
#include "providers/jsonpointer.h"
#include "providers/providerwords.h"
#include "providers/refusal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace Firstframe {

namespace {

using State = TaskStatus::State;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProviderStatus)
};

// The words that providers of video models use, in lower case. Anything else means: keep asking.
constexpr std::array<std::pair<const char16_t *, State>, 26> usualWords = {{
    {u"queued", State::Waiting},      {u"pending", State::Waiting},
    {u"submitted", State::Waiting},   {u"waiting", State::Waiting},
    {u"queuing", State::Waiting},     {u"in_queue", State::Waiting},
    {u"preparing", State::Waiting},   {u"queueing", State::Waiting},
    {u"created", State::Waiting},     {u"starting", State::Waiting},
    {u"processing", State::Running},  {u"in_progress", State::Running},
    {u"running", State::Running},     {u"generating", State::Running},
    {u"success", State::Succeeded},   {u"succeed", State::Succeeded},
    {u"succeeded", State::Succeeded}, {u"completed", State::Succeeded},
    {u"fail", State::Failed},         {u"failed", State::Failed},
    {u"failure", State::Failed},      {u"error", State::Failed},
    {u"expired", State::Failed},      {u"aborted", State::Failed},
    {u"cancelled", State::Cancelled}, {u"canceled", State::Cancelled},
}};

bool saysSomething(const QJsonValue &value)
{
    if (value.isObject())
        return !value.toObject().isEmpty();
    if (value.isArray())
        return !value.toArray().isEmpty();
    if (value.isBool())
        return value.toBool();
    return !scalarText(value).isEmpty() && scalarText(value) != u"0";
}

bool has(const QJsonValue &json, const QStringList &pointers)
{
    return std::ranges::any_of(pointers, [&json](const QString &pointer) {
        return std::ranges::any_of(valuesAt(json, pointer), saysSomething);
    });
}

QList<QUrl> linksAt(const QJsonValue &json, const QStringList &pointers)
{
    QList<QUrl> links;
    for (const QString &pointer : pointers) {
        for (const QJsonValue &value : valuesAt(json, pointer)) {
            const QUrl link = webLink(value.toString());
            if (!link.isEmpty() && !links.contains(link))
                links.append(link);
        }
        if (!links.isEmpty())
            break;
    }
    return links;
}

// Signed links say themselves until when they live.
std::optional<QDateTime> linkExpiry(const QList<QUrl> &links, const QStringList &names)
{
    if (links.isEmpty() || names.isEmpty())
        return std::nullopt;
    const QUrlQuery query(links.first());
    QJsonObject items;
    for (const QString &name : names)
        items.insert(name, query.queryItemValue(name));
    for (const QString &name : names) {
        if (const auto moment = momentAt(items, {jsonPointer({name})}))
            return moment;
    }
    return std::nullopt;
}

// A lifetime counts from when the reply was written; without a Date, the caller falls back on the
// provider's usual lifetime.
std::optional<QDateTime> expiryOf(const HttpReply &reply, const QJsonValue &json,
                                  const StatusPointers &pointers, const QList<QUrl> &links)
{
    if (const std::optional<QDateTime> moment = momentAt(json, pointers.expiresAt))
        return moment;
    if (const std::optional<QDateTime> moment = linkExpiry(links, pointers.linkExpiry))
        return moment;
    const std::optional<double> lifetime = firstNumber(json, pointers.lifetime);
    const QDateTime written = httpDate(reply.header("Date"));
    constexpr double longest = 10.0 * 365 * 24 * 3600;
    if (!lifetime || *lifetime <= 0 || *lifetime > longest || !written.isValid())
        return std::nullopt;
    return written.addSecs(std::llround(*lifetime));
}

std::optional<int> countAt(const QJsonValue &json, const QStringList &pointers, int least,
                           int greatest)
{
    const std::optional<double> number = firstNumber(json, pointers);
    if (!number)
        return std::nullopt;
    return static_cast<int>(std::lround(std::clamp<double>(*number, least, greatest)));
}

Error taskError(const QJsonValue &json, const StatusPointers &pointers,
                const ProviderDescription &provider)
{
    QStringList codes;
    for (const QString &pointer : pointers.errorCode)
        codes.append(scalarText(firstAt(json, {pointer})));
    codes.removeAll(QString());
    QString words;
    for (const QString &pointer : pointers.errorText) {
        if (words.isEmpty())
            words = errorWords(firstAt(json, {pointer}));
    }
    std::optional<ErrorKind> known = kindOfCodes(codes, provider.errors);
    if (hasEnvelopeError(json, provider.errors)) {
        if (!known)
            known = kindOfBody(json, provider.errors);
        if (words.isEmpty())
            words = wordsOf({}, json, provider.errors.text);
    }
    const ErrorKind kind = known.value_or(ErrorKind::ProviderFault);
    return {kind,
            errorMessage(kind, provider.name, words),
            QStringLiteral("the task failed, %1: %2").arg(redacted(codes.join(u' ')), words),
            {}};
}

Error unreadable(const HttpReply &reply, const ProviderDescription &provider)
{
    Error error = refusal(reply, provider.errors, provider.name);
    error.detail += QStringLiteral(" (no state in it)");
    return error;
}

Error withoutLink(const ProviderDescription &provider)
{
    return {ErrorKind::ProviderFault,
            Text::tr("%1 says that the clip is finished, but gives no link to it. Check again "
                     "later, or look for the clip in your account there.")
                .arg(provider.name),
            QStringLiteral("success without a usable link"),
            {}};
}

TaskStatus read(const QJsonValue &json, const StatusPointers &pointers,
                const ProviderDescription &provider)
{
    TaskStatus status;
    status.word = redacted(firstText(json, pointers.state));
    const std::optional<State> state = stateOf(status.word, provider);
    status.isKnownWord = state.has_value();
    status.state = state.value_or(State::Running);
    status.progress = countAt(json, pointers.progress, 0, 100);
    status.queuePosition = countAt(json, pointers.queuePosition, 0, 1'000'000);
    status.resultId = firstText(json, pointers.resultId);
    constexpr int longestWait = 7 * 24 * 3600;
    const int left = countAt(json, pointers.remaining, 0, longestWait).value_or(0);
    if (left > 0) // 0 stands for "not known" in replies that always have the member
        status.remaining = std::chrono::seconds(left);
    return status;
}

// Fills in what only a finished task has.
Result<TaskStatus> finish(TaskStatus status, const HttpReply &reply, const QJsonValue &json,
                          const StatusPointers &pointers, const ProviderDescription &provider,
                          bool needsLink)
{
    if (status.state == State::Succeeded && has(json, pointers.failure))
        status.state = State::Failed;
    if (status.state == State::Failed) {
        status.error = taskError(json, pointers, provider);
        if (status.error->kind == ErrorKind::Cancelled) {
            status.state = State::Cancelled;
            status.error.reset();
        }
    }
    if (status.state == State::Succeeded) {
        status.clips = linksAt(json, pointers.clips);
        status.expiresAt = expiryOf(reply, json, pointers, status.clips);
        if (status.clips.isEmpty() && needsLink)
            return std::unexpected(withoutLink(provider));
    }
    return status;
}

} // namespace

std::optional<QDateTime> momentAt(const QJsonValue &json, const QStringList &pointers)
{
    if (const std::optional<double> number = firstNumber(json, pointers)) {
        constexpr double firstMilliseconds = 1e11; // as seconds, the year 5138
        const double milliseconds = *number >= firstMilliseconds ? *number : *number * 1000;
        constexpr double last = 253402300799000; // the end of the year 9999
        if (milliseconds <= 0 || milliseconds > last)
            return std::nullopt;
        return QDateTime::fromMSecsSinceEpoch(std::llround(milliseconds), Qt::UTC);
    }
    const QDateTime moment = QDateTime::fromString(firstText(json, pointers), Qt::ISODate);
    return moment.isValid() ? std::optional(moment.toUTC()) : std::nullopt;
}

QUrl webLink(const QString &text)
{
    const QUrl link(text.trimmed());
    const bool isWeb = link.scheme() == u"https" || link.scheme() == u"http";
    return link.isValid() && isWeb && !link.host().isEmpty() ? link : QUrl();
}

std::optional<State> stateOf(const QString &word, const ProviderDescription &provider)
{
    for (auto known = provider.states.begin(); known != provider.states.end(); ++known) {
        if (known.key().compare(word, Qt::CaseInsensitive) == 0)
            return known.value();
    }
    QString usual = word.toLower();
    constexpr QStringView familyPrefix = u"task_status_";
    if (usual.startsWith(familyPrefix))
        usual.remove(0, familyPrefix.size());
    for (const auto &[known, state] : usualWords) {
        if (usual == QStringView(known))
            return state;
    }
    return std::nullopt;
}

Result<TaskStatus> readStatus(const HttpReply &reply, const ProviderDescription &provider)
{
    const QJsonValue json = jsonOf(reply);
    const StatusPointers &pointers = provider.statusReply;
    const TaskStatus status = read(json, pointers, provider);
    const bool hasFailed = status.isKnownWord && status.state == State::Failed;
    const bool isRefusal = hasEnvelopeError(json, provider.errors) && !hasFailed;
    if (!reply.isSuccess() || isRefusal)
        return std::unexpected(refusal(reply, provider.errors, provider.name));
    if (status.word.isEmpty())
        return std::unexpected(unreadable(reply, provider));
    const bool needsResultId = provider.result && !pointers.resultId.isEmpty();
    if (status.state == State::Succeeded && needsResultId && status.resultId.isEmpty())
        return std::unexpected(withoutLink(provider));
    return finish(status, reply, json, pointers, provider, !provider.result);
}

Result<TaskStatus> readResult(const HttpReply &reply, const ProviderDescription &provider)
{
    const QJsonValue json = jsonOf(reply);
    const auto notReady = [&provider] {
        return failure(ErrorKind::NotReady, errorMessage(ErrorKind::NotReady, provider.name, {}));
    };
    const StatusPointers &pointers = provider.resultReply;
    if (reply.status >= 400 && has(json, pointers.taskError)) {
        TaskStatus failed;
        failed.state = State::Failed;
        failed.error = refusal(reply, provider.errors, provider.name);
        return failed;
    }
    if (reply.status == 202 || provider.notYetStatuses.contains(reply.status))
        return notReady();
    if (!reply.isSuccess() || hasEnvelopeError(json, provider.errors))
        return std::unexpected(refusal(reply, provider.errors, provider.name));
    if (!json.isObject())
        return std::unexpected(unreadable(reply, provider));
    TaskStatus status = read(json, pointers, provider);
    if (!status.isKnownWord) { // most results have no state of their own
        status.state = State::Succeeded;
        status.isKnownWord = true;
    }
    if (status.state == State::Waiting || status.state == State::Running)
        return notReady();
    return finish(status, reply, json, pointers, provider, true);
}

} // namespace Firstframe
