// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picturefile.h"

#include "media/pictureformat.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureFile)
};

constexpr qint64 mostPixels = 200'000'000;
constexpr qint64 mostDecoderBytes = 256LL * 1024 * 1024;

Error problem(const QString &sentence, const QString &fileName, const QString &detail = {})
{
    return failure(ErrorKind::File, sentence.arg(fileName), detail).error();
}

} // namespace

StoppableFile::StoppableFile(const QString &path, std::stop_token stop)
    : QFile(path)
    , m_stop(std::move(stop))
{}

qint64 StoppableFile::readData(char *data, qint64 bytes)
{
    return m_stop.stop_requested() ? -1 : QFile::readData(data, bytes);
}

QString PictureFile::name() const
{
    return QFileInfo(*device).fileName();
}

Result<std::unique_ptr<QFile>> openFile(const QString &path, const std::stop_token &stop)
{
    const QFileInfo info(path);
    const auto refused = [&info](const QString &sentence, const QString &detail = {}) {
        return std::unexpected(problem(sentence, info.fileName(), detail));
    };
    if (!info.exists())
        return refused(Text::tr("There is no file “%1”. Choose another picture."));
    if (info.isDir())
        return refused(Text::tr("“%1” is a folder. Choose a picture in it."));
    if (!info.isFile())
        return refused(Text::tr("“%1” is not a file. Choose a picture."));
    auto file = std::make_unique<StoppableFile>(path, stop);
    if (!file->open(QIODevice::ReadOnly))
        return refused(Text::tr("“%1” cannot be read. Check that you may open it."),
                       file->errorString());
    if (file->size() == 0)
        return refused(Text::tr("The file “%1” is empty. Choose another picture."));
    return file;
}

Result<PictureFile> pictureIn(std::unique_ptr<QFile> device)
{
    const QByteArray head = device->peek(pictureHeadBytes);
    PictureFile picture{std::move(device), ImageFormat::Jpeg, {}};
    const QString name = picture.name();
    const std::optional<ImageFormat> format = pictureFormat(head);
    if (!format)
        return std::unexpected(noPicture(name, foreignFormatName(head)));
    picture.format = *format;
    picture.facts = pictureFacts(*picture.device, *format);
    const QSize size = picture.facts.stored;
    if (size.isEmpty())
        return std::unexpected(damaged(name, picture.device->errorString()));
    if (isOversized(size) || picture.facts.decoderBytes > mostDecoderBytes)
        return std::unexpected(oversized(name));
    if (!isComplete(*picture.device, *format))
        return std::unexpected(problem(
            Text::tr("The end of the picture “%1” is missing. Copy or download it again."), name));
    picture.device->seek(0);
    return picture;
}

bool isOversized(QSize size)
{
    return qint64(size.width()) * size.height() > mostPixels;
}

Error noPicture(const QString &fileName, const QString &format)
{
    if (format.isEmpty())
        return problem(Text::tr("“%1” is not a picture. Choose another file."), fileName);
    return problem(Text::tr("“%1” is a %2 file, which cannot be read here. Save it as JPEG or PNG.")
                       .arg(QStringLiteral("%1"), format),
                   fileName);
}

Error oversized(const QString &fileName)
{
    return problem(
        Text::tr("The picture “%1” has too many pixels to be opened. Choose a smaller one."),
        fileName);
}

Error damaged(const QString &fileName, const QString &detail)
{
    return problem(Text::tr("The picture “%1” is damaged. Choose another one."), fileName, detail);
}

} // namespace Firstframe
