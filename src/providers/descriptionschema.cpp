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

class DescriptionSchema::Rules
{
public:
    explicit Rules(const QJsonObject &schema)
    {
        try {
            valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
            parser.populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(schema)), m_schema);
        } catch (const std::exception &error) {
            m_error = QString::fromUtf8(error.what());
        }
    }

    [[nodiscard]] QList<SchemaProblem> problems(const QJsonObject &value) const
    try {
        if (!m_error.isEmpty())
            return {{QString(), m_error}};
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        valijson::ValidationResults results;
        const valijson::adapters::QtJsonAdapter target{QJsonValue(value)};
        if (validator.validate(m_schema, target, &results))
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

private:
    valijson::Schema m_schema;
    QString m_error;
};

DescriptionSchema::DescriptionSchema(const QJsonObject &schema)
    : m_rules(std::make_unique<const Rules>(schema))
{}

DescriptionSchema::~DescriptionSchema() = default;

QList<SchemaProblem> DescriptionSchema::problems(const QJsonObject &value) const
{
    return m_rules->problems(value);
}

QList<SchemaProblem> schemaProblems(const QJsonObject &value, const QJsonObject &schema)
{
    return DescriptionSchema(schema).problems(value);
}

} // namespace Firstframe
