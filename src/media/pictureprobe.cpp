// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pictureprobe.h"

#include "media/picturefile.h"

#include <utility>

namespace Firstframe {

Result<PictureInfo> probePicture(const QString &path)
{
    Result<std::unique_ptr<QFile>> file = openFile(path);
    if (!file)
        return std::unexpected(file.error());
    const Result<PictureFile> picture = pictureIn(*std::move(file));
    if (!picture)
        return std::unexpected(picture.error());
    return PictureInfo{picture->format, picture->facts.upright(), picture->device->size()};
}

} // namespace Firstframe
