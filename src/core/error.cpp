// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QStringView>

#include <array>
#include <utility>

namespace Firstframe {

namespace {

constexpr std::array<std::pair<ErrorKind, const char16_t *>, 14> kindNames = {{
    {ErrorKind::Key, u"key"},
    {ErrorKind::Balance, u"balance"},
    {ErrorKind::RateLimit, u"rateLimit"},
    {ErrorKind::Content, u"content"},
    {ErrorKind::InvalidRequest, u"invalidRequest"},
    {ErrorKind::NotFound, u"notFound"},
    {ErrorKind::ProviderFault, u"providerFault"},
    {ErrorKind::Network, u"network"},
    {ErrorKind::UnknownOutcome, u"unknownOutcome"},
    {ErrorKind::NotReady, u"notReady"},
    {ErrorKind::File, u"file"},
    {ErrorKind::NoSpace, u"noSpace"},
    {ErrorKind::Cancelled, u"cancelled"},
    {ErrorKind::Internal, u"internal"},
}};

} // namespace

std::unexpected<Error> failure(ErrorKind kind, const QString &message, const QString &detail)
{
    return std::unexpected(Error{kind, message, detail, {}});
}

QString errorKindName(ErrorKind kind)
{
    for (const auto &[known, name] : kindNames) {
        if (known == kind)
            return QString::fromUtf16(name);
    }
    return {};
}

ErrorKind errorKindFromName(QStringView name)
{
    for (const auto &[kind, known] : kindNames) {
        if (name == QStringView(known))
            return kind;
    }
    return ErrorKind::Internal;
}

} // namespace Firstframe
