// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "media/picturefacts.h"

#include <QFile>
#include <QString>

#include <memory>
#include <stop_token>

namespace Firstframe {

//! \brief A file that fails to be read from the moment on that nobody wants it any more, so that a
//! decoder which is in the middle of it gives up.
class StoppableFile final : public QFile
{
    Q_OBJECT
public:
    StoppableFile(const QString &path, std::stop_token stop);

protected:
    qint64 readData(char *data, qint64 bytes) override;

private:
    std::stop_token m_stop;
};

//! \brief A picture of a format that is sent, opened and looked at, not decoded.
struct PictureFile
{
    std::unique_ptr<QFile> device;
    ImageFormat format = ImageFormat::Jpeg;
    PictureFacts facts;

    [[nodiscard]] QString name() const;
};

//! \brief Opens a file, and nothing else: not a folder, not a pipe, which would block.
[[nodiscard]] Result<std::unique_ptr<QFile>> openFile(const QString &path,
                                                      const std::stop_token &stop = {});

//! \brief Looks at an open file. Errors are of kind File, with a sentence that names the file: not a
//! picture, a format that is not sent, damaged, cut off, more pixels than can be worked on.
[[nodiscard]] Result<PictureFile> pictureIn(std::unique_ptr<QFile> device);

//! \brief Whether a picture has so many pixels that it is not decoded, whatever its file's size.
[[nodiscard]] bool isOversized(QSize size);
//! \brief \a format is what the file is instead; empty when that is not known.
[[nodiscard]] Error noPicture(const QString &fileName, const QString &format = {});
[[nodiscard]] Error oversized(const QString &fileName);
[[nodiscard]] Error damaged(const QString &fileName, const QString &detail);

} // namespace Firstframe
