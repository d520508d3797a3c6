// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/message.h"

#include <QJsonDocument>

namespace Firstframe::Sandbox {

QByteArray Request::header(const QByteArray &name) const
{
    const QByteArrayList values = headers.value(name);
    return values.isEmpty() ? QByteArray() : values.first();
}

Reply jsonReply(int status, const QJsonObject &object)
{
    return {status, QByteArrayLiteral("application/json"),
            QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

} // namespace Firstframe::Sandbox
