// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/picturecopy.h"

#include "jobs/durable.h"
#include "jobs/picturesweep.h"
#include "media/pictureprobe.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QTemporaryFile>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PictureCopy)
};

constexpr qint64 pieceBytes = 256 * 1024;

std::unexpected<Error> unreadable(const QFile &file)
{
    return failure(ErrorKind::File,
                   Text::tr("%1 could not be read. Check that it is still there and may be read.")
                       .arg(QFileInfo(file).fileName()),
                   file.errorString());
}

std::unexpected<Error> unwritable(const QFile &file)
{
    return failure(ErrorKind::File,
                   Text::tr("The picture could not be copied. Check that the disk has room and "
                            "that Firstframe's folder can be written to."),
                   file.errorString());
}

//! \brief The SHA-256 of \a source, which is written to \a target on the way if there is one.
Result<QByteArray> digestOf(QFile &source, QFile *target)
{
    if (!source.open(QIODevice::ReadOnly))
        return unreadable(source);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (true) {
        const QByteArray piece = source.read(pieceBytes);
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        if (target && target->write(piece) != piece.size())
            return unwritable(*target);
    }
    if (source.error() != QFileDevice::NoError)
        return unreadable(source);
    return hash.result().toHex();
}

Result<PictureCopy> keep(QTemporaryFile &file, const PictureInfo &info, const QByteArray &digest)
{
    if (!syncFile(file))
        return unwritable(file);
    const QString folder = QFileInfo(file).path();
    const QString path =
        QStringLiteral("%1/%2.%3")
            .arg(folder, QString::fromLatin1(digest), imageFormatSuffix(info.format));
    const PictureCopy copy{FirstFrame{path, {}, info}, digest};
    const QMutexLocker lock(&pictureUse());
    if (checkPictureCopy(copy)) { // it is there already
        takeIntoUse(path);
        return copy;
    }
    QFile::remove(path);
    if (!file.rename(path))
        return unwritable(file);
    file.setAutoRemove(false);
    (void)syncFolder(folder);
    return copy;
}

} // namespace

Result<PictureCopy> copyPicture(const FirstFrame &original, const QString &folder)
{
    QTemporaryFile target(folder + QStringLiteral("/incoming-XXXXXX"));
    if (!QDir().mkpath(folder) || !target.open())
        return unwritable(target);
    QFile source(original.path);
    const Result<QByteArray> digest = digestOf(source, &target);
    if (!digest)
        return std::unexpected(digest.error());
    if (!target.flush())
        return unwritable(target);
    const Result<PictureInfo> info = probePicture(target.fileName());
    if (!info)
        return std::unexpected(info.error());
    Result<PictureCopy> copy = keep(target, *info, *digest);
    if (copy)
        copy->firstFrame.link = original.link;
    return copy;
}

Result<PictureCopy> keepByContent(QTemporaryFile &file, const PictureInfo &info)
{
    QFile written(file.fileName());
    if (!file.flush())
        return unwritable(file);
    const Result<QByteArray> digest = digestOf(written, nullptr);
    return digest ? keep(file, info, *digest) : std::unexpected(digest.error());
}

Result<void> checkPictureCopy(const PictureCopy &copy)
{
    QFile file(copy.firstFrame.path);
    const Result<QByteArray> digest = digestOf(file, nullptr);
    if (digest && *digest == copy.digest)
        return {};
    return failure(
        ErrorKind::File,
        Text::tr("Firstframe's own copy of the first frame is missing or damaged. Choose "
                 "the picture again and generate it anew."),
        digest ? QStringLiteral("digest differs") : digest.error().detail);
}

} // namespace Firstframe
