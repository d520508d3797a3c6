// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/descriptionschema.h"

#include "providers/jsonpointer.h"

#include <QCoreApplication>
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

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DescriptionSchema)
};

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

// valijson's own words say which keyword of the schema failed; people want to know what to write.
QString reasonFor(const QString &words, const QString &found)
{
    const auto quoted = [&words] { return words.section(u'\'', -2, -2); };
    if (words.contains(u"enum"))
        return Text::tr("“%1” is not one of the words that may stand here.").arg(found);
    if (words.contains(u"regex"))
        return Text::tr("“%1” is not written in the form that is needed here.").arg(found);
    if (words.startsWith(u"Value type"))
        return Text::tr("This is not the type of value that is needed here.");
    if (words.startsWith(u"Missing required"))
        return Text::tr("The member “%1” is missing.").arg(quoted());
    if (words.startsWith(u"Object contains a property"))
        return Text::tr("There is no such member as “%1” here.").arg(quoted());
    return words;
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
    for (const valijson::ValidationResults::Error &error : results) {
        const QString pointer = pointerOf(error.context);
        const QString found = firstText(value, {pointer});
        all.append({pointer, reasonFor(QString::fromStdString(error.description), found)});
    }
    return innermost(all);
} catch (const std::exception &error) {
    return {{QString(), QString::fromUtf8(error.what())}};
}

} // namespace Firstframe
