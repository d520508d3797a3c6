// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/statuslabel.h"
#include "jobs/keychecker.h"

#include <QString>

namespace Firstframe {

//! \brief What came of a key check, in words.
struct KeyCheckText
{
    QString text;
    StatusLabel::Tone tone = StatusLabel::Tone::Plain;
};

[[nodiscard]] KeyCheckText keyCheckText(const KeyCheckResult &result, const QString &providerName);

} // namespace Firstframe
