// SPDX-License-Identifier: GPL-3.0-or-later
// Rendering an animatic of 6 s at 1366x768, beside FFmpeg's zoompan with the same codec and
// settings, and beside encoding frames that are there already.
#include "media/animatic.h"
#include "media/camerapath.h"
#include "media/framerenderer.h"
#include "media/picturedecoder.h"
#include "media/videoencoder.h"
#include "process.h"
#include "report.h"
#include "support/pictures.h"

#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize{2048, 1152};
constexpr int frames = 6 * 24;

double render(const QString &picture, const QString &clip)
{
    Animatic animatic;
    animatic.picturePath = picture;
    animatic.groups = {{CameraMove::PushIn}};
    return Bench::milliseconds([&] {
        if (!renderAnimatic(animatic, clip))
            qFatal("The animatic failed.");
    });
}

double zoompan(const QString &program, const QString &picture, const QString &clip)
{
    const QString filter = u"scale=2732:-1,zoompan=z='1+0.3*on/%1':x='iw/2-iw/zoom/2':"
                           "y='ih/2-ih/zoom/2':d=%1:s=1366x768:fps=24,format=yuv420p"_s.arg(frames);
    return Bench::milliseconds([&] {
        if (!Bench::outputOf(program, {u"-y"_s, u"-v"_s, u"error"_s, u"-nostdin"_s, u"-i"_s,
                                       picture, u"-vf"_s, filter, u"-c:v"_s, u"libx264"_s,
                                       u"-preset"_s, u"veryfast"_s, u"-crf"_s, u"20"_s,
                                       u"-movflags"_s, u"+faststart"_s, clip}))
            qFatal("ffmpeg failed.");
    });
}

std::vector<Nv12Image> renderedFrames(const QString &picture)
{
    const QSize size = clipSize(pictureSize, Resolution::P768);
    const CameraPath path({{CameraMove::PushIn}}, Seconds(6), size);
    const Result<QImage> image = decodePicture(picture, FrameRenderer::textureSize(path, size));
    if (!image)
        qFatal("The picture cannot be read.");
    FrameRenderer renderer(*image, path, size);
    std::vector<Nv12Image> images;
    for (int frame = 0; frame < frames; ++frame) {
        images.emplace_back(size);
        renderer.render(Seconds(frame / 24.0), images.back());
    }
    return images;
}

double encode(const std::vector<Nv12Image> &images, const QString &clip)
{
    return Bench::milliseconds([&] {
        Result<VideoEncoder> encoder = VideoEncoder::open(clip, {.size = images.front().size});
        if (!encoder)
            qFatal("The encoder does not open.");
        for (const Nv12Image &image : images) {
            if (!encoder->write(image))
                qFatal("The encoder failed.");
        }
        if (!encoder->finish())
            qFatal("The encoder did not finish.");
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication app(argc, argv);
    const QTemporaryDir dir;
    const QString picture = dir.filePath(u"picture.jpg"_s);
    if (!writePhotograph(picture, pictureSize))
        qFatal("There is no picture.");
    const QString clip = dir.filePath(u"clip.mp4"_s);
    const std::vector<Nv12Image> images = renderedFrames(picture);
    const Bench::Pair alone = Bench::lowestOfBoth(
        6, [&] { return render(picture, clip); }, [&] { return encode(images, clip); });
    Bench::report(Bench::Comparison{u"animatic 6 s 1366x768, beside encoding alone"_s, alone.ours,
                                    alone.reference, u"ms"_s, 1.3});
    const QString ffmpeg = QStandardPaths::findExecutable(u"ffmpeg"_s);
    if (ffmpeg.isEmpty()) {
        Bench::reportMissing(u"animatic beside zoompan"_s, u"there is no ffmpeg program"_s);
        return Bench::exitCode();
    }
    const Bench::Pair panned = Bench::lowestOfBoth(
        6, [&] { return render(picture, clip); },
        [&] { return zoompan(ffmpeg, picture, dir.filePath(u"zoompan.mp4"_s)); });
    Bench::report(Bench::Comparison{u"animatic 6 s 1366x768, beside ffmpeg's zoompan"_s,
                                    panned.ours, panned.reference, u"ms"_s, 1});
    return Bench::exitCode();
}
