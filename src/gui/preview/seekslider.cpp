// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/seekslider.h"

#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionSlider>

#include <cstdlib>

namespace Firstframe {

namespace {

constexpr int handleWidth = 12; // as the stylesheet has it
constexpr int valueEvery = 1000; // milliseconds of the clip

} // namespace

SeekSlider::SeekSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setSingleStep(1000 / 24);
    setPageStep(1000);
    connect(this, &QSlider::actionTriggered, this, [this] {
        m_shown.reset();
        Q_EMIT sought(sliderPosition());
    });
}

void SeekSlider::follow(int milliseconds)
{
    if (isSliderDown())
        return;
    if (std::abs(milliseconds - value()) >= valueEvery) {
        settle(milliseconds);
        return;
    }
    const int before = handleAt(m_shown.value_or(value()));
    m_shown = milliseconds;
    if (handleAt(milliseconds) != before)
        update();
}

void SeekSlider::settle(int milliseconds)
{
    if (isSliderDown())
        return;
    if (m_shown && handleAt(*m_shown) != handleAt(milliseconds))
        update();
    m_shown.reset();
    setValue(milliseconds);
}

int SeekSlider::handleAt(int milliseconds) const
{
    return QStyle::sliderPositionFromValue(minimum(), maximum(), milliseconds,
                                           width() - handleWidth);
}

void SeekSlider::initStyleOption(QStyleOptionSlider *option) const
{
    QSlider::initStyleOption(option);
    if (!m_shown)
        return;
    option->sliderPosition = *m_shown;
    option->sliderValue = *m_shown;
}

void SeekSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    goTo(event->position().x());
}

void SeekSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        goTo(event->position().x());
}

void SeekSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void SeekSlider::keyPressEvent(QKeyEvent *event)
{
    settle(m_shown.value_or(value())); // a step goes from what is seen
    QSlider::keyPressEvent(event);
}

void SeekSlider::wheelEvent(QWheelEvent *event)
{
    settle(m_shown.value_or(value()));
    QSlider::wheelEvent(event);
}

void SeekSlider::goTo(double x)
{
    const int place = QStyle::sliderValueFromPosition(
        minimum(), maximum(), static_cast<int>(x) - handleWidth / 2, width() - handleWidth);
    m_shown.reset();
    if (place == sliderPosition())
        Q_EMIT sought(place);
    else
        setSliderPosition(place); // which is an action of the slider's, and so sought
}

} // namespace Firstframe
