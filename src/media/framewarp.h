// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/nv12image.h"

#include <QPointF>
#include <QSize>

#include <cstdint>
#include <vector>

namespace Firstframe {

//! \brief Where each pixel of a frame is to be taken from: a mesh of exact positions 16 pixels
//! apart, between which the position is interpolated.
//!
//! Any smooth view can be written down so, perspective or not, and the pixels cost two additions.
class FrameWarp final
{
public:
    static constexpr int cellPixels = 16;

    explicit FrameWarp(QSize frameSize);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }

    //! \brief The pixel of the frame at which a node lies.
    [[nodiscard]] QPoint pixelOf(int column, int row) const;
    //! \brief Says which point of the texture is seen there, in pixels; held inside the texture.
    void setNode(int column, int row, QPointF texel, QSize texture);

    //! \brief Draws the rows of cells from \a firstRow up to \a endRow. Distinct rows may be drawn
    //! on distinct threads at once.
    void draw(const Nv12Image &texture, Nv12Image &frame, int firstRow, int endRow) const;

private:
    // In 65536ths of a pixel.
    struct Node
    {
        int32_t x = 0;
        int32_t y = 0;
    };

    [[nodiscard]] const Node &node(int column, int row) const;
    template<int Channels>
    void drawCellRow(const uint8_t *texture, int texelsPerLine, uint8_t *line, int cellRow,
                     int lineInCell) const;

    QSize m_frameSize;
    int m_columns;
    int m_rows;
    std::vector<Node> m_nodes;
};

} // namespace Firstframe
