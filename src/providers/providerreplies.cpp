// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider's replies mean; the calls that bring them are in provider.cpp.
#include "providers/jsonpointer.h"
#include "providers/provider.h"
#include "providers/providerdescription.h"
#include "providers/refusal.h"
#include "providers/requesttemplate.h"
#include "providers/statusreader.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ProviderReply)
};

// A link from a reply, if it leads to the provider itself: the key will go there.
QUrl ownLink(const QJsonValue &json, const QStringList &pointers, const QUrl &origin)
{
    const QUrl link(firstText(json, pointers), QUrl::StrictMode);
    return isSameOrigin(link, origin) && link.userInfo().isEmpty() ? link : QUrl();
}

// An id goes into paths, where these two would name another place.
bool isUsableId(const QString &id)
{
    return !id.isEmpty() && id != u"." && id != u"..";
}

//! \brief Where to ask for a task: the link of the reply, or, where the provider files its tasks
//! below the submit's path, that path. Empty when the task's id is enough.
QUrl linkFor(const Operation &operation, const QUrl &given, const QString &id, const QUrl &origin,
             const QUrl &submittedTo)
{
    const bool needsSubmitPath = placeholdersIn(operation.path).contains(u"submitPath");
    if (!given.isEmpty() || !needsSubmitPath || submittedTo.isEmpty())
        return given;
    TemplateValues values;
    values.values.insert(QStringLiteral("taskId"), id);
    values.values.insert(QStringLiteral("submitPath"), submittedTo.path(QUrl::FullyEncoded));
    return filledUrl(origin, operation, values);
}

Task acceptedTask(const ProviderDescription &provider, const QJsonValue &json, const QString &id,
                  const QUrl &submittedTo)
{
    const SubmitPointers &pointers = provider.submitted;
    const auto link = [&](const Operation &operation, const QStringList &places) {
        return linkFor(operation, ownLink(json, places, provider.baseUrl), id, provider.baseUrl,
                       submittedTo);
    };
    Task task;
    task.id = id;
    task.statusLink = link(provider.status, pointers.statusLink);
    task.resultLink = link(provider.result.value_or(Operation()), pointers.resultLink);
    task.cancelLink = link(provider.cancel.value_or(Operation()), pointers.cancelLink);
    return task;
}

// To a request that makes something, "not found" is about the place, not about a task.
Error refusalOfRequest(const HttpReply &reply, const ProviderDescription &provider)
{
    Error error = refusal(reply, provider.errors, provider.name);
    if (error.kind != ErrorKind::NotFound)
        return error;
    return refusal(reply, provider.errors, provider.name, ErrorKind::InvalidRequest);
}

// In a 5xx only the provider's own code can prove that nothing was started. A rate limit is not
// taken for such a proof, since the request would be sent again by itself.
bool isRefusedByCode(const HttpReply &reply, const QJsonValue &json, const ErrorTable &table)
{
    const std::optional<ErrorKind> kind = kindOfBody(json, table);
    return reply.status >= 500
           && (kind == ErrorKind::Key || kind == ErrorKind::Balance || kind == ErrorKind::Content
               || kind == ErrorKind::InvalidRequest);
}

bool shares(const QStringList &a, const QStringList &b)
{
    return std::ranges::any_of(a, [&b](const QString &each) { return b.contains(each); });
}

} // namespace

Result<QUrl> Provider::parseUploaded(const HttpReply &reply) const
{
    const QJsonValue json = jsonOf(reply);
    const bool isRefused = hasEnvelopeError(json, m_description->errors);
    QUrl link = webLink(firstText(json, m_description->uploadLink));
    if (reply.isSuccess() && !isRefused && !link.isEmpty())
        return link;
    Error error = refusalOfRequest(reply, *m_description);
    if (reply.isSuccess() && isRefused && error.kind == ErrorKind::ProviderFault)
        error = refusal(reply, m_description->errors, name(), ErrorKind::InvalidRequest);
    return std::unexpected(error);
}

Result<Task> Provider::parseSubmitted(const HttpReply &reply, const QUrl &submittedTo) const
{
    const QJsonValue json = jsonOf(reply);
    const SubmitPointers &pointers = m_description->submitted;
    if (const QString id = firstText(json, pointers.taskId); reply.isSuccess() && isUsableId(id))
        return acceptedTask(*m_description, json, id, submittedTo);

    Error error = refusalOfRequest(reply, *m_description);
    if (isMoved(reply.status)) {
        error.message = Text::tr("%1 answers from another address now. Look for a newer version of "
                                 "its description.")
                            .arg(name());
        return std::unexpected(error);
    }
    const bool saysWhy = reply.isSuccess() && error.kind != ErrorKind::ProviderFault;
    if (saysWhy || isRefusedByCode(reply, json, m_description->errors)
        || isDefiniteRefusal(effectiveStatus(reply, json, m_description->errors)))
        return std::unexpected(error);
    return std::unexpected(
        refusal(reply, m_description->errors, name(), ErrorKind::UnknownOutcome));
}

std::optional<Task> Provider::taskOf(const QString &taskId, const QString &modelId, Mode mode,
                                     Resolution resolution) const
{
    if (!isUsableId(taskId))
        return std::nullopt;
    TemplateValues values;
    values.values.insert(QStringLiteral("endpoint"),
                         m_description->endpoints.value(modelId).value(mode).at(resolution));
    return acceptedTask(*m_description, {}, taskId,
                        filledUrl(baseUrl(), m_description->submit, values));
}

Result<TaskStatus> Provider::parseStatus(const HttpReply &reply) const
{
    return readStatus(reply, *m_description);
}

Result<TaskStatus> Provider::parseResult(const HttpReply &reply) const
{
    return readResult(reply, *m_description);
}

Result<CancelOutcome> Provider::parseCancelled(const HttpReply &reply) const
{
    const QJsonValue json = jsonOf(reply);
    QStringList codes = errorCodes(json, m_description->errors);
    for (const QString &place : {QStringLiteral("/status"), QStringLiteral("/error"),
                                 QStringLiteral("/detail"), QStringLiteral("/message")})
        codes.append(firstText(json, {place}));
    if (shares(codes, m_description->tooLateCodes) || reply.status == 409)
        return CancelOutcome::TooLate;
    if (shares(codes, m_description->notFoundCodes) || reply.status == 404 || reply.status == 410)
        return CancelOutcome::NotFound;
    if (reply.isSuccess() && !hasEnvelopeError(json, m_description->errors))
        return CancelOutcome::Requested;
    return std::unexpected(refusal(reply, m_description->errors, name()));
}

} // namespace Firstframe
