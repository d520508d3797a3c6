// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/descriptionschema.h"

#include "providers/jsonpointer.h"

#include <QStringList>

#include <algorithm>
#include <exception>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace Firstframe {

namespace {

// valijson writes a place as "<root>", "[models]", "[0]".
QString pointerOf(const std::vector<std::string> &context)
{
    QStringList names;
    for (const std::string &step : context) {
        const QString name = QString::fromStdString(step);
        if (name.startsWith(u'['))
            names.append(name.mid(1, name.size() - 2));
    }
    return jsonPointer(names);
}

// An object fails because a member fails: only the member is worth reading about.
QList<SchemaProblem> innermost(const QList<SchemaProblem> &all)
{
    QList<SchemaProblem> result;
    for (const SchemaProblem &problem : all) {
        const auto isCovered = [&problem](const SchemaProblem &other) {
            return other.pointer.startsWith(problem.pointer + u'/');
        };
        const auto isSaid = [&problem](const SchemaProblem &other) {
            return other.pointer == problem.pointer;
        };
        if (std::ranges::none_of(all, isCovered) && std::ranges::none_of(result, isSaid))
            result.append(problem);
    }
    return result;
}

} // namespace

QList<SchemaProblem> schemaProblems(const QJsonObject &value, const QJsonObject &schema)
try {
    valijson::Schema rules;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(schema)), rules);

    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    if (validator.validate(rules, valijson::adapters::QtJsonAdapter(QJsonValue(value)), &results))
        return {};
    QList<SchemaProblem> all;
    for (const valijson::ValidationResults::Error &error : results)
        all.append({pointerOf(error.context), QString::fromStdString(error.description)});
    return innermost(all);
} catch (const std::exception &error) {
    return {{QString(), QString::fromUtf8(error.what())}};
}

} // namespace Firstframe
