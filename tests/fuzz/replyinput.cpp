// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/replyinput.h"

#include "providers/providercatalog.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Firstframe {

namespace {

constexpr std::array statuses = {200, 201, 202, 204, 301, 302, 303, 308, 400, 401, 402, 403,
                                 404, 408, 409, 410, 422, 429, 451, 500, 502, 503, 504};

const QStringList &calls()
{
    static const QStringList names = {QStringLiteral("upload"), QStringLiteral("submit"),
                                      QStringLiteral("status"), QStringLiteral("result"),
                                      QStringLiteral("cancel"), QStringLiteral("check"),
                                      QStringLiteral("balance")};
    return names;
}

const QList<Provider> &providers()
{
    static const QList<Provider> all = loadProviders({}).providers;
    return all;
}

qsizetype choice(const QByteArray &bytes, qsizetype place, qsizetype count)
{
    return bytes.size() > place ? static_cast<unsigned char>(bytes.at(place)) % count : 0;
}

constexpr qsizetype firstText = 3;

} // namespace

ReplyInput ReplyInput::read(const QByteArray &bytes)
{
    const qsizetype lineEnd = std::max(firstText, bytes.indexOf('\n', firstText));
    const QByteArray header = bytes.mid(firstText, lineEnd - firstText);
    HttpReply reply;
    reply.status = statuses.at(size_t(choice(bytes, 0, qsizetype(statuses.size()))));
    if (!header.isEmpty()) {
        for (const char *name : {"Retry-After", "X-RateLimit-Reset", "X-Fal-Retryable", "Date"})
            reply.headers.emplaceBack(name, header);
    }
    reply.body = bytes.mid(lineEnd + 1);
    return {providers().at(choice(bytes, 1, providers().size())),
            calls().at(choice(bytes, 2, calls().size())), reply};
}

QByteArray ReplyInput::written(const QString &providerId, const QString &call, int status,
                               const QByteArray &header, const QByteArray &body)
{
    const auto *const chosen = std::ranges::find(statuses, status);
    const auto provider = std::ranges::find(providers(), providerId, &Provider::id);
    const qsizetype callIndex = calls().indexOf(call);
    if (chosen == statuses.end() || provider == providers().end() || callIndex < 0)
        return {};
    QByteArray bytes;
    bytes.append(static_cast<char>(chosen - statuses.begin()));
    bytes.append(static_cast<char>(provider - providers().begin()));
    bytes.append(static_cast<char>(callIndex));
    return bytes + header + '\n' + body;
}

} // namespace Firstframe
