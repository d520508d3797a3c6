// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"
#include "core/videomodel.h"
#include "providers/task.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace Firstframe {

//! \brief How a picture travels: inside the body, as a link it already has, or uploaded before.
enum class ImageTransport { DataUri, Link, Upload };

using TextPairs = QList<std::pair<QString, QString>>;

//! \brief What stands for `{endpoint}`: one name, or one for each resolution.
struct Endpoint
{
    QString name;
    QHash<Resolution, QString> byResolution;

    [[nodiscard]] QString at(Resolution resolution) const
    {
        return byResolution.value(resolution, name);
    }
};

//! \brief One call of a provider, with placeholders: see docs/providers.md.
struct Operation
{
    QByteArray method = "GET";
    QString path; //!< from the origin's root
    TextPairs query;
    HttpHeaders headers;
    QJsonObject body; //!< of the submit only
    TextPairs parts; //!< multipart/form-data, of the upload only
};

//! \brief Where things are in a reply: JSON pointers, the first that leads to a value wins.
struct SubmitPointers
{
    QStringList taskId;
    QStringList statusLink;
    QStringList resultLink;
    QStringList cancelLink;
};

//! \brief The same for what a provider says of a task.
struct StatusPointers
{
    QStringList state;
    QStringList progress;
    QStringList queuePosition;
    QStringList remaining;
    QStringList resultId;
    QStringList clips;
    QStringList expiresAt; //!< Unix seconds or milliseconds, or ISO 8601
    QStringList lifetime; //!< seconds from now
    QStringList linkExpiry; //!< names in a clip's link's query, for Unix seconds
    QStringList failure; //!< anything here turns success into failure
    QStringList taskError; //!< anything here makes an HTTP error the task's own failure
    QStringList errorCode;
    QStringList errorText;
};

//! \brief A member that has one of the values while all is well, also in an HTTP 200.
struct EnvelopeCheck
{
    QString pointer;
    QStringList ok; //!< as text
};

//! \brief How a provider says no.
struct ErrorTable
{
    QList<EnvelopeCheck> envelope;
    QStringList code;
    QStringList text;
    QHash<QString, ErrorKind> kinds; //!< by the provider's own code
    //! \brief Names a header that says true or false: whether the same request may go well later.
    QByteArray retryableHeader;
    //! \brief Finds the seconds to wait in the provider's words, as its first group.
    QString waitPattern;
};

//! \brief How a reply shows whether the key is good.
struct KeyCheck
{
    Operation operation;
    QStringList valid; //!< true or false in a reply that says so itself
    QList<ErrorKind> acceptedBy; //!< refusals that come after the key was accepted
};

//! \brief Where a reply says what is left in the account.
struct BalanceInquiry
{
    Operation operation;
    QStringList amount;
    QString currency; //!< ISO 4217; empty when no page says
    qint64 unitsPerCurrency = 1; //!< how many of the reply's units are one of the currency
};

//! \brief Where a reply lists the latest tasks. The pointers but the first begin at an entry.
struct TaskList
{
    Operation operation;
    QStringList tasks;
    QStringList id;
    QStringList prompt;
    QStringList createdAt; //!< as StatusPointers::expiresAt
    QStringList model;
};

//! \brief One provider as its JSON file says: see docs/providers.md for each member.
struct ProviderDescription
{
    QString id;
    QString name;
    QUrl baseUrl;
    std::optional<HttpAuthorization> authorization;
    QList<HttpAuthorization> authorizationForms; //!< the documented one first; empty without a key
    std::chrono::seconds firstPollAfter{5};
    std::chrono::seconds pollInterval{5};
    int concurrentTasks = 1;
    std::optional<int> submitsPerMinute; //!< where a page says so
    std::optional<int> statusPerMinute; //!< the same for every other call
    std::optional<std::chrono::seconds> usualTime; //!< from submit to clip
    std::optional<std::chrono::seconds> linkLifetime;
    ImageTransport imageTransport = ImageTransport::DataUri;
    QList<VideoModel> models;
    QHash<QString, QHash<Mode, Endpoint>> endpoints; //!< by model id
    QHash<QString, QHash<Resolution, QStringList>> leftOut; //!< placeholders, by model id
    QHash<QString, QJsonObject> spellings; //!< placeholder -> our value -> the provider's

    std::optional<Operation> upload;
    QStringList uploadLink;
    Operation submit;
    SubmitPointers submitted;
    Operation status;
    StatusPointers statusReply;
    std::optional<Operation> result;
    StatusPointers resultReply;
    QList<int> notYetStatuses; //!< of a result, besides 202
    std::optional<Operation> cancel;
    QStringList tooLateCodes;
    QStringList notFoundCodes;
    std::optional<TaskList> find;
    std::optional<KeyCheck> check;
    std::optional<BalanceInquiry> balance;

    QHash<QString, TaskStatus::State> states;
    ErrorTable errors;
};

} // namespace Firstframe
