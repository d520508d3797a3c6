// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace Firstframe {

//! \brief What a database's write-ahead log holds beyond the database file: pages that were
//! committed and not yet copied back.
//!
//! SQLite ends its reading of the log at the first frame whose checksum is wrong and takes what
//! comes after it for remains of an earlier round. Where it is not, commits have been lost, and the
//! rows that SQLite shows are older than what was done. That is damage which no check of the
//! database itself finds. https://www.sqlite.org/fileformat.html, section 4, read 2026-11-20.
struct WriteAheadLog
{
    QHash<quint32, qint64> pages; //!< page number -> where its newest content begins in the log
    qint64 pageSize = 0; //!< 0: there is no log
    bool isDamaged = false;
};

//! \brief Reads the log beside \a databasePath without changing anything. No file is no log.
[[nodiscard]] WriteAheadLog readWriteAheadLog(const QString &databasePath);

} // namespace Firstframe
