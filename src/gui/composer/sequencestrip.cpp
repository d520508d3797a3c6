// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/sequencestrip.h"

#include "gui/composer/movegrid.h"
#include "gui/theme.h"

#include <QPainter>

namespace Firstframe {

namespace {

constexpr qreal gap = 3;

} // namespace

SequenceStrip::SequenceStrip(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setRetainSizeWhenHidden(true); // the move buttons must not jump under the mouse
    setSizePolicy(policy);
    QFont small = font();
    small.setPixelSize(11);
    setFont(small);
    hide();
}

void SequenceStrip::setGroups(const QList<QList<CameraMove>> &groups)
{
    m_titles.clear();
    for (const QList<CameraMove> &moves : groups) {
        QStringList names;
        for (const CameraMove move : moves)
            names.append(MoveGrid::title(move));
        m_titles.append(QStringLiteral("%1 · %2")
                            .arg(m_titles.size() + 1)
                            .arg(names.join(QStringLiteral(" + "))));
    }
    setAccessibleDescription(m_titles.join(QStringLiteral(", ")));
    setToolTip(m_titles.join(u'\n'));
    setVisible(!m_titles.isEmpty());
    update();
}

QSize SequenceStrip::sizeHint() const
{
    return {200, 20};
}

void SequenceStrip::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto count = static_cast<qreal>(m_titles.size());
    const qreal each = (width() - gap * (count - 1)) / count;
    for (qsizetype i = 0; i < m_titles.size(); ++i) {
        const QRectF part(static_cast<qreal>(i) * (each + gap), 0, each, height());
        QColor fill = colors.group(i);
        painter.setPen(Qt::NoPen);
        fill.setAlpha(46);
        painter.setBrush(fill);
        painter.drawRoundedRect(part, 4, 4);
        painter.setPen(colors.group(i));
        painter.drawText(part.adjusted(6, 0, -6, 0), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_titles[i], Qt::ElideRight,
                                                          static_cast<int>(each) - 12));
    }
}

} // namespace Firstframe
