// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/seekslider.h"

#include <QMouseEvent>
#include <QStyle>

namespace Firstframe {

SeekSlider::SeekSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setSingleStep(1000 / 24);
    setPageStep(1000);
    connect(this, &QSlider::actionTriggered, this, [this] { Q_EMIT sought(sliderPosition()); });
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

void SeekSlider::goTo(double x)
{
    constexpr int handle = 12; // as the stylesheet has it
    const int place = QStyle::sliderValueFromPosition(
        minimum(), maximum(), static_cast<int>(x) - handle / 2, width() - handle);
    setSliderPosition(place);
    Q_EMIT sought(place);
}

} // namespace Firstframe
