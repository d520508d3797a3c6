// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/clipfile.h"

#include "jobs/durable.h"
#include "jobs/jobtexts.h"
#include "media/clipprobe.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageWriter>
#include <QSaveFile>

namespace Firstframe::ClipFile {

Result<void> check(const QString &path, bool isWhole)
{
    constexpr double leastShare = 0.9; // a container's own duration is only about right
    const Result<ClipInfo> info = probeClip(path);
    if (!info)
        return std::unexpected(info.error());
    if (isWhole)
        return {};
    const Result<qint64> frames = countFrames(path);
    if (!frames)
        return std::unexpected(frames.error());
    const double announced = double(info->duration.count()) / 1000 * info->framesPerSecond;
    if (double(*frames) >= announced * leastShare)
        return {};
    return failure(ErrorKind::File, {},
                   QStringLiteral("%1 of %2 frames").arg(*frames).arg(qRound64(announced)));
}

Result<void> place(const QString &partPath, const QString &targetPath)
{
    QFile part(partPath);
    if (!part.rename(targetPath)) // refuses to overwrite
        return std::unexpected(JobTexts::clipNotPlaced(part.errorString()));
    (void)syncFolder(QFileInfo(targetPath).absolutePath()); // the part's bytes are synced already
    return {};
}

Result<void> writePoster(const QString &clipPath, const QString &posterPath)
{
    constexpr QSize bound(480, 480);
    constexpr int quality = 85;
    const Result<QImage> image = posterFrame(clipPath, bound);
    if (!image)
        return std::unexpected(image.error());
    QDir().mkpath(QFileInfo(posterPath).absolutePath());
    QSaveFile file(posterPath);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(Error{ErrorKind::File, {}, file.errorString(), {}});
    QImageWriter writer(&file, "jpeg");
    writer.setQuality(quality);
    if (!writer.write(*image))
        return std::unexpected(Error{ErrorKind::File, {}, writer.errorString(), {}});
    if (!file.commit())
        return std::unexpected(Error{ErrorKind::File, {}, file.errorString(), {}});
    return {};
}

} // namespace Firstframe::ClipFile
