// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/shot.h"

#include <QByteArray>
#include <QString>

class QTemporaryFile;

namespace Firstframe {

//! \brief Our own copy of a first frame, named by its content: jobs that share one share the file.
struct PictureCopy
{
    FirstFrame firstFrame; //!< of the copy; keeps the link
    QByteArray digest; //!< SHA-256, hexadecimal

    bool operator==(const PictureCopy &) const = default;
};

//! \brief Copies the picture into \a folder, which is made when missing, and probes the copy.
//! Blocks on the disk: worker threads. Thread-safe.
[[nodiscard]] Result<PictureCopy> copyPicture(const FirstFrame &original, const QString &folder);

//! \brief Gives a file that was written to a folder of ours the name of its content and puts it on the
//! disk for good; another file with that content is used instead. Its path and digest. As above.
[[nodiscard]] Result<PictureCopy> keepByContent(QTemporaryFile &file, const PictureInfo &info);

//! \brief Whether the copy still is what was frozen; an Error of kind File says what is wrong.
[[nodiscard]] Result<void> checkPictureCopy(const PictureCopy &copy);

} // namespace Firstframe
