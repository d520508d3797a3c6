// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/leftovers.h"

#include <QDir>
#include <QFile>

namespace Firstframe {

namespace {

void removeAll(const QString &folder, const QString &pattern)
{
    const QDir dir(folder);
    const QStringList names = dir.entryList({pattern}, QDir::Files | QDir::Hidden, QDir::Unsorted);
    for (const QString &name : names)
        QFile::remove(dir.filePath(name));
}

} // namespace

void removeLeftovers(const QString &images, const QString &posters)
{
    removeAll(images, QStringLiteral("incoming-*")); // as copyPicture() names them
    removeAll(posters, QStringLiteral("*.jpg.*")); // as QSaveFile names them
}

} // namespace Firstframe
