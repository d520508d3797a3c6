// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/picturesweep.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QRegularExpression>

namespace Firstframe {

namespace {

// Copies are named by their digest, pasted pictures by a part of it, downloads by a unique id; a
// copy that was broken off is "incoming-".
bool isOurs(const QString &name)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QStringLiteral("[0-9a-f]{64}\\.[a-z]{3,4}|pasted-[0-9a-f]{16}\\.[a-z]{3,4}"
                       "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[a-z]{3,4}"
                       "|incoming-[A-Za-z0-9]{6}")));
    return pattern.match(name).hasMatch();
}

bool removeIfOld(const QString &path, const QDateTime &before)
{
    const QMutexLocker lock(&pictureUse());
    const QDateTime used = QFileInfo(path).lastModified();
    return used.isValid() && used < before && QFile::remove(path);
}

} // namespace

int sweepPictures(const PictureSweep &sweep)
{
    int removed = 0;
    for (const QString &folder : sweep.folders) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
            const QString name = file.fileName();
            if (isOurs(name) && !sweep.named.contains(name)
                && removeIfOld(file.filePath(), sweep.before))
                ++removed;
        }
    }
    return removed;
}

QMutex &pictureUse()
{
    static QMutex mutex;
    return mutex;
}

void takeIntoUse(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::Append))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

} // namespace Firstframe
