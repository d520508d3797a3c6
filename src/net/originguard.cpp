// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/originguard.h"

#include "core/redact.h"

#include <QCoreApplication>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OriginGuard)
};

//! A line break pasted along with a key would end the header and start another.
bool fitsHeader(const QByteArray &key)
{
    return std::ranges::all_of(key, [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

Result<void> checkKeyUse(const HttpRequest &request, const QByteArray &key)
{
    if (!request.authorization)
        return {};
    if (!isSameOrigin(request.url, request.keyOrigin) || !isSafeForKey(request.url))
        return failure(ErrorKind::Internal,
                       Text::tr("The key was about to go to a server that it does not belong to. "
                                "Nothing was sent. Check the provider's address."),
                       QStringLiteral("key of %1 wanted for %2")
                           .arg(redacted(request.keyOrigin), redacted(request.url)));
    if (key.isEmpty())
        return failure(ErrorKind::Key,
                       Text::tr("There is no key for %1. Enter it in the settings.")
                           .arg(request.keyOrigin.host()),
                       QStringLiteral("no key for %1").arg(redacted(request.url)));
    if (!fitsHeader(key))
        return failure(ErrorKind::Key,
                       Text::tr("The key for %1 contains a space or a character that no key has. "
                                "Enter it again in the settings.")
                           .arg(request.keyOrigin.host()),
                       QStringLiteral("malformed key for %1").arg(redacted(request.url)));
    return {};
}

} // namespace Firstframe
