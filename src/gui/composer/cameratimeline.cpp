// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/cameratimeline.h"

#include "gui/composer/movegrid.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Firstframe {

namespace {

constexpr qreal gap = 3;
constexpr qreal radius = 4;
constexpr double reach = 5; // pixels to either side of a border that the mouse may take it at
constexpr double keyStep = 0.05;

} // namespace

CameraTimeline::CameraTimeline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    keepRoom(true);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QFont small = font();
    small.setPixelSize(11);
    setFont(small);
    hide();
}

// The move buttons must not jump under the mouse.
void CameraTimeline::keepRoom(bool keep)
{
    QSizePolicy policy = sizePolicy();
    if (policy.retainSizeWhenHidden() == keep)
        return;
    policy.setRetainSizeWhenHidden(keep);
    setSizePolicy(policy);
}

void CameraTimeline::setGroups(const QList<QList<CameraMove>> &groups)
{
    QStringList names;
    for (const QList<CameraMove> &moves : groups) {
        QStringList titles;
        for (const CameraMove move : moves)
            titles.append(MoveGrid::title(move));
        names.append(titles.join(QStringLiteral(" + ")));
    }
    if (names == m_names)
        return;
    if (names.size() != m_names.size()) {
        m_shares = TimeShares(names.size());
        m_dragged.reset();
    }
    m_names = names;
    m_selected = std::clamp<qsizetype>(m_selected, 0, std::max<qsizetype>(0, names.size() - 1));
    setVisible(!m_names.isEmpty());
    describe();
}

void CameraTimeline::setDuration(std::chrono::seconds duration)
{
    m_duration = duration;
    describe();
}

void CameraTimeline::setShares(const TimeShares &shares)
{
    m_shares = shares.size() == m_names.size() ? shares : TimeShares(m_names.size());
    m_dragged.reset();
    describe();
    update();
}

void CameraTimeline::setPosition(std::optional<double> position)
{
    const auto before = std::exchange(m_position, position);
    if (m_names.isEmpty())
        return;
    const bool sameGroup =
        before && position && m_shares.groupAt(*before) == m_shares.groupAt(*position);
    if (!sameGroup) {
        update();
        return;
    }
    if (markerRect(*before) == markerRect(*position))
        return;
    update(markerRect(*before));
    update(markerRect(*position));
}

QSize CameraTimeline::sizeHint() const
{
    return {200, 22};
}

QRectF CameraTimeline::segment(qsizetype group) const
{
    const qreal left = m_shares.start(group) * width() + (group > 0 ? gap / 2 : 0);
    const qreal right = m_shares.end(group) * width() - (group + 1 < m_shares.size() ? gap / 2 : 0);
    return {left, 0, right - left, qreal(height())};
}

std::optional<qsizetype> CameraTimeline::borderAt(double x) const
{
    for (qsizetype group = 0; group + 1 < m_shares.size(); ++group) {
        if (std::abs(m_shares.end(group) * width() - x) <= reach)
            return group;
    }
    return {};
}

QRect CameraTimeline::markerRect(double position) const
{
    constexpr int thickness = 2;
    return {int(std::lround(position * (width() - thickness))), 0, thickness, height()};
}

QString CameraTimeline::title(qsizetype group) const
{
    QString title = QStringLiteral("%1 · %2").arg(group + 1).arg(m_names.at(group));
    if (m_shares.areEqual())
        return title;
    const double seconds = m_shares.share(group) * double(m_duration.count());
    return tr("%1 · %2 s").arg(title, QLocale().toString(seconds, 'f', 1));
}

void CameraTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype group = 0; group < m_names.size(); ++group)
        paintSegment(painter, group);
    if (m_position)
        painter.fillRect(markerRect(*m_position), ThemeColors::current().text);
}

void CameraTimeline::paintSegment(QPainter &painter, qsizetype group) const
{
    const ThemeColors colors = ThemeColors::current();
    const QColor own = colors.group(group);
    const bool isOn = m_position && m_shares.groupAt(*m_position) == group;
    const QRectF part = segment(group);
    QColor fill = own;
    if (!isOn)
        fill.setAlpha(46);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(part, radius, radius);
    if (hasFocus() && group == m_selected) {
        painter.setPen(QPen(colors.text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    painter.setPen(isOn ? colors.field : own);
    const QRectF words = part.adjusted(6, 0, -6, 0);
    painter.drawText(
        words, Qt::AlignCenter,
        painter.fontMetrics().elidedText(title(group), Qt::ElideRight, int(words.width())));
}

void CameraTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_names.isEmpty())
        return;
    const double x = event->position().x();
    m_dragged = borderAt(x);
    if (!m_dragged)
        select(m_shares.groupAt(x / width()));
}

void CameraTimeline::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_dragged)
        moveBorder(*m_dragged, x / width());
    else
        setCursor(borderAt(x) ? Qt::SplitHCursor : Qt::PointingHandCursor);
}

void CameraTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_names.isEmpty())
        return;
    const bool onGroup = rect().contains(event->position().toPoint());
    if (std::exchange(m_dragged, std::nullopt))
        Q_EMIT sharesSettled();
    else if (onGroup && m_shares.groupAt(event->position().x() / width()) == m_selected)
        Q_EMIT groupChosen(m_selected);
}

void CameraTimeline::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int way = event->key() == Qt::Key_Left ? -1 : 1;
        if (!shift)
            select(m_selected + way);
        else if (m_selected + 1 < m_shares.size())
            moveBorder(m_selected, m_shares.end(m_selected) + way * keyStep);
        return;
    }
    case Qt::Key_Home:
        select(0);
        return;
    case Qt::Key_End:
        select(m_names.size() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT groupChosen(m_selected);
        return;
    case Qt::Key_Space:
        Q_EMIT playToggled();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CameraTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void CameraTimeline::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void CameraTimeline::moveBorder(qsizetype group, double to)
{
    const TimeShares before = m_shares;
    m_shares.moveEnd(group, to);
    if (m_shares == before)
        return;
    describe();
    Q_EMIT sharesChanged();
}

void CameraTimeline::select(qsizetype group)
{
    m_selected = std::clamp<qsizetype>(group, 0, m_names.size() - 1);
    describe();
}

void CameraTimeline::describe()
{
    update();
    if (m_names.isEmpty()) {
        setAccessibleDescription({});
        return;
    }
    QStringList titles;
    for (qsizetype group = 0; group < m_names.size(); ++group)
        titles.append(title(group));
    setAccessibleDescription(tr("Group %1 of %2 is chosen. The groups in order: %3")
                                 .arg(m_selected + 1)
                                 .arg(m_names.size())
                                 .arg(titles.join(QStringLiteral(", "))));
    const QString hint =
        tr("Click a group to see its text. Drag a border to see what another share "
           "of the time looks like; shares are for the sketch only.");
    setToolTip(titles.join(u'\n') + QStringLiteral("\n\n") + hint);
}

} // namespace Firstframe
