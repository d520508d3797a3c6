// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/camerasketch.h"

#include "media/gridpicture.h"

#include <QPainter>

namespace Firstframe {

void CameraSketch::show(const SketchScene &scene)
{
    const bool samePicture = scene.picture.cacheKey() == m_scene.picture.cacheKey()
                             && scene.frameSize == m_scene.frameSize;
    if (m_seen.isNull() && !scene.picture.isNull()) // it was there before it moved
        m_seen =
            scene.picture.scaled(scene.frameSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_scene = scene;
    const CameraPath path(scene.groups, scene.shares, scene.duration, scene.frameSize);
    m_drawn.reset();
    if (samePicture && m_renderer && m_renderer->follow(path))
        return;
    const QSize texture = FrameRenderer::textureSize(path, scene.frameSize);
    m_renderer.emplace(scene.picture.isNull() ? drawGridPicture(texture) : scene.picture, path,
                       scene.frameSize);
}

void CameraSketch::cut()
{
    m_before = m_seen;
}

QImage CameraSketch::frame(Seconds time, double settled)
{
    if (!m_renderer)
        return {};
    draw(*m_renderer, time);
    m_seen = m_frame;
    if (settled >= 1 || m_before.isNull()) {
        m_before = {};
        return m_seen;
    }
    QPainter painter(&m_seen);
    painter.setOpacity(1 - settled);
    painter.drawImage(m_seen.rect(), m_before);
    painter.end();
    return m_seen;
}

void CameraSketch::draw(FrameRenderer &renderer, Seconds time)
{
    const CameraPose pose = renderer.path().poseAt(time);
    if (m_drawn == pose)
        return;
    renderer.render(time, m_buffer);
    m_frame = toRgb(m_buffer);
    m_drawn = pose;
}

} // namespace Firstframe
