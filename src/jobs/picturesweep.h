// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Firstframe {

//! \brief Which of our copies of pictures may go.
struct PictureSweep
{
    QStringList folders;
    //! By name, not by path: a data folder that was moved still has the paths of its old place.
    QSet<QString> named;
    QDateTime before; //!< what was written or taken into use since then stays
};

//! \brief Removes the pictures in those folders that nothing names; gives how many. Only files that
//! bear a name such as we give. Blocks on the disk: worker threads. Thread-safe.
[[nodiscard]] int sweepPictures(const PictureSweep &sweep);

//! \brief Held by whoever takes a picture into use that lies there already, until that shows on
//! the file (takeIntoUse()): a sweep looks and removes under it.
[[nodiscard]] QMutex &pictureUse();
void takeIntoUse(const QString &path);

} // namespace Firstframe
