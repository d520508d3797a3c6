// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/nv12image.h"

#include <QRect>
#include <QSize>
#include <QString>

#include <cstdint>
#include <vector>

namespace Firstframe {

//! \brief A few words in a frame's right bottom corner, readable on any picture. Drawn once, then
//! only mixed in.
class LabelOverlay final
{
public:
    //! \brief Needs a QGuiApplication for its font. An empty text changes nothing.
    LabelOverlay(const QString &text, QSize frameSize);

    [[nodiscard]] QRect rect() const { return m_rect; }

    //! \brief Puts the label onto a frame of that size.
    void drawOnto(Nv12Image &frame) const;

private:
    QRect m_rect; // even on all sides
    Nv12Image m_label;
    std::vector<uint8_t> m_lumaOpacity;
    std::vector<uint8_t> m_chromaOpacity; // one for each pair of Cb and Cr
};

} // namespace Firstframe
