// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/descriptionschema.h"

#include <QJsonObject>
#include <QList>

namespace Firstframe {

//! \brief What does not make sense in a description that has passed the schema: an unsafe or
//! ill-formed base URL, two models of one id, a placeholder that nothing fills, an operation that
//! is needed but missing.
[[nodiscard]] QList<SchemaProblem> descriptionProblems(const QJsonObject &json);

} // namespace Firstframe
