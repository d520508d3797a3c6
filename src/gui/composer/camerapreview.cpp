// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/camerapreview.h"

#include "jobs/worker.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Firstframe {

namespace {

using namespace std::chrono_literals;

constexpr auto frameTime = 16ms;
constexpr auto fadeTime = 180ms;
constexpr auto threadLinger = 200ms; // after the last frame

Seconds elapsed(const QElapsedTimer &timer)
{
    return std::chrono::nanoseconds(timer.nsecsElapsed());
}

// Where the first group begins that the two do not have in common.
double firstChange(const SketchScene &from, const SketchScene &to)
{
    const auto [before, after] = std::ranges::mismatch(from.groups, to.groups);
    const auto group = std::min(after - to.groups.begin(), to.groups.size() - 1);
    return to.shares.start(group);
}

} // namespace

//! \brief What the thread is to draw.
struct CameraPreview::Order
{
    std::shared_ptr<CameraSketch> sketch;
    std::optional<SketchScene> scene; //!< if it is another one
    bool cut = false;
    Seconds time{};
    double settled = 1;

    [[nodiscard]] QImage carryOut() const
    {
        if (scene)
            sketch->show(*scene);
        if (cut)
            sketch->cut();
        return sketch->frame(time, settled);
    }
};

CameraPreview::CameraPreview(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameTime);
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(int(std::chrono::milliseconds(threadLinger).count()));
    connect(&m_timer, &QTimer::timeout, this, &CameraPreview::drawNext);
}

CameraPreview::~CameraPreview() = default;

bool CameraPreview::canPlay() const
{
    return !m_scene.groups.isEmpty() && !m_scene.frameSize.isEmpty();
}

void CameraPreview::setScene(const SketchScene &scene)
{
    if (scene == m_scene)
        return;
    const SketchScene before = std::exchange(m_scene, scene);
    if (!isPlaying())
        return;
    if (!canPlay()) {
        stop();
        return;
    }
    m_sceneIsNew = true;
    if (before.picture.cacheKey() != scene.picture.cacheKey())
        begin(0);
    else if (before.groups != scene.groups)
        begin(firstChange(before, scene));
    else
        keepPlace(before.duration);
}

void CameraPreview::play()
{
    if (!canPlay())
        return;
    const bool wasPlaying = isPlaying();
    if (!wasPlaying)
        m_sketch = std::make_shared<CameraSketch>();
    m_sceneIsNew = m_sceneIsNew || !wasPlaying;
    begin(0);
    m_timer.start();
    if (wasPlaying)
        return;
    Q_EMIT playingChanged(true);
    drawNext();
}

void CameraPreview::stop()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    m_sketch.reset();
    Q_EMIT playingChanged(false);
}

void CameraPreview::begin(double position)
{
    m_beganAt = position;
    m_clock.start();
    m_sinceChange.start();
    m_isCut = true;
}

void CameraPreview::keepPlace(Seconds formerDuration)
{
    m_beganAt = std::min(1.0, m_beganAt + elapsed(m_clock) / formerDuration);
    m_clock.start();
}

double CameraPreview::position() const
{
    return std::min(1.0, m_beganAt + elapsed(m_clock) / m_scene.duration);
}

void CameraPreview::drawNext()
{
    if (position() >= 1) {
        if (m_ending == Ending::Stop) {
            stop();
            return;
        }
        begin(0);
    }
    if (m_drawing || !m_sketch)
        return;
    m_drawing = true;
    const double here = position();
    Order order{.sketch = m_sketch,
                .scene = m_sceneIsNew ? std::optional(m_scene) : std::nullopt,
                .cut = std::exchange(m_isCut, false),
                .time = m_scene.duration * here,
                .settled = std::min(1.0, elapsed(m_sinceChange) / fadeTime)};
    m_sceneIsNew = false;
    runOnWorker(
        m_thread, this, [order] { return order.carryOut(); },
        [this, order, here](const QImage &frame) {
            m_drawing = false;
            if (order.sketch == m_sketch)
                Q_EMIT frameReady(frame, here);
        });
}

} // namespace Firstframe
