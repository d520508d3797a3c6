// SPDX-License-Identifier: GPL-3.0-or-later
// Provider's calls about the account: whether the key is good, and what is left.
#include "providers/account.h"

#include "core/redact.h"
#include "providers/jsonpointer.h"
#include "providers/provider.h"
#include "providers/providerdescription.h"
#include "providers/providerwords.h"
#include "providers/refusal.h"
#include "providers/requesttemplate.h"

namespace Firstframe {

namespace {

// A provider without a call of its own is asked for a task that does not exist.
const QString noSuchTask = QStringLiteral("firstframe-key-check");

KeyCheck checkOf(const ProviderDescription &provider)
{
    return provider.check.value_or(KeyCheck{provider.status, {}, {ErrorKind::NotFound}});
}

QString amountOf(const QString &text, qint64 unitsPerCurrency)
{
    bool isNumber = false;
    const double units = text.toDouble(&isNumber);
    if (!isNumber)
        return redacted(text);
    return unitsPerCurrency == 1 ? text : QString::number(units / double(unitsPerCurrency), 'f', 2);
}

// An answer that is no refusal: it says itself what the key is worth, or speaks of a task, which it
// would not do without a good key.
KeyVerdict verdictOfAnswer(const QJsonValue &json, const KeyCheck &check,
                           const StatusPointers &pointers)
{
    if (const QJsonValue valid = firstAt(json, check.valid); valid.isBool())
        return valid.toBool() ? KeyVerdict::Accepted : KeyVerdict::Refused;
    const bool isAboutATask = !firstText(json, pointers.state).isEmpty();
    return isAboutATask ? KeyVerdict::Accepted : KeyVerdict::Unclear;
}

} // namespace

bool Provider::canCheckKey() const
{
    const QStringList needed = placeholdersIn(checkOf(*m_description).operation.path);
    return needsKey() && !needed.contains(u"submitPath");
}

HttpRequest Provider::checkCall() const
{
    const Operation operation = checkOf(*m_description).operation;
    TemplateValues values;
    values.values.insert(QStringLiteral("taskId"), noSuchTask);
    return requestFor(operation, *m_description, filledUrl(baseUrl(), operation, values));
}

KeyVerdict Provider::parseChecked(const HttpReply &reply) const
{
    const KeyCheck check = checkOf(*m_description);
    const QJsonValue json = jsonOf(reply);
    if (reply.isSuccess() && !hasEnvelopeError(json, m_description->errors))
        return verdictOfAnswer(json, check, m_description->statusReply);
    if (reply.status == 401)
        return KeyVerdict::Refused;
    if (!json.isObject() || isMoved(reply.status)) // something in between answered
        return KeyVerdict::Unclear;
    const ErrorKind kind = refusal(reply, m_description->errors, name()).kind;
    if (kind == ErrorKind::Key)
        return KeyVerdict::Refused;
    return check.acceptedBy.contains(kind) ? KeyVerdict::Accepted : KeyVerdict::Unclear;
}

bool Provider::hasBalance() const
{
    return m_description->balance.has_value();
}

HttpRequest Provider::balanceCall() const
{
    const Operation operation =
        m_description->balance.value_or(BalanceInquiry{m_description->status, {}, {}}).operation;
    return requestFor(operation, *m_description, filledUrl(baseUrl(), operation, {}));
}

Result<Balance> Provider::parseBalance(const HttpReply &reply) const
{
    const QJsonValue json = jsonOf(reply);
    const BalanceInquiry inquiry = m_description->balance.value_or(BalanceInquiry());
    const QString text = firstText(json, inquiry.amount);
    if (!reply.isSuccess() || hasEnvelopeError(json, m_description->errors) || text.isEmpty())
        return std::unexpected(refusal(reply, m_description->errors, name()));
    return Balance{amountOf(text, inquiry.unitsPerCurrency), inquiry.currency};
}

} // namespace Firstframe
