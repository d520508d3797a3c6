// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/providerdescription.h"

#include <QJsonObject>

namespace Firstframe {

//! \brief The description that the JSON holds. It must have passed the schema; whether it makes
//! sense beyond that is descriptionProblems' business.
[[nodiscard]] ProviderDescription readDescription(const QJsonObject &json);

} // namespace Firstframe
