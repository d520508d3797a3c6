// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/partfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <cerrno>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PartFile)
};

QString folderOf(const QString &path)
{
    return QFileInfo(path).absolutePath();
}

bool isNoSpace(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT)
        return true;
#endif
    return systemError == ENOSPC;
}

bool flushToDisk(int descriptor)
{
#ifdef Q_OS_WIN
    return ::_commit(descriptor) == 0;
#else
    return ::fsync(descriptor) == 0;
#endif
}

} // namespace

PartFile::PartFile(const QString &path)
    : m_file(path)
{}

Result<void> PartFile::openToAppend()
{
    return open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

Result<void> PartFile::openEmpty()
{
    return open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
}

Result<void> PartFile::open(QIODevice::OpenMode mode)
{
    m_file.close();
    errno = 0;
    if (!m_file.open(mode))
        return failed(errno);
    return {};
}

Result<void> PartFile::write(const QByteArray &bytes)
{
    errno = 0;
    if (m_file.write(bytes) != bytes.size())
        return failed(errno);
    return {};
}

Result<void> PartFile::sync()
{
    errno = 0;
    const bool isRegular = !m_file.isSequential(); // a pipe has no disk to reach
    if (isRegular && !flushToDisk(m_file.handle()))
        return failed(errno);
    m_file.close();
    return {};
}

Result<void> PartFile::checkSpaceFor(qint64 bytes) const
{
    const QStorageInfo disk(folderOf(path()));
    if (!disk.isValid() || !disk.isReady() || disk.bytesAvailable() >= bytes)
        return {};
    return failure(ErrorKind::NoSpace,
                   Text::tr("The clip needs %1, but “%2” has only %3 left. Free some space and try "
                            "again.")
                       .arg(QLocale().formattedDataSize(bytes), folderOf(path()),
                            QLocale().formattedDataSize(disk.bytesAvailable())),
                   QStringLiteral("%1 bytes wanted, %2 free in %3")
                       .arg(bytes)
                       .arg(disk.bytesAvailable())
                       .arg(folderOf(path())));
}

std::unexpected<Error> PartFile::failed(int systemError) const
{
    const QString detail = QStringLiteral("%1: %2").arg(path(), m_file.errorString());
    if (isNoSpace(systemError))
        return failure(ErrorKind::NoSpace,
                       Text::tr("The disk is full. Free some space in “%1” and try again.")
                           .arg(folderOf(path())),
                       detail);
    return failure(ErrorKind::File,
                   Text::tr("The clip cannot be written to “%1”. Check that the folder is there "
                            "and may be written to.")
                       .arg(folderOf(path())),
                   detail);
}

} // namespace Firstframe
