// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/fault.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace Firstframe::Sandbox {

using namespace Qt::StringLiterals;

namespace {

struct OperationName
{
    Operation operation = Operation::Submit;
    QLatin1StringView name;
};

constexpr std::array operationNames = {
    OperationName{Operation::Submit, "submit"_L1},
    OperationName{Operation::Status, "status"_L1},
    OperationName{Operation::Result, "result"_L1},
    OperationName{Operation::Cancel, "cancel"_L1},
    OperationName{Operation::Upload, "upload"_L1},
    OperationName{Operation::Download, "download"_L1},
    OperationName{Operation::Check, "check"_L1},
};

struct DeliveryName
{
    QLatin1StringView name;
    Delivery delivery = Delivery::Whole;
};

constexpr std::array deliveryNames = {
    DeliveryName{"close"_L1, Delivery::Close},
    DeliveryName{"reset"_L1, Delivery::Reset},
    DeliveryName{"stall"_L1, Delivery::Stall},
    DeliveryName{"half-reply"_L1, Delivery::Half},
};

Reply page(int status, const QByteArray &title)
{
    return {status, "text/html; charset=utf-8",
            "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1></body></html>\n"};
}

std::optional<int> httpStatus(const QString &name)
{
    static const QRegularExpression pattern(u"\\Ahttp:([45][0-9]{2})\\z"_s);
    const auto match = pattern.match(name);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

// "127.0.0.1" and "localhost" are this server twice, but two origins.
Reply redirect(const Request &request)
{
    QUrl target(request.origin);
    target.setHost(target.host() == "127.0.0.1"_L1 ? u"localhost"_s : u"127.0.0.1"_s);
    target.setPath(request.path);
    QUrlQuery query;
    for (auto each = request.query.cbegin(); each != request.query.cend(); ++each)
        query.addQueryItem(each.key(), each.value());
    target.setQuery(query);
    Reply reply{307, "text/plain; charset=utf-8", "Elsewhere\n"};
    reply.headers = {{"Location", target.toEncoded()}};
    return reply;
}

} // namespace

QString operationName(Operation operation)
{
    return std::ranges::find(operationNames, operation, &OperationName::operation)->name;
}

std::optional<Operation> operationFromName(const QString &name)
{
    const auto *found = std::ranges::find(operationNames, name, &OperationName::name);
    return found == operationNames.end() ? std::nullopt : std::optional(found->operation);
}

Reply withRetryHint(Reply reply, const RetryHint &hint, const QDateTime &now)
{
    const QDateTime then = now.toUTC().addSecs(hint.time.count());
    switch (hint.form) {
    case RetryHint::Form::Seconds:
        reply.headers.append({"Retry-After", QByteArray::number(hint.time.count())});
        break;
    case RetryHint::Form::Date:
        reply.headers.append(
            {"Retry-After",
             QLocale::c().toString(then, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()});
        break;
    case RetryHint::Form::Reset:
        reply.headers.append({"X-RateLimit-Reset", QByteArray::number(then.toSecsSinceEpoch())});
        break;
    }
    return reply;
}

QString injectedMessage(const QString &name)
{
    return u"The sandbox was asked to answer %1"_s.arg(name);
}

QStringList commonFaultNames()
{
    QStringList names{u"http:NNN"_s, u"html"_s, u"empty"_s, u"garbage"_s, u"redirect"_s};
    for (const DeliveryName &each : deliveryNames)
        names.append(each.name);
    return names;
}

bool isCommonFault(const QString &name)
{
    return httpStatus(name) || (!name.startsWith("http:"_L1) && commonFaultNames().contains(name));
}

Reply commonFault(const QString &name, const Request &request, Reply carriedOut)
{
    if (const std::optional<int> status = httpStatus(name))
        return page(*status, "Error " + QByteArray::number(*status)); // as a proxy in front would
    if (name == "html"_L1)
        return page(200, "Sign in to the network");
    if (name == "empty"_L1)
        return {200, "application/json", {}};
    if (name == "garbage"_L1)
        return {200, "application/json", "{\"task_id\": \xff\xfe, ]"};
    if (name == "redirect"_L1)
        return redirect(request);
    carriedOut.delivery = std::ranges::find(deliveryNames, name, &DeliveryName::name)->delivery;
    return carriedOut;
}

} // namespace Firstframe::Sandbox
