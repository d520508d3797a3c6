// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/durable.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace Firstframe {

#ifdef Q_OS_UNIX

bool syncFile(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

bool syncFolder(const QString &folder)
{
    const int handle =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
}

#else

bool syncFile(QFile &file)
{
    return file.flush();
}

bool syncFolder(const QString &)
{
    return true;
}

#endif

} // namespace Firstframe
