// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

namespace Firstframe {

//! \brief A file system of its own with that much room, where the test may mount one.
class SmallDisk
{
public:
    explicit SmallDisk(int kilobytes)
    {
#ifdef Q_OS_LINUX
        const QByteArray options = "size=" + QByteArray::number(kilobytes) + 'k';
        m_isMounted = ::mount("tmpfs", QFile::encodeName(m_dir.path()).constData(), "tmpfs", 0,
                              options.constData())
                      == 0;
#endif
    }

    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_isMounted)
            (void)::umount2(QFile::encodeName(m_dir.path()).constData(), MNT_DETACH);
#endif
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isMounted() const
    {
        return m_isMounted;
    }
    [[nodiscard]] QString filePath(const QString &name) const
    {
        return m_dir.filePath(name);
    }
    //! \brief Takes all the room there is left, but for \a spare bytes.
    [[nodiscard]] bool fill(qint64 spare = 0) const
    {
        QFile file(filePath(QStringLiteral("ballast")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        while (file.write(QByteArray(4096, 'x')) == 4096) {}
        return file.resize(std::max<qint64>(0, file.size() - spare));
    }
    void empty() const
    {
        QFile::remove(filePath(QStringLiteral("ballast")));
    }

private:
    QTemporaryDir m_dir;
    bool m_isMounted = false;
};

} // namespace Firstframe
