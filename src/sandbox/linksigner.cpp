// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linksigner.h"

#include <QMessageAuthenticationCode>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

QString LinkSigner::clipLink(const QString &origin, const QString &taskId, const QDateTime &expires,
                             LinkForm form) const
{
    const QString time = QString::number(expires.toSecsSinceEpoch());
    const QString pattern = form == LinkForm::Aliyun ? u"%1/files/%2.mp4?Expires=%3&Signature=%4"_s
                                                     : u"%1/files/%2.mp4?expires=%3&sig=%4"_s;
    return pattern.arg(origin, taskId, time, signature(taskId, time));
}

bool LinkSigner::isValid(const QString &taskId, const QHash<QString, QString> &query,
                         const QDateTime &now) const
{
    const QString expires = query.value(u"expires"_s, query.value(u"Expires"_s));
    const QString given = query.value(u"sig"_s, query.value(u"Signature"_s));
    return given == signature(taskId, expires) && now.toSecsSinceEpoch() < expires.toLongLong();
}

QString LinkSigner::signature(const QString &taskId, const QString &expires) const
{
    const QByteArray text = (taskId + u'\n' + expires).toUtf8();
    const QByteArray code =
        QMessageAuthenticationCode::hash(text, m_secret, QCryptographicHash::Sha256);
    return QString::fromLatin1(code.toHex());
}

} // namespace Firstframe::Sandbox
