// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace Firstframe {

//! \brief One thing that a JSON value does against a schema.
struct SchemaProblem
{
    QString pointer; //!< JSON pointer to the place, empty for the whole
    QString reason; //!< a translated sentence
};

//! \brief A JSON schema (draft 7), read once. One that cannot be read is a problem of every value.
class DescriptionSchema
{
public:
    explicit DescriptionSchema(const QJsonObject &schema);
    ~DescriptionSchema();
    Q_DISABLE_COPY_MOVE(DescriptionSchema)

    //! \brief What \a value does against it, the innermost places only; empty when it is valid.
    [[nodiscard]] QList<SchemaProblem> problems(const QJsonObject &value) const;

private:
    class Rules;
    std::unique_ptr<const Rules> m_rules;
};

//! \brief The same for a single value.
[[nodiscard]] QList<SchemaProblem> schemaProblems(const QJsonObject &value,
                                                  const QJsonObject &schema);

} // namespace Firstframe
