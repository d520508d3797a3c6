// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/clipcopy.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClipCopy)
};

constexpr qint64 chunk = 1024 * 1024;

std::unexpected<Error> notCopied(const QString &to, const QString &reason)
{
    return failure(ErrorKind::File,
                   Text::tr("The clip could not be saved as %1: %2.").arg(to, reason));
}

} // namespace

Result<void> copyClip(const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return notCopied(to, source.errorString());
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return notCopied(to, target.errorString());
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(chunk);
        if (bytes.isEmpty())
            return notCopied(to, source.errorString());
        if (target.write(bytes) != bytes.size())
            return notCopied(to, target.errorString());
    }
    if (!target.commit())
        return notCopied(to, target.errorString());
    return {};
}

} // namespace Firstframe
