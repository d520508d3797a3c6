// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/framewarp.h"

#include <QPoint>

#include <algorithm>
#include <cmath>

namespace Firstframe {

namespace {

constexpr int one = 1 << 16;

constexpr int nodesAlong(int pixels)
{
    return (pixels + FrameWarp::cellPixels - 1) / FrameWarp::cellPixels + 1;
}

// Between four texels; Channels values lie side by side in each.
template<int Channels>
inline void sample(const uint8_t *texture, ptrdiff_t pitch, int32_t x, int32_t y, uint8_t *out)
{
    const uint8_t *texel = texture + (y >> 16) * pitch + (x >> 16) * Channels;
    const auto right = uint32_t(x >> 8) & 0xFFU;
    const auto down = uint32_t(y >> 8) & 0xFFU;
    for (int c = 0; c < Channels; ++c) {
        const uint32_t upper = (256 - right) * texel[c] + right * texel[c + Channels];
        const uint32_t lower =
            (256 - right) * texel[pitch + c] + right * texel[pitch + c + Channels];
        out[c] = uint8_t(((256 - down) * upper + down * lower + (1U << 15)) >> 16);
    }
}

} // namespace

FrameWarp::FrameWarp(QSize frameSize)
    : m_frameSize(frameSize)
    , m_columns(nodesAlong(frameSize.width()))
    , m_rows(nodesAlong(frameSize.height()))
    , m_nodes(size_t(m_columns) * size_t(m_rows))
{}

QPoint FrameWarp::pixelOf(int column, int row) const
{
    return {std::min(column * cellPixels, m_frameSize.width()),
            std::min(row * cellPixels, m_frameSize.height())};
}

void FrameWarp::setNode(int column, int row, QPointF texel, QSize texture)
{
    // The last position that still has a neighbour to the right and below, in chroma too.
    const auto fixed = [](double value, int pixels) {
        return int32_t(std::lround(std::clamp(value, 0.0, pixels - 2.001) * one));
    };
    m_nodes[size_t(row) * size_t(m_columns) + size_t(column)] = {
        fixed(texel.x(), texture.width()), fixed(texel.y(), texture.height())};
}

const FrameWarp::Node &FrameWarp::node(int column, int row) const
{
    return m_nodes[size_t(row) * size_t(m_columns) + size_t(column)];
}

// One line of pixels through all cells of a row. Chroma has half the pixels and half the texels.
template<int Channels>
void FrameWarp::drawCellRow(const uint8_t *texture, int texelsPerLine, uint8_t *line, int cellRow,
                            int lineInCell) const
{
    constexpr int reduction = Channels; // luma 1, chroma 2
    const int cellHeight = (pixelOf(0, cellRow + 1).y() - pixelOf(0, cellRow).y()) / reduction;
    const auto between = [=](int32_t above, int32_t below) {
        return above / reduction + (below - above) / reduction * lineInCell / cellHeight;
    };
    const ptrdiff_t pitch = ptrdiff_t(texelsPerLine) * Channels;
    for (int column = 0; column + 1 < m_columns; ++column) {
        const int width = (pixelOf(column + 1, 0).x() - pixelOf(column, 0).x()) / reduction;
        int32_t x = between(node(column, cellRow).x, node(column, cellRow + 1).x);
        int32_t y = between(node(column, cellRow).y, node(column, cellRow + 1).y);
        const int32_t stepX =
            (between(node(column + 1, cellRow).x, node(column + 1, cellRow + 1).x) - x) / width;
        const int32_t stepY =
            (between(node(column + 1, cellRow).y, node(column + 1, cellRow + 1).y) - y) / width;
        for (int i = 0; i < width; ++i, x += stepX, y += stepY, line += Channels)
            sample<Channels>(texture, pitch, x, y, line);
    }
}

void FrameWarp::draw(const Nv12Image &texture, Nv12Image &frame, int firstRow, int endRow) const
{
    const int lastRow = std::min(endRow, m_rows - 1);
    const int width = m_frameSize.width();
    for (int row = firstRow; row < lastRow; ++row) {
        const int top = pixelOf(0, row).y();
        const int lines = pixelOf(0, row + 1).y() - top;
        for (int i = 0; i < lines; ++i)
            drawCellRow<1>(texture.luma.data(), texture.size.width(),
                           frame.luma.data() + size_t(top + i) * size_t(width), row, i);
        for (int i = 0; i < lines / 2; ++i)
            drawCellRow<2>(texture.chroma.data(), texture.size.width() / 2,
                           frame.chroma.data() + size_t(top / 2 + i) * size_t(width), row, i);
    }
}

} // namespace Firstframe
