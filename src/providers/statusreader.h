// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"
#include "providers/providerdescription.h"
#include "providers/task.h"

#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Firstframe {

//! \brief The text as a link with http or https and a host; empty when it is none.
[[nodiscard]] QUrl webLink(const QString &text);

//! \brief A moment written as Unix seconds or milliseconds, or as ISO 8601.
[[nodiscard]] std::optional<QDateTime> momentAt(const QJsonValue &json,
                                                const QStringList &pointers);

//! \brief What a state word means: by the provider's own table, then by one that holds for all of
//! them, without regard to case. None when it is not known.
[[nodiscard]] std::optional<TaskStatus::State> stateOf(const QString &word,
                                                       const ProviderDescription &provider);

//! \brief What a status call's reply says. Success without a link is an Error of kind
//! ProviderFault, unless the links come from a call of their own.
[[nodiscard]] Result<TaskStatus> readStatus(const HttpReply &reply,
                                            const ProviderDescription &provider);
//! \brief What a result call's reply says: Succeeded with links, Failed, Cancelled, or NotReady.
[[nodiscard]] Result<TaskStatus> readResult(const HttpReply &reply,
                                            const ProviderDescription &provider);

} // namespace Firstframe
