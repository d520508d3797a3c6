// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redact.h"

namespace Firstframe {

QString loggableUrl(const QUrl &url)
{
    const QString bare = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                      | QUrl::RemoveFragment | QUrl::FullyEncoded);
    return url.hasQuery() ? bare + QStringLiteral("?…") : bare;
}

} // namespace Firstframe
