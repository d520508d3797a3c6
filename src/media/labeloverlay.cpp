// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/labeloverlay.h"

#include <QFont>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace Firstframe {

namespace {

int evenUp(int pixels)
{
    return (pixels + 1) & ~1;
}

// Grey, so that its colour can be given once: opacity says how much of it there is.
QImage drawPill(const QString &text, const QFont &font, QSize size)
{
    QImage pill(size, QImage::Format_ARGB32_Premultiplied);
    pill.fill(Qt::transparent);
    QPainter painter(&pill);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(pill.rect(), size.height() / 2.0, size.height() / 2.0);
    painter.setPen(Qt::white);
    painter.setFont(font);
    painter.drawText(pill.rect(), Qt::AlignCenter, text);
    return pill;
}

uint8_t mixed(uint8_t below, uint8_t above, int opacity)
{
    return uint8_t(below + ((above - below) * opacity + 127) / 255);
}

} // namespace

LabelOverlay::LabelOverlay(const QString &text, QSize frameSize)
{
    if (text.isEmpty())
        return;
    const int shorterSide = std::min(frameSize.width(), frameSize.height());
    QFont font;
    font.setPixelSize(std::max(8, shorterSide / 38));
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int margin = evenUp(shorterSide / 48);
    const QSize size(evenUp(metrics.horizontalAdvance(text) + 2 * metrics.height() / 3),
                     evenUp(metrics.height() * 5 / 4));
    m_rect = QRect(QPoint(frameSize.width() - margin, frameSize.height() - margin)
                       - QPoint(size.width(), size.height()),
                   size);
    if (!QRect(QPoint(), frameSize).contains(m_rect)) {
        m_rect = {}; // the frame is too small to carry words
        return;
    }
    const QImage pill = drawPill(text, font, size);
    const QImage straight = pill.convertToFormat(QImage::Format_ARGB32);
    m_label = toNv12(straight.convertToFormat(QImage::Format_RGB32));
    m_lumaOpacity.resize(m_label.luma.size());
    m_chromaOpacity.resize(m_label.luma.size() / 4);
    std::vector<int> sums(m_chromaOpacity.size());
    const auto width = size_t(size.width());
    for (size_t i = 0; i < m_lumaOpacity.size(); ++i) {
        const size_t x = i % width;
        const size_t y = i / width;
        const int opacity = qAlpha(straight.pixel(int(x), int(y)));
        m_lumaOpacity[i] = uint8_t(opacity);
        sums[(y / 2) * (width / 2) + x / 2] += opacity;
    }
    std::ranges::transform(sums, m_chromaOpacity.begin(), [](int sum) { return uint8_t(sum / 4); });
}

void LabelOverlay::drawOnto(Nv12Image &frame) const
{
    const auto width = size_t(m_rect.width());
    const auto pitch = size_t(frame.size.width());
    for (size_t y = 0; y < size_t(m_rect.height()); ++y) {
        uint8_t *line = frame.luma.data() + (size_t(m_rect.y()) + y) * pitch + size_t(m_rect.x());
        for (size_t x = 0; x < width; ++x)
            line[x] = mixed(line[x], m_label.luma[y * width + x], m_lumaOpacity[y * width + x]);
    }
    for (size_t y = 0; y < size_t(m_rect.height() / 2); ++y) {
        uint8_t *line =
            frame.chroma.data() + (size_t(m_rect.y() / 2) + y) * pitch + size_t(m_rect.x());
        for (size_t x = 0; x < width; ++x)
            line[x] =
                mixed(line[x], m_label.chroma[y * width + x], m_chromaOpacity[(y * width + x) / 2]);
    }
}

} // namespace Firstframe
