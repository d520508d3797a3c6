// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Firstframe {

//! \brief The JSON with each whole number of 19 or more digits as a text of the same digits, since
//! QJsonDocument would round what 64 bits cannot hold: an id that comes as a number has to go back
//! digit for digit. What is no JSON stays as it is, but for such numbers.
[[nodiscard]] QByteArray withLongIntegersAsText(const QByteArray &json);

} // namespace Firstframe
