// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVariant>

#include <cmath>

namespace Firstframe {

namespace {

QJsonValue element(const QJsonValue &parent, const QString &step)
{
    if (parent.isObject())
        return parent.toObject().value(step);
    bool isIndex = false;
    const int index = step.toInt(&isIndex);
    if (!parent.isArray() || !isIndex || index < 0)
        return QJsonValue::Undefined;
    return parent.toArray().at(index);
}

// What one step leads to from one value.
QList<QJsonValue> take(const QJsonValue &parent, const QString &step)
{
    static const QRegularExpression wildcard(
        QStringLiteral("^\\*(?:\\[([^=\\]]+)=([^\\]]*)\\])?$"));
    const QRegularExpressionMatch match = wildcard.match(step);
    if (!match.hasMatch())
        return {element(parent, step)};

    QList<QJsonValue> elements;
    for (const QJsonValue each : parent.toArray()) {
        if (match.captured(1).isEmpty()
            || each.toObject().value(match.captured(1)).toString() == match.captured(2))
            elements.append(each);
    }
    return elements;
}

} // namespace

QList<QJsonValue> valuesAt(const QJsonValue &root, const QString &pointer)
{
    QList<QJsonValue> values{root};
    if (!pointer.isEmpty()) {
        for (QString step : pointer.mid(1).split(u'/')) {
            step.replace(QLatin1String("~1"), QLatin1String("/"));
            step.replace(QLatin1String("~0"), QLatin1String("~"));
            QList<QJsonValue> next;
            for (const QJsonValue &value : values)
                next.append(take(value, step));
            values = next;
        }
    }
    values.removeIf([](const QJsonValue &value) { return value.isUndefined() || value.isNull(); });
    return values;
}

QJsonValue firstAt(const QJsonValue &root, const QStringList &pointers)
{
    for (const QString &pointer : pointers) {
        const QList<QJsonValue> values = valuesAt(root, pointer);
        if (!values.isEmpty())
            return values.first();
    }
    return QJsonValue::Undefined;
}

QString scalarText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (!value.isDouble())
        return {};
    const QVariant number = value.toVariant();
    return number.typeId() == QMetaType::LongLong ? QString::number(number.toLongLong())
                                                  : QString::number(number.toDouble(), 'g', 17);
}

QString firstText(const QJsonValue &root, const QStringList &pointers)
{
    for (const QString &pointer : pointers) {
        for (const QJsonValue &value : valuesAt(root, pointer)) {
            const QString text = scalarText(value);
            if (!text.isEmpty())
                return text;
        }
    }
    return {};
}

std::optional<double> firstNumber(const QJsonValue &root, const QStringList &pointers)
{
    for (const QString &pointer : pointers) {
        for (const QJsonValue &value : valuesAt(root, pointer)) {
            bool isNumber = value.isDouble();
            const double number =
                isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
            if (isNumber && std::isfinite(number))
                return number;
        }
    }
    return std::nullopt;
}

QString jsonPointer(const QStringList &names)
{
    QString pointer;
    for (QString name : names) {
        name.replace(u'~', QLatin1String("~0"));
        name.replace(u'/', QLatin1String("~1"));
        pointer += u'/' + name;
    }
    return pointer;
}

} // namespace Firstframe
