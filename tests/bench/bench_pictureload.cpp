// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window stands still at most, and how much memory the program has at most, while
// pictures are loaded and made ready that are as large or as broken as they come.
#include "app/enginethread.h"
#include "core/clock.h"
#include "gui/composer/composer.h"
#include "gui/mainwindow.h"
#include "gui/settings/keyring.h"
#include "gui/settings/providerbook.h"
#include "gui/theme.h"
#include "jobs/memorysecrets.h"
#include "media/picturefixtures.h"
#include "process.h"
#include "report.h"
#include "stallwatch.h"
#include "support/pictures.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QImageWriter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <malloc.h>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double longestStall = 50; // milliseconds; one that is seen
constexpr double mostMemory = 400; // megabytes, of the whole program

//! \brief The program's window and engine, as main() puts them together, without jobs.
struct Program
{
    explicit Program(const QString &folder)
        : settings(folder + u"/settings.ini"_s, QSettings::IniFormat)
        , keys(secrets)
        , book(settings)
        , engine({.database = folder + u"/jobs.sqlite"_s,
                  .images = folder + u"/images"_s,
                  .posters = folder + u"/posters"_s,
                  .videos = folder + u"/videos"_s},
                 folder + u"/downloads"_s, clock)
        , window(settings, keys, book,
                 {.videos = folder + u"/videos"_s, .pasted = folder + u"/pasted"_s})
    {
        Composer *const composer = &window.composer();
        PictureImport *const pictures = &engine.pictures();
        PictureSlot *const slot = &composer->pictureSlot();
        QObject::connect(composer, &Composer::pictureRequested, pictures, &PictureImport::load);
        QObject::connect(pictures, &PictureImport::loaded, slot, &PictureSlot::accept);
        QObject::connect(pictures, &PictureImport::failed, slot, &PictureSlot::reject);
        composer->setProviders(loadProviders({}));
        window.show();
    }

    QSettings settings;
    MemorySecrets secrets;
    KeyRing keys;
    ProviderBook book;
    SystemClock clock;
    EngineThread engine;
    MainWindow window;
};

void waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void waitForPicture(const PictureSlot &slot)
{
    QEventLoop loop;
    QObject::connect(&slot, &PictureSlot::changed, &loop, [&] {
        if (slot.state() != PictureSlot::State::Loading)
            loop.quit();
    });
    if (slot.state() == PictureSlot::State::Loading)
        loop.exec();
    waitFor(200ms); // until it is painted
}

struct Case
{
    QString name;
    QString path;
    PictureEdits edits;
    bool isRefused = false;
};

void measure(Program &program, const Case &picture)
{
    PictureSlot &slot = program.window.composer().pictureSlot();
    slot.clear();
    waitFor(200ms);
    malloc_trim(0);
    const bool knowsPeak = Bench::resetPeak();
    const Bench::StallWatch stalls;
    slot.load(picture.path, picture.edits);
    waitForPicture(slot);
    const auto expected =
        picture.isRefused ? PictureSlot::State::Failed : PictureSlot::State::Ready;
    if (slot.state() != expected)
        qFatal("%s: %s", qPrintable(picture.name), qPrintable(slot.failureMessage()));
    Bench::report(Bench::Figure{u"%1: longest stall"_s.arg(picture.name), stalls.milliseconds(),
                                u"ms"_s, longestStall});
    if (knowsPeak)
        Bench::report(Bench::Figure{u"%1: memory at most"_s.arg(picture.name),
                                    double(Bench::peakBytes()) / 1e6, u"MB"_s, mostMemory});
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s could not be written.", qPrintable(path));
    return path;
}

void writePictures(const QTemporaryDir &dir)
{
    const auto path = [&dir](const char *name) { return dir.filePath(QString::fromLatin1(name)); };
    bool isWritten = writePhotograph(path("huge.jpg"), {12000, 8400});
    write(path("turned.jpg"), MediaFixtures::withMetadata(bytesOf(path("huge.jpg")), "jpg", 6));
    isWritten = isWritten && writeNoise(path("noise.png"), {3000, 2200});
    const QImage noise(path("noise.png"));
    QImageWriter webp(path("large.webp"), "webp");
    webp.setQuality(100); // without loss
    isWritten = isWritten && webp.write(noise)
                && noise.convertToFormat(QImage::Format_RGBX64).save(path("deep.png"), "PNG", 90);
    if (!isWritten)
        qFatal("There are no pictures.");
    write(path("animated.gif"), MediaFixtures::animatedGif({1200, 800}, 0xFF203040, 0xFFA0B0C0));
    const QByteArray whole = bytesOf(path("huge.jpg"));
    write(path("cut.jpg"), whole.first(whole.size() / 2));
    write(path("bomb.png"), MediaFixtures::pngClaiming({60000, 60000}));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Dark, QApplication::palette());
    const QTemporaryDir dir;
    writePictures(dir);
    Program program(dir.path());
    program.window.resize(1440, 900);
    waitFor(1s);
    const QRect part(1000, 1000, 5000, 3000);
    for (const Case &picture :
         {Case{u"100 MP JPEG"_s, u"huge.jpg"_s, {}},
          Case{u"100 MP JPEG, turned"_s, u"turned.jpg"_s, {}},
          Case{u"100 MP JPEG, cropped"_s, u"huge.jpg"_s, {.crop = part}},
          Case{u"100 MP JPEG, with a border"_s, u"huge.jpg"_s, {.padding = PicturePadding{2.5}}},
          Case{u"16-bit PNG"_s, u"deep.png"_s, {}}, Case{u"WebP of 19 MB"_s, u"large.webp"_s, {}},
          Case{u"animated GIF"_s, u"animated.gif"_s, {}},
          Case{u"JPEG that is cut off"_s, u"cut.jpg"_s, {}, true},
          Case{u"PNG of 60,000 x 60,000"_s, u"bomb.png"_s, {}, true},
          Case{u"file that is gone"_s, u"gone.jpg"_s, {}, true}}) {
        Case placed = picture;
        placed.path = dir.filePath(picture.path);
        measure(program, placed);
    }
    return Bench::exitCode();
}
