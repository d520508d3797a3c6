// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/message.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace Firstframe::Sandbox {

//! \brief What a request asks of a provider.
enum class Operation { Submit, Status, Result, Cancel, Upload, Download, Check };

[[nodiscard]] QString operationName(Operation operation);
[[nodiscard]] std::optional<Operation> operationFromName(const QString &name);

//! \brief How a reply says when to try again.
struct RetryHint
{
    enum class Form { Seconds, Date, Reset }; //!< Retry-After twice, X-RateLimit-Reset (Unix time)

    Form form = Form::Seconds;
    std::chrono::seconds time{30};
};

[[nodiscard]] Reply withRetryHint(Reply reply, const RetryHint &hint, const QDateTime &now);

//! \brief One error from a provider's own table, in its envelope.
struct KnownFault
{
    QString name; //!< as the provider's page calls it: a word or a code
    Reply reply;
    std::optional<RetryHint> hint; //!< when the page says that the error carries one
};

//! \brief The text of an error that was asked for.
[[nodiscard]] QString injectedMessage(const QString &name);

// Faults that are nobody's own: of connections, proxies and portals.

//! \brief Their names, with http:NNN for any status from 400 to 599.
[[nodiscard]] QStringList commonFaultNames();
[[nodiscard]] bool isCommonFault(const QString &name);
//! \brief The reply that stands for it; \a carriedOut is the provider's own, where it needs one.
[[nodiscard]] Reply commonFault(const QString &name, const Request &request, Reply carriedOut);

} // namespace Firstframe::Sandbox
