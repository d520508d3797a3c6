// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Firstframe {

//! \brief One thing that a JSON value does against a schema.
struct SchemaProblem
{
    QString pointer; //!< JSON pointer to the place, empty for the whole
    QString reason; //!< a translated sentence
};

//! \brief What \a value does against the JSON schema (draft 7), the innermost places only; empty
//! when it is valid. A schema that cannot be read is a problem of the whole.
[[nodiscard]] QList<SchemaProblem> schemaProblems(const QJsonObject &value,
                                                  const QJsonObject &schema);

} // namespace Firstframe
