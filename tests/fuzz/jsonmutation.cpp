// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/jsonmutation.h"

#include <QJsonArray>
#include <QList>

namespace Firstframe {

namespace {

qsizetype anyBelow(qsizetype count, std::minstd_rand &random)
{
    return qsizetype(random() % std::minstd_rand::result_type(count));
}

void collect(const QJsonValue &value, QList<QJsonValue> &all)
{
    all.append(value);
    for (const QJsonValue element : value.toArray())
        collect(element, all);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        collect(member.value(), all);
}

const QList<QJsonValue> &oftenForgotten()
{
    static const QList<QJsonValue> values = {
        QJsonValue::Null,
        true,
        0,
        -1,
        1e308,
        9007199254740993.0,
        QString(),
        QStringLiteral(" "),
        QStringLiteral("/"),
        QStringLiteral("//x.example"),
        QStringLiteral("{submitPath}.x.example/{taskId}"),
        QStringLiteral("/../{taskId}?#"),
        QStringLiteral("@x.example"),
        QStringLiteral("{image}"),
        QStringLiteral("{duration:string}{prompt}"),
        QStringLiteral("(a+)+(\\d+)$"),
        QStringLiteral("/*/*[a=b]/~1~0"),
        QString(QChar(0xD800)),
        QString(300, u'x'),
        QJsonArray(),
        QJsonObject(),
    };
    return values;
}

QJsonValue replacement(const QList<QJsonValue> &all, std::minstd_rand &random)
{
    const QList<QJsonValue> &source = random() % 2 == 0 ? all : oftenForgotten();
    return source.at(anyBelow(source.size(), random));
}

//! \brief Changes the value that \a left counts down to; undefined stands for a removed one.
class Mutation
{
public:
    Mutation(const QJsonObject &json, std::minstd_rand &random)
        : m_random(random)
    {
        collect(json, m_all);
        m_left = 1 + anyBelow(qMax(m_all.size() - 1, qsizetype(1)), random);
    }

    QJsonValue changed(const QJsonValue &value)
    {
        if (m_left-- == 0)
            return m_random() % 4 == 0 ? QJsonValue(QJsonValue::Undefined)
                                       : replacement(m_all, m_random);
        if (value.isArray())
            return changed(value.toArray());
        return value.isObject() ? QJsonValue(changed(value.toObject())) : value;
    }

private:
    QJsonArray changed(const QJsonArray &array)
    {
        QJsonArray result;
        for (const QJsonValue element : array) {
            const QJsonValue each = changed(element);
            if (!each.isUndefined())
                result.append(each);
        }
        if (m_random() % 16 == 0 && !array.isEmpty())
            result.append(array.last());
        return result;
    }

    QJsonObject changed(const QJsonObject &object)
    {
        QJsonObject result;
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QJsonValue each = changed(QJsonValue(member.value()));
            if (!each.isUndefined())
                result.insert(member.key(), each);
        }
        return result;
    }

    std::minstd_rand &m_random;
    QList<QJsonValue> m_all;
    qsizetype m_left = 0;
};

} // namespace

QJsonObject mutatedJson(const QJsonObject &json, std::minstd_rand &random)
{
    return Mutation(json, random).changed(QJsonValue(json)).toObject();
}

} // namespace Firstframe
