// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dataplaces.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace Firstframe {

namespace {

DataPlaces below(const QString &root)
{
    const QDir dir(root);
    return {.root = dir.absolutePath(),
            .settings = dir.absoluteFilePath(QStringLiteral("settings.ini")),
            .drafts = dir.absoluteFilePath(QStringLiteral("drafts.ini")),
            .database = dir.absoluteFilePath(QStringLiteral("jobs.sqlite")),
            .providers = dir.absoluteFilePath(QStringLiteral("providers")),
            .videos = dir.absoluteFilePath(QStringLiteral("videos")),
            .images = dir.absoluteFilePath(QStringLiteral("images")),
            .posters = dir.absoluteFilePath(QStringLiteral("posters")),
            .pasted = dir.absoluteFilePath(QStringLiteral("images/pasted")),
            .downloads = dir.absoluteFilePath(QStringLiteral("images/downloads")),
            .sandbox = dir.absoluteFilePath(QStringLiteral("sandbox")),
            .words = dir.absoluteFilePath(QStringLiteral("words.txt")),
            .log = dir.absoluteFilePath(QStringLiteral("firstframe.log"))};
}

} // namespace

DataPlaces dataPlaces(const QString &dataDir)
{
    if (!dataDir.isEmpty())
        return below(dataDir);
    using Paths = QStandardPaths;
    DataPlaces places = below(Paths::writableLocation(Paths::AppDataLocation));
    places.settings = QDir(Paths::writableLocation(Paths::AppConfigLocation))
                          .absoluteFilePath(QStringLiteral("settings.ini"));
    places.videos = QDir(Paths::writableLocation(Paths::MoviesLocation))
                        .absoluteFilePath(QStringLiteral("Firstframe"));
    places.downloads = QDir(Paths::writableLocation(Paths::CacheLocation))
                           .absoluteFilePath(QStringLiteral("downloads"));
    return places;
}

QString makeFolders(const DataPlaces &places)
{
    const bool isNew = !QDir(places.root).exists();
    for (const QString &folder : {places.root, places.videos, places.images, places.posters}) {
        if (!QDir().mkpath(folder))
            return folder;
    }
    if (isNew) // prompts and pictures are nobody else's business
        QFile::setPermissions(places.root, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace Firstframe
