// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/keychecker.h"

#include "net/httpcall.h"

namespace Firstframe {

using Verdict = KeyCheckResult::Verdict;

namespace {

// A reply that is too long came from somebody; everything else that is no reply means nobody.
Verdict verdictOfSilence(ErrorKind kind)
{
    const bool answered = kind == ErrorKind::ProviderFault || kind == ErrorKind::Internal;
    return answered ? Verdict::Unclear : Verdict::Unreachable;
}

} // namespace

KeyChecker::KeyChecker(QObject *parent)
    : QObject(parent)
    , m_network(this)
{}

void KeyChecker::setKey(const QString &providerId, const QByteArray &key)
{
    m_keys.insert(providerId, key);
}

void KeyChecker::check(const Provider &provider, const QByteArray &key)
{
    if (provider.canCheckKey()) {
        ask(provider, key.isEmpty() ? m_keys.value(provider.id()) : key, 0);
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, id = provider.id()] { Q_EMIT checked(id, {}); }, Qt::QueuedConnection);
}

void KeyChecker::ask(const Provider &provider, const QByteArray &key, int form)
{
    const Provider asked = provider.withAuthorization(form);
    call(asked.checkCall(), key, [this, asked, key, form](const Result<HttpReply> &reply) {
        if (!reply) {
            Q_EMIT checked(asked.id(), {verdictOfSilence(reply.error().kind), {}, reply.error()});
            return;
        }
        const KeyVerdict verdict = asked.parseChecked(*reply);
        if (verdict == KeyVerdict::Refused && form + 1 < asked.authorizationForms())
            ask(asked, key, form + 1);
        else if (verdict == KeyVerdict::Accepted && asked.hasBalance())
            askBalance(asked, key);
        else if (verdict == KeyVerdict::Unclear)
            Q_EMIT checked(asked.id(), {});
        else
            Q_EMIT checked(
                asked.id(),
                {verdict == KeyVerdict::Accepted ? Verdict::Accepted : Verdict::Refused, {}, {}});
    });
}

// A balance that cannot be read takes nothing away from a key that was accepted.
void KeyChecker::askBalance(const Provider &provider, const QByteArray &key)
{
    call(provider.balanceCall(), key, [this, provider](const Result<HttpReply> &reply) {
        KeyCheckResult result{Verdict::Accepted, {}, {}};
        if (reply) {
            if (const Result<Balance> balance = provider.parseBalance(*reply))
                result.balance = *balance;
        }
        Q_EMIT checked(provider.id(), result);
    });
}

void KeyChecker::call(const HttpRequest &request, const QByteArray &key,
                      const std::function<void(const Result<HttpReply> &)> &then)
{
    auto *const call = new HttpCall(m_network, request, key, this);
    connect(call, &HttpCall::finished, this, [call, then](const Result<HttpReply> &reply) {
        call->deleteLater();
        then(reply);
    });
    call->start();
}

} // namespace Firstframe
