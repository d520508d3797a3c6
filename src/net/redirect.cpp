// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirect.h"

#include "core/redact.h"

#include <QCoreApplication>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Redirect)
};

bool isFollowable(const RedirectQuestion &question)
{
    if (question.location.isEmpty() || (question.method != "GET" && question.method != "HEAD"))
        return false;
    switch (question.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return true;
    default:
        return false;
    }
}

std::unexpected<Error> refused(const RedirectQuestion &question, const QUrl &target,
                               const QString &message)
{
    return failure(
        ErrorKind::ProviderFault, message.arg(question.url.host()),
        QStringLiteral("%1 redirects to %2").arg(redacted(question.url), redacted(target)));
}

} // namespace

Result<QUrl> redirectTarget(const RedirectQuestion &question)
{
    if (!isFollowable(question))
        return QUrl();
    QUrl target = question.url.resolved(QUrl::fromEncoded(question.location));
    target.setUserInfo({});
    if (question.followed >= redirectLimit)
        return refused(question, target,
                       Text::tr("%1 sends the request from one address to the next without end. "
                                "Try again later."));
    const bool isHttp = target.scheme() == u"http" || target.scheme() == u"https";
    if (!target.isValid() || target.host().isEmpty() || !isHttp)
        return refused(question, target,
                       Text::tr("%1 sends the request to an address that is none. Try again "
                                "later."));
    if (question.url.scheme() == u"https" && target.scheme() == u"http")
        return refused(question, target,
                       Text::tr("%1 sends the request to an address without encryption, which is "
                                "not followed. Tell the provider about it."));
    return target;
}

} // namespace Firstframe
