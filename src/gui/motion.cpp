// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/motion.h"

#include <QCoreApplication>
#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace Firstframe {

namespace {

constexpr const char *stillProperty = "firstframeStill"; // of the application

} // namespace

bool isMotionWanted(const QWidget &widget)
{
    return !QCoreApplication::instance()->property(stillProperty).toBool()
           && widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

void setMotionWanted(bool wanted)
{
    QCoreApplication::instance()->setProperty(stillProperty, !wanted);
}

} // namespace Firstframe
