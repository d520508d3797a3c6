// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/requesttemplate.h"

#include "providers/jsonpointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Firstframe {

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(QStringLiteral("\\{([A-Za-z]+)(:string)?\\}"));
    return expression;
}

void appendAll(HttpBody &body, const HttpBody &more)
{
    for (const HttpBody::Piece &piece : more.pieces())
        std::visit([&body](const auto &each) { body.append(each); }, piece);
}

HttpBody written(const QJsonValue &value)
{
    // QJsonDocument writes arrays and objects only.
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QString replaced(const QString &text, const TemplateValues &values)
{
    QString result;
    qsizetype done = 0;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(done, match.capturedStart() - done);
        result += scalarText(values.values.value(match.captured(1)));
        done = match.capturedEnd();
    }
    return result + text.mid(done);
}

std::optional<HttpBody> filled(const QString &text, const TemplateValues &values)
{
    const QRegularExpressionMatch match = placeholder().match(text);
    if (!match.hasMatch() || match.capturedLength() != text.size())
        return written(replaced(text, values));
    const QString name = match.captured(1);
    if (name == u"image" && values.image)
        return values.image;
    const auto value = values.values.constFind(name);
    if (value == values.values.constEnd())
        return std::nullopt;
    return written(match.captured(2).isEmpty() ? *value : QJsonValue(scalarText(*value)));
}

std::optional<HttpBody> filled(const QJsonValue &value, const TemplateValues &values);

std::optional<HttpBody> filled(const QJsonArray &array, const TemplateValues &values)
{
    HttpBody body("[");
    bool isFirst = true;
    for (const QJsonValue element : array) {
        const std::optional<HttpBody> written = filled(element, values);
        if (!written)
            continue;
        if (!isFirst)
            body.append(QByteArray(","));
        isFirst = false;
        appendAll(body, *written);
    }
    if (isFirst && !array.isEmpty())
        return std::nullopt;
    body.append(QByteArray("]"));
    return body;
}

std::optional<HttpBody> filled(const QJsonObject &object, const TemplateValues &values)
{
    HttpBody body("{");
    bool isFirst = true;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const std::optional<HttpBody> value = filled(QJsonValue(member.value()), values);
        if (!value)
            continue;
        if (!isFirst)
            body.append(QByteArray(","));
        isFirst = false;
        appendAll(body, written(member.key()));
        body.append(QByteArray(":"));
        appendAll(body, *value);
    }
    if (isFirst && !object.isEmpty())
        return std::nullopt;
    body.append(QByteArray("}"));
    return body;
}

std::optional<HttpBody> filled(const QJsonValue &value, const TemplateValues &values)
{
    if (value.isString())
        return filled(value.toString(), values);
    if (value.isArray())
        return filled(value.toArray(), values);
    if (value.isObject())
        return filled(value.toObject(), values);
    return written(value);
}

QByteArray filledPath(const QString &path, const TemplateValues &values)
{
    QByteArray result;
    qsizetype done = 0;
    for (auto matches = placeholder().globalMatch(path); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += path.mid(done, match.capturedStart() - done).toUtf8();
        const QString name = match.captured(1);
        const QString value = scalarText(values.values.value(name));
        const QByteArray kept = name == u"endpoint" ? "/" : "";
        result += name == u"submitPath" ? value.toUtf8() : QUrl::toPercentEncoding(value, kept);
        done = match.capturedEnd();
    }
    return result + path.mid(done).toUtf8();
}

} // namespace

HttpBody filledBody(const QJsonObject &bodyTemplate, const TemplateValues &values)
{
    return filled(bodyTemplate, values).value_or(HttpBody("{}"));
}

QUrl filledUrl(const QUrl &origin, const Operation &operation, const TemplateValues &values)
{
    QByteArray url =
        origin.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery) + filledPath(operation.path, values);
    char separator = '?';
    for (const auto &[name, value] : operation.query) {
        url += separator + QUrl::toPercentEncoding(name) + '='
               + QUrl::toPercentEncoding(replaced(value, values));
        separator = '&';
    }
    const QUrl result = QUrl::fromEncoded(url, QUrl::StrictMode);
    return isSameOrigin(result, origin) ? result : QUrl();
}

HttpRequest requestFor(const Operation &operation, const ProviderDescription &description,
                       const QUrl &url)
{
    HttpRequest request;
    request.method = operation.method;
    request.url = url;
    request.headers = operation.headers;
    request.authorization = description.authorization;
    request.keyOrigin = description.baseUrl;
    return request;
}

QStringList placeholdersIn(const QString &text)
{
    QStringList names;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

} // namespace Firstframe
