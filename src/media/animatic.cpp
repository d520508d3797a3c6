// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/animatic.h"

#include "media/framerenderer.h"
#include "media/gridpicture.h"
#include "media/labeloverlay.h"
#include "media/picturedecoder.h"
#include "media/pictureprobe.h"
#include "media/videoencoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Animatic)
};

constexpr int framesPerSecond = 24;

Result<QSize> pictureSize(const QString &path)
{
    if (path.isEmpty())
        return QSize();
    const Result<PictureInfo> info = probePicture(path);
    if (!info)
        return std::unexpected(info.error());
    return info->size;
}

Result<QImage> sourcePicture(const QString &path, QSize picture, QSize wanted)
{
    if (path.isEmpty())
        return drawGridPicture(wanted);
    return decodePicture(path, picture.scaled(wanted, Qt::KeepAspectRatioByExpanding));
}

QSize shrunk(QSize size, int factor)
{
    const auto side = [factor](int length) { return std::max(2 * (length / factor / 2), 16); };
    return {side(size.width()), side(size.height())};
}

Result<void> writeFrames(const Animatic &animatic, const CameraPath &path, FrameRenderer &renderer,
                         VideoEncoder &encoder, const AnimaticProgress &progress)
{
    const auto frames = animatic.duration.count() * framesPerSecond;
    const LabelOverlay label(animatic.label, renderer.frameSize());
    Nv12Image frame;
    std::optional<CameraPose> drawn;
    for (qint64 i = 0; i < frames; ++i) {
        if (progress && !progress(int(100 * i / frames)))
            return failure(ErrorKind::Cancelled, Text::tr("The rendering was stopped."));
        const Seconds time(double(i) / framesPerSecond);
        const CameraPose pose = path.poseAt(time);
        if (drawn != pose) { // a camera that holds still costs nothing
            renderer.render(time, frame);
            label.drawOnto(frame);
            drawn = pose;
        }
        if (const Result<void> written = encoder.write(frame); !written)
            return written;
    }
    return {};
}

} // namespace

Result<void> renderAnimatic(const Animatic &animatic, const QString &filePath,
                            const AnimaticProgress &progress)
{
    const Result<QSize> picture = pictureSize(animatic.picturePath);
    if (!picture)
        return std::unexpected(picture.error());
    const QSize size = shrunk(clipSize(*picture, animatic.resolution), animatic.shrink);
    const CameraPath path(animatic.groups, animatic.duration, size);
    const Result<QImage> source =
        sourcePicture(animatic.picturePath, *picture, FrameRenderer::textureSize(path, size));
    if (!source)
        return std::unexpected(source.error());

    Result<VideoEncoder> encoder =
        VideoEncoder::open(filePath, {size, framesPerSecond, animatic.comment});
    if (!encoder)
        return std::unexpected(encoder.error());
    FrameRenderer renderer(*source, path, size);
    Result<void> written = writeFrames(animatic, path, renderer, *encoder, progress);
    if (written)
        written = encoder->finish();
    if (written && progress)
        progress(100);
    return written;
}

} // namespace Firstframe
