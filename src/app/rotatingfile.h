// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

namespace Firstframe {

//! \brief A file that only grows, up to a size; then it is kept as <path>.1, the one before as
//! <path>.2, and older ones are dropped. Not thread-safe.
class RotatingFile
{
public:
    RotatingFile(const QString &path, qint64 mostBytes, int mostKept);

    [[nodiscard]] bool open();
    [[nodiscard]] QString errorString() const { return m_file.errorString(); }
    //! \brief Everything is on its way to the disk on return.
    void writeLine(const QByteArray &line);

private:
    void rotate();

    QString m_path;
    qint64 m_mostBytes;
    int m_mostKept; //!< beside the one that is written
    QFile m_file;
};

//! \brief The last lines of such a file, oldest first, also from the one before. Reads at most
//! 256 KB of each.
[[nodiscard]] QStringList lastLines(const QString &path, int count);

} // namespace Firstframe
