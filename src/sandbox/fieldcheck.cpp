// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/fieldcheck.h"

#include "core/promptscript.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <cmath>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype promptLimit = 2000;

QString typeName(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return u"a string"_s;
    case FieldType::Integer:
        return u"an integer"_s;
    case FieldType::Boolean:
        return u"a boolean"_s;
    case FieldType::Object:
        return u"an object"_s;
    case FieldType::TextList:
        return u"an array of strings"_s;
    }
    Q_UNREACHABLE();
}

bool isTextList(const QJsonValue &value)
{
    const QJsonArray items = value.toArray();
    return value.isArray()
           && std::ranges::all_of(items, [](const QJsonValue &item) { return item.isString(); });
}

bool hasType(const QJsonValue &value, FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return value.isString();
    case FieldType::Integer:
        return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
    case FieldType::Boolean:
        return value.isBool();
    case FieldType::Object:
        return value.isObject();
    case FieldType::TextList:
        return isTextList(value);
    }
    Q_UNREACHABLE();
}

qsizetype lengthOf(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().size() : codePointCount(value.toString());
}

Checked<void> checkValue(const QJsonValue &value, const Field &field, const QString &name)
{
    if (!hasType(value, field.type))
        return refuse(Reason::InvalidBody, u"%1 must be %2"_s.arg(name, typeName(field.type)));
    if (!field.allowed.isEmpty() && !field.allowed.contains(value)) {
        const QByteArray list = QJsonDocument(field.allowed).toJson(QJsonDocument::Compact);
        return refuse(Reason::InvalidBody,
                      u"%1 must be one of %2"_s.arg(name, QString::fromUtf8(list)));
    }
    const qsizetype length = lengthOf(value);
    if (length < field.least)
        return refuse(Reason::InvalidBody, u"%1 must not be empty"_s.arg(name));
    if (field.most >= 0 && length > field.most)
        return refuse(Reason::InvalidBody,
                      u"%1 is too long: %2, at most %3"_s.arg(name).arg(length).arg(field.most));
    if (field.type == FieldType::Object)
        return checkFields(value.toObject(), field.fields, name + u'.');
    return {};
}

} // namespace

Checked<QJsonObject> jsonBody(const Request &request)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type != "application/json")
        return refuse(Reason::InvalidBody, u"Content-Type must be application/json"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(Reason::InvalidBody, u"The body is not JSON: "_s + error.errorString());
    if (!document.isObject())
        return refuse(Reason::InvalidBody, u"The body must be a JSON object"_s);
    return document.object();
}

Checked<void> checkFields(const QJsonObject &object, const QList<Field> &fields,
                          const QString &prefix)
{
    for (const QString &key : object.keys()) {
        if (std::ranges::find(fields, key, &Field::name) == fields.end())
            return refuse(Reason::InvalidBody, u"Unknown field: "_s + prefix + key.left(100));
    }
    for (const Field &field : fields) {
        const QJsonValue value = object.value(field.name);
        if (value.isUndefined() && !field.required)
            continue;
        if (value.isUndefined())
            return refuse(Reason::InvalidBody, prefix + field.name + u" is required"_s);
        if (const auto checked = checkValue(value, field, prefix + field.name); !checked)
            return checked;
    }
    return {};
}

Checked<QJsonObject> checkedBody(const Request &request, const QList<Field> &fields)
{
    Checked<QJsonObject> body = jsonBody(request);
    if (!body)
        return body;
    if (const auto checked = checkFields(*body, fields); !checked)
        return std::unexpected(checked.error());
    return body;
}

Field requiredPrompt()
{
    return {u"prompt"_s, FieldType::Text, true, 1, promptLimit};
}

Field optionalPrompt(qsizetype least)
{
    return {u"prompt"_s, FieldType::Text, false, least, promptLimit};
}

Field durationField()
{
    return {u"duration"_s, FieldType::Integer, false, 0, -1, QJsonArray{6, 10}};
}

Field resolutionField()
{
    return {u"resolution"_s, FieldType::Text, false, 0, -1, QJsonArray{u"768P"_s, u"1080P"_s}};
}

Field flagField(const QString &name)
{
    return {name, FieldType::Boolean};
}

Checked<ClipSettings> clipSettings(const QJsonObject &object)
{
    const ClipSettings settings{
        std::chrono::seconds(object.value("duration"_L1).toInteger(6)),
        object.value("resolution"_L1).toString() == "1080P"_L1 ? Resolution::P1080
                                                               : Resolution::P768,
    };
    if (settings.resolution == Resolution::P1080 && settings.duration != std::chrono::seconds(6))
        return refuse(Reason::InvalidBody, u"1080P supports 6 seconds only"_s);
    return settings;
}

} // namespace Firstframe::Sandbox
