// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/framewarp.h"

#include <QPoint>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

namespace Firstframe {

namespace {

constexpr int one = 1 << 16;
int32_t scaled(int32_t value, int factor)
{
    return int32_t((int64_t(value) * factor) >> 16);
}

constexpr int nodesAlong(int pixels)
{
    return (pixels + FrameWarp::cellPixels - 1) / FrameWarp::cellPixels + 1;
}

// The left one of two texels is in the low byte.
static_assert(std::endian::native == std::endian::little);

} // namespace

//! \brief What a line of the frame is mixed from, sample by sample.
//!
//! Memory is read pixel by pixel, but everything after that is left to the compiler's vectors: that
//! is why whole lines are kept and the arithmetic is 16 bits wide and without a branch.
class FrameWarp::Line final
{
public:
    explicit Line(int samples)
        : m_upper(size_t(samples + cellPixels))
        , m_lower(m_upper.size())
        , m_right(m_upper.size())
        , m_down(m_upper.size())
    {}

    //! \brief Reads the neighbours of a cell's pixels, from \a at on, \a step apart.
    template<int Channels>
    void read(const uint8_t *texels, ptrdiff_t pitch, Node at, Node step, int pixels)
    {
        readFractions<Channels>(at, step);
        constexpr size_t pairBytes = Channels * sizeof(uint16_t);
        ptrdiff_t x = at.x;
        ptrdiff_t y = at.y;
        uint16_t *upper = m_upper.data() + m_samples;
        uint16_t *lower = m_lower.data() + m_samples;
        for (int i = 0; i < pixels; ++i, x += step.x, y += step.y) {
            const uint8_t *texel =
                texels + (y >> 16) * pitch + (x >> 16) * WarpTexture::bytesPerTexel(Channels);
            std::memcpy(upper + ptrdiff_t(Channels) * i, texel, pairBytes);
            std::memcpy(lower + ptrdiff_t(Channels) * i, texel + pitch, pairBytes);
        }
        m_samples += size_t(pixels) * Channels;
    }

    //! \brief Writes what has been read, and begins anew.
    void mix(uint8_t *out)
    {
        const size_t samples = std::exchange(m_samples, 0);
        for (size_t i = 0; i < samples; ++i) {
            const auto upper =
                between(uint16_t(m_upper[i] & 0xFF), uint16_t(m_upper[i] >> 8), m_right[i]);
            const auto lower =
                between(uint16_t(m_lower[i] & 0xFF), uint16_t(m_lower[i] >> 8), m_right[i]);
            out[i] = uint8_t(between(upper, lower, m_down[i]));
        }
    }

private:
    static uint16_t between(uint16_t from, uint16_t to, uint16_t weight)
    {
        // A difference below zero wraps around, and the sum brings it back.
        return uint16_t(uint16_t(from * 128 + uint16_t(to - from) * weight + 64) >> 7);
    }

    // In 128ths. A cell is written whole even if it is cut off by the frame's edge.
    template<int Channels>
    void readFractions(Node at, Node step)
    {
        uint16_t *right = m_right.data() + m_samples;
        uint16_t *down = m_down.data() + m_samples;
        const auto x = uint16_t(at.x);
        const auto y = uint16_t(at.y);
        const auto stepX = uint16_t(step.x);
        const auto stepY = uint16_t(step.y);
        for (int i = 0; i < cellPixels; ++i) {
            const auto pixel = uint16_t(i / Channels);
            right[i] = uint16_t(uint16_t(x + uint16_t(pixel * stepX)) >> 9);
            down[i] = uint16_t(uint16_t(y + uint16_t(pixel * stepY)) >> 9);
        }
    }

    size_t m_samples = 0;
    std::vector<uint16_t> m_upper;
    std::vector<uint16_t> m_lower;
    std::vector<uint16_t> m_right;
    std::vector<uint16_t> m_down;
};

WarpTexture::WarpTexture(const Nv12Image &image)
    : m_size(image.size)
    , m_luma(size_t(lumaPitch()) * size_t(m_size.height() + padding))
    , m_chroma(size_t(chromaPitch()) * size_t((m_size.height() + padding) / 2))
{
    const auto width = size_t(m_size.width());
    uint8_t *luma = m_luma.data();
    for (int y = 0; y < m_size.height() + padding; ++y, luma += lumaPitch()) {
        const uint8_t *line = image.luma.data() + size_t(std::min(y, m_size.height() - 1)) * width;
        std::copy_n(line, width, luma);
        std::fill_n(luma + width, padding, line[width - 1]);
    }
    uint8_t *chroma = m_chroma.data();
    for (int y = 0; y < (m_size.height() + padding) / 2; ++y) {
        const uint8_t *line =
            image.chroma.data() + size_t(std::min(y, m_size.height() / 2 - 1)) * width;
        for (size_t x = 0; x < width + padding; x += 2) {
            const size_t here = std::min(x, width - 2);
            const size_t next = std::min(x + 2, width - 2);
            for (const uint8_t value : {line[here], line[next], line[here + 1], line[next + 1]})
                *chroma++ = value;
        }
    }
}

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
    // Every position needs a neighbour to the right and below, in chroma too, and room for
    // rounding.
    const auto fixed = [](double value, int pixels) {
        constexpr double room = 0.001;
        constexpr int beyond = WarpTexture::padding / 2;
        return int32_t(std::lround(std::clamp(value, room, pixels + beyond - room) * one));
    };
    m_nodes[size_t(row) * size_t(m_columns) + size_t(column)] = {
        fixed(texel.x(), texture.width()), fixed(texel.y(), texture.height())};
}

// Reads a line through all cells of a row, at \a weight of the way down, in 65536ths. Chroma has
// half the pixels and half the texels.
template<int Channels>
void FrameWarp::readLine(const uint8_t *texels, ptrdiff_t pitch, int cellRow, int weight,
                         Line &line) const
{
    const auto between = [weight](const Node &above, const Node &below) {
        return Node{(above.x + scaled(below.x - above.x, weight)) / Channels,
                    (above.y + scaled(below.y - above.y, weight)) / Channels};
    };
    const Node *above = m_nodes.data() + size_t(cellRow) * size_t(m_columns);
    const Node *below = above + m_columns;
    Node left = between(*above, *below);
    for (int column = 0; column + 1 < m_columns; ++column) {
        const Node right = between(*++above, *++below);
        const int pixels =
            std::min(cellPixels, m_frameSize.width() - column * cellPixels) / Channels;
        const int share = one / pixels;
        const Node step{scaled(right.x - left.x, share), scaled(right.y - left.y, share)};
        line.read<Channels>(texels, pitch, left, step, pixels);
        left = right;
    }
}

void FrameWarp::draw(const WarpTexture &texture, Nv12Image &frame, int firstRow, int endRow) const
{
    const int width = m_frameSize.width();
    Line line(width);
    for (int row = firstRow; row < endRow; ++row) {
        const int top = pixelOf(0, row).y();
        const int lines = pixelOf(0, row + 1).y() - top;
        for (int i = 0; i < lines; ++i) {
            readLine<1>(texture.luma(), texture.lumaPitch(), row, one / lines * i, line);
            line.mix(frame.luma.data() + size_t(top + i) * size_t(width));
        }
        for (int i = 0; i < lines / 2; ++i) {
            readLine<2>(texture.chroma(), texture.chromaPitch(), row, one / lines * 2 * i, line);
            line.mix(frame.chroma.data() + size_t(top / 2 + i) * size_t(width));
        }
    }
}

} // namespace Firstframe
