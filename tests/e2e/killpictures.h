// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace Firstframe {

//! \brief What goes into an engine that is killed, and the clip that comes out; made once.
class KillPictures final
{
public:
    [[nodiscard]] bool make();

    [[nodiscard]] QString small() const { return m_folder.filePath(QStringLiteral("photo.jpg")); }
    [[nodiscard]] QString large() const { return m_folder.filePath(QStringLiteral("large.png")); }
    [[nodiscard]] QByteArray clip() const { return m_clip; }

private:
    QTemporaryDir m_folder;
    QByteArray m_clip;
};

} // namespace Firstframe
