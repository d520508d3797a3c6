// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rehearsal.h"

#include "sandbox/faultplan.h"
#include "sandbox/protocols.h"
#include "sandbox/taskstore.h"

#include <algorithm>
#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString root = u"/_sandbox/"_s;
const QString statisticsPath = u"/_sandbox/stats"_s;
const QString injectPath = u"/_sandbox/inject"_s;
constexpr int mostTimes = 1000;

struct FormName
{
    RetryHint::Form form = RetryHint::Form::Seconds;
    QLatin1StringView name;
};

constexpr std::array formNames = {
    FormName{RetryHint::Form::Seconds, "seconds"_L1},
    FormName{RetryHint::Form::Date, "date"_L1},
    FormName{RetryHint::Form::Reset, "reset"_L1},
};

QList<Field> fields()
{
    QJsonArray forms;
    for (const FormName &each : formNames)
        forms.append(each.name);
    return {
        {.name = u"provider"_s, .required = true},
        {.name = u"operation"_s, .required = true},
        {.name = u"fault"_s, .required = true},
        {.name = u"times"_s, .type = FieldType::Integer},
        {.name = u"carried_out"_s, .type = FieldType::Boolean},
        {.name = u"retry_after"_s, .type = FieldType::Integer},
        {.name = u"retry_form"_s, .allowed = forms},
    };
}

std::optional<RetryHint> retryHintOf(const QJsonObject &body)
{
    if (!body.contains("retry_after"_L1))
        return std::nullopt;
    const QString form = body.value("retry_form"_L1).toString(u"seconds"_s);
    return RetryHint{std::ranges::find(formNames, form, &FormName::name)->form,
                     std::chrono::seconds(body.value("retry_after"_L1).toInteger())};
}

Checked<Injection> injectionOf(const QJsonObject &body)
{
    const auto operation = operationFromName(body.value("operation"_L1).toString());
    if (!operation)
        return refuse(Reason::InvalidBody, u"operation is not known; GET lists them"_s);
    Injection injection{
        .provider = body.value("provider"_L1).toString(),
        .operation = *operation,
        .fault = body.value("fault"_L1).toString(),
        .times = int(body.value("times"_L1).toInteger(1)),
        .isCarriedOut = body.value("carried_out"_L1).toBool(),
        .retryHint = retryHintOf(body),
    };
    if (injection.times < 1 || injection.times > mostTimes)
        return refuse(Reason::InvalidBody, u"times must be from 1 to %1"_s.arg(mostTimes));
    if (injection.retryHint && injection.retryHint->time < std::chrono::seconds(0))
        return refuse(Reason::InvalidBody, u"retry_after must not be negative"_s);
    return injection;
}

QJsonArray operationsOf(const FaultPlan::Offer &offer)
{
    QJsonArray names;
    for (const Operation operation : offer.operations)
        names.append(operationName(operation));
    return names;
}

} // namespace

bool Rehearsal::owns(const QString &path)
{
    return path.startsWith(root);
}

Checked<Reply> Rehearsal::answer(const Request &request) const
{
    if (request.path == statisticsPath && request.method == "GET")
        return jsonReply(200, statistics());
    if (request.path != injectPath)
        return unknownPath(request);
    if (request.method == "POST")
        return inject(request);
    if (request.method == "GET")
        return jsonReply(200, {{u"pending"_s, pending()}, {u"offers"_s, offers()}});
    if (request.method != "DELETE")
        return unknownPath(request);
    m_workshop.faults.clear();
    return jsonReply(200, {{u"pending"_s, pending()}});
}

Checked<Reply> Rehearsal::inject(const Request &request) const
{
    const Checked<QJsonObject> body = checkedBody(request, fields());
    if (!body)
        return std::unexpected(body.error());
    const Checked<Injection> injection = injectionOf(*body);
    if (!injection)
        return std::unexpected(injection.error());
    const QString objection = m_workshop.faults.objection(*injection);
    if (!objection.isEmpty())
        return refuse(Reason::InvalidBody, objection);
    m_workshop.faults.add(*injection);
    return jsonReply(200, {{u"pending"_s, pending()}});
}

QJsonObject Rehearsal::statistics() const
{
    QJsonObject submissions;
    int tasks = 0;
    for (const QString &provider : protocolNames())
        submissions[provider] = 0;
    const QMap<QString, int> counts = m_workshop.tasks.submissions();
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        submissions[count.key()] = count.value();
        tasks += count.value();
    }
    return {{u"submissions"_s, submissions}, {u"tasks"_s, tasks}};
}

QJsonObject Rehearsal::offers() const
{
    QJsonObject providers;
    const auto &offers = m_workshop.faults.offers();
    for (auto offer = offers.cbegin(); offer != offers.cend(); ++offer)
        providers[offer.key()] =
            QJsonObject{{u"operations"_s, operationsOf(*offer)},
                        {u"faults"_s, QJsonArray::fromStringList(offer->faults)}};
    return providers;
}

QJsonArray Rehearsal::pending() const
{
    QJsonArray list;
    for (const Injection &each : m_workshop.faults.pending())
        list.append(QJsonObject{{u"provider"_s, each.provider},
                                {u"operation"_s, operationName(each.operation)},
                                {u"fault"_s, each.fault},
                                {u"times"_s, each.times}});
    return list;
}

} // namespace Firstframe::Sandbox
