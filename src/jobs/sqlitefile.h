// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/sqliterecord.h"
#include "jobs/writeaheadlog.h"

#include <QFile>
#include <QSet>
#include <QString>

#include <functional>

namespace Firstframe {

//! \brief Reads the rows of a SQLite file page by page, without SQLite and without changing it, so
//! that one damaged page costs only what stands in it. The write-ahead log beside it counts.
class SqliteFile
{
public:
    explicit SqliteFile(const QString &path);

    //! \brief Whether what rows() gives is what was committed last. Otherwise a row may be an older
    //! one of its own, or one that was deleted.
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }

    //! \brief Calls \a take for every row of every table and every entry of an index, in no order.
    void rows(const std::function<void(const SqliteRow &row)> &take);

private:
    void readHeader();
    [[nodiscard]] bool readFreePages();
    [[nodiscard]] QByteArray page(quint32 number);
    [[nodiscard]] std::optional<QByteArray> overflow(qsizetype size, QByteArrayView local,
                                                     quint32 first);

    QFile m_file;
    QFile m_logFile;
    WriteAheadLog m_log;
    qint64 m_pageSize = 4096; // SQLite's own choice since 2016
    quint32 m_pages = 0;
    QSet<quint32> m_free;
    bool m_isCurrent = false;
};

} // namespace Firstframe
