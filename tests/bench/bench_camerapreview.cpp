// SPDX-License-Identifier: GPL-3.0-or-later
// The camera preview in the composer, for pictures of 1, 12 and 100 megapixels: frames painted in a
// second, frames left out, and how long the window stood still while picture and preview started.
#include "gui/composer/composer.h"
#include "gui/composer/firstframeview.h"
#include "gui/theme.h"
#include "jobs/pictureimport.h"
#include "report.h"
#include "stallwatch.h"
#include "support/pictures.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto clipTime = 6s;
constexpr double framesPerSecond = 60;

//! \brief Counts paints of one widget.
class PaintCounter final : public QObject
{
public:
    explicit PaintCounter(QWidget *watched) { watched->installEventFilter(this); }

    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

void waitUntil(const std::function<bool()> &isSo)
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&loop, &isSo] {
        if (isSo())
            loop.quit();
    });
    poll.start(5ms);
    loop.exec();
}

void loadPicture(Composer &composer, PictureImport &import, const QString &path)
{
    QObject::connect(&import, &PictureImport::loaded, &composer.pictureSlot(),
                     &PictureSlot::accept);
    QObject::connect(&import, &PictureImport::failed, &composer.pictureSlot(),
                     &PictureSlot::reject);
    QObject::connect(&composer, &Composer::pictureRequested, &import, &PictureImport::load);
    composer.loadPicture(path);
    waitUntil(
        [&composer] { return composer.pictureSlot().state() != PictureSlot::State::Loading; });
    if (composer.pictureSlot().state() != PictureSlot::State::Ready)
        qFatal("The picture was not loaded.");
}

void measure(const QString &name, QSize pictureSize, QSize composerSize)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"picture.jpg"_s);
    if (!writePhotograph(path, pictureSize))
        qFatal("There is no picture.");
    Composer composer(dir.path());
    composer.setProviders(loadProviders({}));
    composer.setDraft(
        {.prompt = u"Boats rock [Push in, Tilt up], then [Truck left] and [Shake]"_s});
    composer.resize(composerSize);
    composer.setVisible(true);
    auto *view = composer.findChild<FirstFrameView *>();
    auto *button = composer.findChild<QToolButton *>(u"cameraButton"_s);
    PictureImport import(dir.filePath(u"cache"_s));
    waitUntil([view] { return view->isVisible(); });

    const Bench::StallWatch stalls;
    loadPicture(composer, import, path);
    const PaintCounter counter(view);
    QElapsedTimer clock;
    clock.start();
    button->click();
    waitUntil([&counter] { return counter.paints > 2; });
    const auto firstFrame = double(clock.elapsed());
    waitUntil([button] { return !button->isChecked(); });
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    const double due = seconds * framesPerSecond;
    const double dropped = std::max(0.0, due - counter.paints);

    const auto report = [&name](const QString &what, double value, const QString &unit,
                                std::optional<double> budget) {
        Bench::report(
            Bench::Figure{u"camera preview, %1: %2"_s.arg(name, what), value, unit, budget});
    };
    report(u"frames a second"_s, counter.paints / seconds, u"fps"_s, {});
    report(u"frames left out in %1 s"_s.arg(clipTime.count()), dropped, u"frames"_s, due * 0.02);
    report(u"first frame after"_s, firstFrame, u"ms"_s, {});
    report(u"longest stall"_s, stalls.milliseconds(), u"ms"_s, 50);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    applyTheme(app, ThemeChoice::Dark, QApplication::palette());
    constexpr QSize column(388, 840); // as in a window of 1440 x 900
    measure(u"1 MP"_s, {1280, 800}, column);
    measure(u"12 MP"_s, {4000, 3000}, column);
    measure(u"100 MP"_s, {12000, 8400}, column);
    measure(u"100 MP, wide"_s, {12000, 8400}, {1100, 1300});
    return Bench::exitCode();
}
