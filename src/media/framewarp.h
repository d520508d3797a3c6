// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/nv12image.h"

#include <QPointF>
#include <QSize>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace Firstframe {

//! \brief A picture laid out so that a pixel's neighbours are read in two loads. Its last column and
//! row are repeated beyond it, so that every pixel has neighbours.
class WarpTexture final
{
public:
    static constexpr int padding = 4; // on the right and below

    explicit WarpTexture(const Nv12Image &image);

    [[nodiscard]] QSize size() const { return m_size; }
    //! \brief A byte for each texel.
    [[nodiscard]] const uint8_t *luma() const { return m_luma.data(); }
    //! \brief At half the size: each texel's Cb and its right neighbour's, then both their Cr.
    [[nodiscard]] const uint8_t *chroma() const { return m_chroma.data(); }
    //! \brief In bytes.
    [[nodiscard]] int lumaPitch() const { return m_size.width() + padding; }
    [[nodiscard]] int chromaPitch() const { return 2 * (m_size.width() + padding); }

    static constexpr int bytesPerTexel(int channels) { return channels == 1 ? 1 : 4; }

private:
    QSize m_size;
    std::vector<uint8_t> m_luma;
    std::vector<uint8_t> m_chroma;
};

//! \brief Where each pixel of a frame is to be taken from: a mesh of exact positions 32 pixels
//! apart, between which the position is interpolated.
//!
//! Any smooth view can be written down so, perspective or not, and the pixels cost two additions.
class FrameWarp final
{
public:
    static constexpr int cellPixels = 32;

    explicit FrameWarp(QSize frameSize);

    [[nodiscard]] int columns() const { return m_columns; } //!< of nodes
    [[nodiscard]] int rows() const { return m_rows; } //!< of nodes, one more than of cells

    //! \brief The pixel of the frame at which a node lies.
    [[nodiscard]] QPoint pixelOf(int column, int row) const;
    //! \brief Says which point of the texture is seen there, in pixels; held inside the texture.
    void setNode(int column, int row, QPointF texel, QSize texture);

    //! \brief Draws the rows of cells from \a firstRow up to \a endRow. Distinct rows may be drawn
    //! on distinct threads at once.
    void draw(const WarpTexture &texture, Nv12Image &frame, int firstRow, int endRow) const;

private:
    // A position in the texture, in 65536ths of a pixel.
    struct Node
    {
        int32_t x = 0;
        int32_t y = 0;
    };

    class Line;

    template<int Channels>
    void readLine(const uint8_t *texels, ptrdiff_t pitch, int cellRow, int weight,
                  Line &line) const;

    QSize m_frameSize;
    int m_columns;
    int m_rows;
    std::vector<Node> m_nodes;
};

} // namespace Firstframe
