// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrig.h"

#include <QRegularExpression>

namespace Firstframe {

namespace {

using Kind = Fault::Kind;

std::optional<Fault::Kind> brokenConnection(const QString &name)
{
    static const QHash<QString, Kind> kinds = {
        {QStringLiteral("Connection refused"), Kind::ConnectionRefused},
        {QStringLiteral("Name not found"), Kind::NameNotFound},
        {QStringLiteral("Certificate not trusted"), Kind::CertificateNotTrusted},
        {QStringLiteral("Reset before the request is read"), Kind::ResetBeforeRequest},
        {QStringLiteral("Reset in the request"), Kind::ResetInRequest},
        {QStringLiteral("Reset after the request"), Kind::ResetAfterRequest},
        {QStringLiteral("Reset in the reply"), Kind::ResetInReply},
        {QStringLiteral("Half a reply"), Kind::HalfReply},
        {QStringLiteral("Silence"), Kind::Silence},
    };
    const auto kind = kinds.constFind(name);
    return kind == kinds.constEnd() ? std::nullopt : std::optional(*kind);
}

std::optional<Fault> strangeReply(const QString &name)
{
    if (name == QLatin1String("HTML"))
        return Fault{.headers = {{"Content-Type", "text/html"}},
                     .body = "<!DOCTYPE html><title>Welcome</title><p>A portal's page"};
    if (name == QLatin1String("Empty reply"))
        return Fault{};
    if (name == QLatin1String("Garbage"))
        return Fault{.body = QByteArray("\x00\xff\xfe{[\"\x80", 8).repeated(100)};
    if (name == QLatin1String("JSON of another type"))
        return Fault{.headers = {{"Content-Type", "application/json"}},
                     .body = R"(["t1", 7, null])"};
    if (name == QLatin1String("10 MB"))
        return Fault{.body = "[\"" + QByteArray(10'000'000, 'x') + "\"]"};
    if (name == QLatin1String("Redirect to another origin"))
        return Fault{.status = 307, .redirects = true};
    return std::nullopt;
}

} // namespace

std::optional<Fault> faultNamed(const QString &name)
{
    if (const auto kind = brokenConnection(name))
        return Fault{.kind = *kind};
    static const QRegularExpression http(QStringLiteral("^HTTP (\\d{3})( with Retry-After)?$"));
    const QRegularExpressionMatch match = http.match(name);
    if (!match.hasMatch())
        return strangeReply(name);
    Fault fault{.status = match.captured(1).toInt(),
                .body = R"({"error":{"code":"x","message":"No."}})"};
    if (match.hasCaptured(2))
        fault.headers = {{"Retry-After", "7"}};
    return fault;
}

} // namespace Firstframe
