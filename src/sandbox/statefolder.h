// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QLockFile>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Firstframe::Sandbox {

//! \brief The folder that holds tasks, pictures, uploads and clips, used by one sandbox at a time.
//!
//! Without a path it is a temporary folder that goes with the object.
class StateFolder
{
public:
    [[nodiscard]] static Result<std::unique_ptr<StateFolder>> open(const QString &path);
    ~StateFolder();
    Q_DISABLE_COPY_MOVE(StateFolder)

    [[nodiscard]] QString taskFile(const QString &taskId) const;
    [[nodiscard]] QString tasks() const { return m_path + QStringLiteral("/tasks"); }
    //! \brief Counts the tasks that are there no more.
    [[nodiscard]] QString tally() const { return m_path + QStringLiteral("/cleared.json"); }
    [[nodiscard]] QString uploads() const { return m_path + QStringLiteral("/uploads"); }
    [[nodiscard]] QString picture(const QString &name) const;
    [[nodiscard]] QString upload(const QString &name) const;
    [[nodiscard]] QString clip(const QString &taskId) const;
    //! \brief For a file that is not whole yet; emptied when the folder is opened.
    [[nodiscard]] QString unfinished(const QString &name) const;
    //! \brief Signs links; made once per folder.
    [[nodiscard]] QByteArray secret() const { return m_secret; }

private:
    explicit StateFolder(const QString &path);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> readSecret();

    std::optional<QTemporaryDir> m_temporary;
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QByteArray m_secret;
};

} // namespace Firstframe::Sandbox
