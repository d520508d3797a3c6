// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobrescue.h"

#include "jobs/database.h"
#include "jobs/durable.h"
#include "jobs/jobschema.h"
#include "jobs/jobslog.h"
#include "jobs/writeaheadlog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>

namespace Firstframe::JobRescue {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JobRescue)
};

const std::array companions = {QStringLiteral("-wal"), QStringLiteral("-shm")};

QString unfinished(const QString &path)
{
    return path + QStringLiteral(".recovering");
}

QString complete(const QString &path)
{
    return path + QStringLiteral(".recovered");
}

void removeWithCompanions(const QString &path)
{
    QFile::remove(path);
    for (const QString &suffix : companions)
        QFile::remove(path + suffix);
}

//! \brief A name beside the file that says what it is and that no file has.
QString asideName(const QString &path, const QDateTime &now)
{
    const QString base = path + now.toString(u"'.damaged-'yyyyMMdd-hhmmss");
    QString name = base;
    for (int count = 2; QFile::exists(name) || QFile::exists(name + companions.front()); ++count)
        name = QStringLiteral("%1-%2").arg(base).arg(count);
    return name;
}

// The write-ahead log belongs to the file: left behind, it would be replayed into the next one.
bool setAside(const QString &path, const QString &aside)
{
    for (const QString &suffix : companions) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, aside + suffix))
            return false;
    }
    return !QFile::exists(path) || QFile::rename(path, aside);
}

bool swap(const QString &path, const QString &aside)
{
    const bool swapped = setAside(path, aside) && QFile::rename(complete(path), path);
    return syncFolder(QFileInfo(path).absolutePath()) && swapped;
}

//! \brief Leaves one file at \a path and no companion: one file is moved at once, two are not.
Result<void> makeDatabase(const QString &path,
                          const std::function<Result<void>(Database &database)> &fill)
{
    Database database;
    if (Result<void> opened = database.open(path); !opened)
        return opened;
    if (Result<void> migrated = migrateJobs(database); !migrated)
        return migrated;
    if (Result<void> filled = fill(database); !filled)
        return filled;
    return database.execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
}

Result<Salvage> fillNew(const QString &from, const QString &to, const QDateTime &now)
{
    Salvage salvage;
    const Result<void> made = makeDatabase(to, [&](Database &database) -> Result<void> {
        const Result<Salvage> salvaged = salvageJobs(from, database, now);
        if (!salvaged)
            return std::unexpected(salvaged.error());
        salvage = *salvaged;
        return {};
    });
    if (!made)
        return std::unexpected(made.error());
    return salvage;
}

} // namespace

Result<void> begin(const QString &path)
{
    if (QFile::exists(path) || QFile::exists(path + companions.front()))
        return {};
    const QString begun = path + QStringLiteral(".new");
    removeWithCompanions(begun);
    if (Result<void> made = makeDatabase(begun, [](Database &) { return Result<void>(); }); !made)
        return made;
    if (!QFile::rename(begun, path))
        return failure(ErrorKind::File, {}, QStringLiteral("%1 cannot be renamed").arg(begun));
    (void)syncFolder(QFileInfo(path).absolutePath());
    return {};
}

bool isCut(const QString &path)
{
    constexpr qint64 smallestPage = 512;
    if (QFileInfo file(path); file.exists() && file.size() < smallestPage)
        return true; // SQLite would begin a new one, and delete the log
    return readWriteAheadLog(path).isDamaged;
}

Result<Rescued> replace(const QString &path, const QDateTime &now)
{
    removeWithCompanions(unfinished(path));
    const Result<Salvage> salvage = fillNew(path, unfinished(path), now);
    if (!salvage) {
        removeWithCompanions(unfinished(path));
        return std::unexpected(salvage.error());
    }
    const QString aside = asideName(path, now);
    if (!QFile::rename(unfinished(path), complete(path)) || !swap(path, aside))
        return failure(ErrorKind::File,
                       Text::tr("The job list is damaged and could not be set aside. Check that "
                                "its folder can be written to, then start Firstframe again."),
                       aside);
    qCWarning(jobsLog) << "the database was damaged;" << salvage->jobs << "jobs recovered,"
                       << salvage->lost << "lost," << salvage->doubtful << "unconfirmed";
    return Rescued{aside, *salvage};
}

void finish(const QString &path, const QDateTime &now)
{
    if (QFile::exists(complete(path)) && !swap(path, asideName(path, now)))
        qCWarning(jobsLog) << "a recovered database could not be moved to its place";
}

Error notice(const Rescued &rescued, const QString &detail)
{
    const Salvage &salvage = rescued.salvage;
    QStringList sentences;
    if (salvage.jobs > 0)
        sentences.append(
            Text::tr("The job list was damaged. Jobs recovered: %1.").arg(salvage.jobs));
    else
        sentences.append(Text::tr("The job list was damaged, and no job could be read from it. "
                                  "Finished clips are still in the videos folder."));
    if (salvage.doubtful > 0)
        sentences.append(Text::tr("Of these may have been sent already and need your decision: %1.")
                             .arg(salvage.doubtful));
    if (salvage.lost > 0)
        sentences.append(Text::tr("Jobs that could not be read: %1.").arg(salvage.lost));
    sentences.append(
        Text::tr("The damaged file is kept as %1.").arg(QDir::toNativeSeparators(rescued.aside)));
    return {ErrorKind::File, sentences.join(u' '), detail, {}};
}

} // namespace Firstframe::JobRescue
