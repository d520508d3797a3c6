// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/pictureprobe.h"

#include "media/pictureformat.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureProbe)
};

std::unexpected<Error> problem(const QString &sentence, const QFileInfo &file,
                               const QString &detail = {})
{
    return failure(ErrorKind::File, sentence.arg(file.fileName()), detail);
}

// Looks before opening: a pipe would block, and a folder opens without complaint.
Result<void> checkIsFile(const QFileInfo &file)
{
    if (!file.exists())
        return problem(Text::tr("There is no file “%1”. Choose another picture."), file);
    if (file.isDir())
        return problem(Text::tr("“%1” is a folder. Choose a picture in it."), file);
    if (!file.isFile())
        return problem(Text::tr("“%1” is not a file. Choose a picture."), file);
    if (file.size() == 0)
        return problem(Text::tr("The file “%1” is empty. Choose another picture."), file);
    return {};
}

std::unexpected<Error> unknownFormat(const QFileInfo &file, const QByteArray &head)
{
    const QString name = foreignFormatName(head);
    if (name.isEmpty())
        return problem(Text::tr("“%1” is not a picture. Choose a JPEG, PNG or WebP file."), file);
    return problem(Text::tr("“%1” is a %2 file. Save it as JPEG, PNG or WebP and choose that.")
                       .arg(QStringLiteral("%1"), name),
                   file);
}

} // namespace

Result<PictureInfo> probePicture(const QString &path)
{
    const QFileInfo info(path);
    if (const Result<void> checked = checkIsFile(info); !checked)
        return std::unexpected(checked.error());

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(Text::tr("“%1” cannot be read. Check that you may open it."), info,
                       file.errorString());
    const QByteArray head = file.peek(pictureHeadBytes);
    const std::optional<ImageFormat> format = pictureFormat(head);
    if (!format)
        return unknownFormat(info, head);

    QImageReader reader(&file, imageFormatSuffix(*format).toLatin1());
    reader.setAutoDetectImageFormat(false); // the content has decided
    const QSize size = reader.size();
    if (size.isEmpty())
        return problem(Text::tr("The picture “%1” is damaged. Choose another one."), info,
                       reader.errorString());
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    if (!isComplete(file, *format))
        return problem(
            Text::tr("The end of the picture “%1” is missing. Copy or download it again."), info);
    return PictureInfo{*format, turned ? size.transposed() : size, info.size()};
}

} // namespace Firstframe
