// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/loopback.h"

#include <QUrl>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

bool isLoopbackName(const QString &host)
{
    return host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1;
}

QString loopbackOrigin(const QByteArray &hostHeader)
{
    const QString authority = QString::fromLatin1(hostHeader.trimmed());
    const QUrl url(u"http://"_s + authority, QUrl::StrictMode);
    // Equal authority: there is no path or anything else behind host and port.
    const bool isPlain =
        url.isValid() && url.userInfo().isEmpty() && url.authority() == authority.toLower();
    return isPlain && isLoopbackName(url.host()) ? url.toString() : QString();
}

} // namespace Firstframe::Sandbox
