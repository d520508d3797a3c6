// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/cliptrash.h"

#include "jobs/clipname.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QUrl>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace Firstframe::ClipTrash {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ClipTrash)
};

std::unexpected<Error> noTrash(const QString &path, const QString &detail)
{
    return failure(ErrorKind::File,
                   Text::tr("There is no trash for %1.").arg(QDir::toNativeSeparators(path)),
                   detail);
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

// The trash of freedesktop.org, https://specifications.freedesktop.org/trash-spec/latest, read
// 2026-11-20. Not QFile::moveToTrash(), which in Qt 6.4.2 tries for ever where the trash cannot be
// written to, on a full disk for one.

constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

//! \brief One trash: a folder of files, and one of what is known about each.
struct Trash
{
    QString root;
    QString topFolder; //!< what the paths of its files begin at; empty: they are absolute

    [[nodiscard]] QString file(const QString &name) const
    {
        return root + QStringLiteral("/files/") + name;
    }
    [[nodiscard]] QString info(const QString &name) const
    {
        return root + QStringLiteral("/info/") + name + QStringLiteral(".trashinfo");
    }
};

// Moving must not copy, so the trash has to be on the file's own disk.
Trash trashFor(const QString &path)
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    QDir().mkpath(home);
    const QString top = QStorageInfo(path).rootPath();
    if (QStorageInfo(home).rootPath() == top)
        return {home + QStringLiteral("/Trash"), {}};
    const QString user = QString::number(::getuid());
    struct stat shared = {};
    const QString common = QDir(top).filePath(QStringLiteral(".Trash"));
    const bool isShared = ::lstat(QFile::encodeName(common).constData(), &shared) == 0
                          && S_ISDIR(shared.st_mode) && (shared.st_mode & S_ISVTX) != 0;
    return {isShared ? common + u'/' + user : common + u'-' + user, top};
}

bool prepare(const Trash &trash)
{
    const bool isNew = !QFileInfo::exists(trash.root);
    const bool isMade = QDir().mkpath(trash.root + QStringLiteral("/files"))
                        && QDir().mkpath(trash.root + QStringLiteral("/info"));
    return isMade && (!isNew || QFile::setPermissions(trash.root, ownersOnly));
}

QByteArray infoAbout(const QString &path, const Trash &trash)
{
    const QString known =
        trash.topFolder.isEmpty() ? path : QDir(trash.topFolder).relativeFilePath(path);
    return "[Trash Info]\nPath=" + QUrl::toPercentEncoding(known, "/") + "\nDeletionDate="
           + QDateTime::currentDateTime().toString(u"yyyy-MM-ddThh:mm:ss").toLatin1() + '\n';
}

//! \brief Writes about the file under a name that is free; gives that name, or an empty one.
QString reserveName(const Trash &trash, const QString &path)
{
    constexpr int mostTries = 1000;
    const QFileInfo source(path);
    for (int i = 1; i <= mostTries; ++i) {
        QString name = i == 1 ? source.fileName()
                              : QStringLiteral("%1.%2.%3")
                                    .arg(source.completeBaseName())
                                    .arg(i)
                                    .arg(source.suffix());
        QFile info(trash.info(name));
        if (!info.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (!info.exists())
                return {}; // not taken, but impossible
            continue;
        }
        const QByteArray text = infoAbout(path, trash);
        if (!QFileInfo::exists(trash.file(name)) && info.write(text) == text.size() && info.flush())
            return name;
        info.remove();
    }
    return {};
}

void forgetOrigin(const QString &inTrash)
{
    const QFileInfo file(inTrash);
    QFile::remove(Trash{QFileInfo(file.path()).path(), {}}.info(file.fileName()));
}

#else

void forgetOrigin(const QString &)
{}

#endif

} // namespace

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

Result<QString> put(const QString &path)
{
    const Trash trash = trashFor(path);
    const QString name = prepare(trash) ? reserveName(trash, path) : QString();
    if (name.isEmpty())
        return noTrash(path, QStringLiteral("its folder cannot be written to"));
    QString target = trash.file(name);
    if (std::rename(QFile::encodeName(path).constData(), QFile::encodeName(target).constData())
        == 0)
        return target;
    const int error = errno;
    QFile::remove(trash.info(name));
    return noTrash(path, qt_error_string(error));
}

#else

Result<QString> put(const QString &path)
{
    QFile file(path);
    if (!file.moveToTrash())
        return noTrash(path, file.errorString());
    return file.fileName(); // moveToTrash() follows the file
}

#endif

Result<QString> takeBack(const QString &inTrash, const QString &path)
{
    const QFileInfo wanted(path);
    const QString folder = wanted.absolutePath();
    const QString target = wanted.exists() ? folder + u'/'
                                                 + unusedFileName(folder, wanted.completeBaseName(),
                                                                  u'.' + wanted.suffix())
                                           : path;
    QFile file(inTrash);
    if (!QDir().mkpath(folder) || !file.rename(target))
        return failure(ErrorKind::File,
                       Text::tr("The clip could not be taken out of the trash. It is %1.")
                           .arg(QDir::toNativeSeparators(inTrash)),
                       file.errorString());
    forgetOrigin(inTrash);
    return target;
}

} // namespace Firstframe::ClipTrash
