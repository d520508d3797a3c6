// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QString>

#include <unistd.h>

namespace Firstframe {

//! \brief Nothing in the folder can be written while this lives. Root, whom no permission stops,
//! is somebody else in the meantime.
class ReadOnlyFolder
{
public:
    explicit ReadOnlyFolder(const QString &folder)
        : m_folder(folder)
    {
        for (const QString &name : QDir(folder).entryList(QDir::Files))
            QFile::setPermissions(QDir(folder).filePath(name), readable);
        QFile::setPermissions(folder, readable | searchable);
        m_isActive = ::geteuid() != 0 || ::seteuid(nobody) == 0;
    }

    ~ReadOnlyFolder()
    {
        if (::getuid() == 0)
            m_isActive = ::seteuid(0) == 0;
        QFile::setPermissions(m_folder, readable | searchable | QFile::WriteOwner);
        for (const QString &name : QDir(m_folder).entryList(QDir::Files))
            QFile::setPermissions(QDir(m_folder).filePath(name), readable | QFile::WriteOwner);
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)

    [[nodiscard]] bool isActive() const { return m_isActive; }

private:
    static constexpr uid_t nobody = 65534;
    static constexpr QFile::Permissions readable =
        QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    static constexpr QFile::Permissions searchable =
        QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

    QString m_folder;
    bool m_isActive = false;
};

} // namespace Firstframe
