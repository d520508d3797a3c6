// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/framerenderer.h"

#include <QRect>

#include <algorithm>
#include <cmath>

namespace Firstframe {

namespace {

int evenly(double pixels)
{
    return 2 * int(std::lround(pixels / 2));
}

// The middle part of the picture that has the texture's shape, at the texture's size.
Nv12Image makeTexture(const QImage &picture, QSize size)
{
    const QSize part = size.scaled(picture.size(), Qt::KeepAspectRatio);
    QRect middle(QPoint(), part.expandedTo(QSize(1, 1)));
    middle.moveCenter(picture.rect().center());
    const QImage covered = middle.size() == picture.size() ? picture : picture.copy(middle);
    return toNv12(covered.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

} // namespace

FrameRenderer::FrameRenderer(const QImage &picture, const CameraPath &path, QSize frameSize)
    : m_path(path)
    , m_frameSize(frameSize)
    , m_texture(makeTexture(picture, textureSize(path, frameSize)))
    , m_warp(frameSize)
{}

QSize FrameRenderer::textureSize(const CameraPath &path, QSize frameSize)
{
    // Beyond this the widest view would flicker, since it takes no mean over what it skips.
    constexpr double mostScale = 1.6;
    const double scale = std::min(path.sharpScale(), mostScale);
    return {evenly(frameSize.width() * scale), evenly(frameSize.height() * scale)};
}

bool FrameRenderer::follow(const CameraPath &path)
{
    constexpr double alike = 1.15; // nobody sees a difference in sharpness below that
    const double ratio = double(textureSize(path, m_frameSize).width()) / m_texture.size().width();
    if (ratio > alike || ratio < 1 / alike)
        return false;
    m_path = path;
    return true;
}

void FrameRenderer::render(Seconds time, Nv12Image &frame)
{
    if (frame.size != m_frameSize)
        frame = Nv12Image(m_frameSize);
    const PlacedView view = m_path.viewAt(time);
    const QSize texture = m_texture.size();
    for (int row = 0; row < m_warp.rows(); ++row) {
        for (int column = 0; column < m_warp.columns(); ++column) {
            const QPoint pixel = m_warp.pixelOf(column, row);
            const QPointF at((2 * pixel.x() + 1.0) / m_frameSize.width() - 1,
                             (2 * pixel.y() + 1.0) / m_frameSize.height() - 1);
            const QPointF seen = view.pictureAt(at);
            m_warp.setNode(column, row,
                           {(seen.x() + 1) / 2 * texture.width() - 0.5,
                            (seen.y() + 1) / 2 * texture.height() - 0.5},
                           texture);
        }
    }
    m_warp.draw(m_texture, frame, 0, m_warp.rows() - 1);
}

} // namespace Firstframe
