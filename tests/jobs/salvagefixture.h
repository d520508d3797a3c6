// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobstore.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace Firstframe {

constexpr qint64 pageBytes = 4096;
constexpr qint64 frameBytes = pageBytes + 24;
constexpr qint64 logHeaderBytes = 32;
constexpr int jobCount = 300;

//! \brief A database as a power cut leaves it: the file and its write-ahead log.
struct DatabaseFiles
{
    QByteArray database;
    QByteArray log;
};

//! \brief The files of a database of jobs in every state, to be damaged and opened again.
//!
//! They lie in memory where there is such a file system: a thousand syncs of a disk take a minute.
class SalvageFixture
{
public:
    SalvageFixture();

    //! \brief Goes on in an empty folder; the one before is removed.
    void beginAnew();
    //! \brief Goes on in a folder with those files. False when they cannot be written.
    [[nodiscard]] bool put(const DatabaseFiles &files);
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("jobs.sqlite")); }
    [[nodiscard]] QString folder() const { return m_dir->path(); }
    //! \brief The names of the damaged files that were kept.
    [[nodiscard]] QStringList aside() const;
    //! \brief Fails the test unless what came back is what was there. Only a job whose row is not
    //! proven to be the newest differs: instead of being submitted (again), it waits for its owner.
    void checkAgainst(JobStore &store, bool mayDoubt) const;

    //! \brief Closed properly.
    [[nodiscard]] const DatabaseFiles &whole() const { return m_whole; }
    //! \brief Waiting jobs that were sent since, which only the log knows.
    [[nodiscard]] const DatabaseFiles &moved() const { return m_moved; }

    const QDateTime start = QDateTime::fromSecsSinceEpoch(1'780'000'000, Qt::UTC);

private:
    [[nodiscard]] bool makeWhole();
    [[nodiscard]] bool makeMoved();

    QHash<JobId, JobRecord> m_records;
    DatabaseFiles m_whole;
    DatabaseFiles m_moved;
    std::unique_ptr<QTemporaryDir> m_dir;
};

[[nodiscard]] QByteArray readAll(const QString &path);
[[nodiscard]] bool writeAll(const QString &path, const QByteArray &bytes);
[[nodiscard]] QByteArray noise(qint64 bytes, quint32 seed);
[[nodiscard]] QByteArray overwritten(QByteArray bytes, qint64 place, qint64 size, quint32 seed);

} // namespace Firstframe
