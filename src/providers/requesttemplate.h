// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/httpmessage.h"
#include "providers/providerdescription.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Firstframe {

//! \brief What the placeholders of a template stand for in one request.
struct TemplateValues
{
    QHash<QString, QJsonValue> values; //!< a name that is missing is an absent option
    std::optional<HttpBody> image; //!< `{image}` as a piece of JSON, when it is not a mere link
};

//! \brief The template's JSON with its placeholders filled in, compact, members sorted by name.
//!
//! A string that is one placeholder becomes the value with its own type, or its text with
//! `{name:string}`; placeholders inside a longer string become text. A member or element whose
//! placeholder is absent is left out, and so is an object or array that loses all it had.
[[nodiscard]] HttpBody filledBody(const QJsonObject &bodyTemplate, const TemplateValues &values);

//! \brief Where the operation's call goes: origin, path and query. Values are percent-encoded, so
//! that none of them can leave its place; only `{submitPath}` is taken as it is, and an endpoint,
//! which comes from the description, keeps its slashes. Empty when that is no place at the origin.
[[nodiscard]] QUrl filledUrl(const QUrl &origin, const Operation &operation,
                             const TemplateValues &values);

//! \brief A call of the operation to that place, without a body; the key goes along.
[[nodiscard]] HttpRequest requestFor(const Operation &operation,
                                     const ProviderDescription &description, const QUrl &url);

//! \brief The names of the placeholders in a text, in order.
[[nodiscard]] QStringList placeholdersIn(const QString &text);

} // namespace Firstframe
