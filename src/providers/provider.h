// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/httpmessage.h"
#include "core/shot.h"
#include "core/videomodel.h"
#include "providers/account.h"
#include "providers/task.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace Firstframe {

struct ProviderDescription;

//! \brief A service that makes clips: turns values into requests and replies into values.
//!
//! Pure and immutable: no socket, no timer, no state; copies share their data and may be used on
//! any thread. Retry, pace, cancelling and persistence are in jobs/.
class Provider
{
public:
    explicit Provider(const ProviderDescription &description);

    [[nodiscard]] QString id() const;
    [[nodiscard]] QString name() const; //!< for people
    [[nodiscard]] bool needsKey() const;
    [[nodiscard]] QUrl baseUrl() const; //!< an origin
    //! \brief The same provider at another origin (https, or http to loopback).
    [[nodiscard]] Provider withBaseUrl(const QUrl &origin) const;
    //! \brief The same provider with every model's prompts in that dialect.
    [[nodiscard]] Provider withDialect(Dialect dialect) const;
    //! \brief The same provider with those prices in the place of its own, by model.
    [[nodiscard]] Provider withPrices(const QHash<QString, QList<ClipPrice>> &prices) const;

    //! \brief In how many forms it may take the key; 0 without a key. The documented one is 0.
    [[nodiscard]] int authorizationForms() const;
    //! \brief The same provider with its key in another form; itself when there is no such form.
    [[nodiscard]] Provider withAuthorization(int form) const;

    [[nodiscard]] const QList<VideoModel> &models() const;
    //! \brief Null when there is none of that id. Lives as long as any copy of the provider.
    [[nodiscard]] const VideoModel *model(const QString &id) const;

    //! \brief How long to wait before the first status call, and between two.
    [[nodiscard]] std::chrono::seconds firstPollAfter() const;
    [[nodiscard]] std::chrono::seconds pollInterval() const;
    //! \brief How many tasks it takes at a time from one user, as far as we know.
    [[nodiscard]] int concurrentTasks() const;
    //! \brief How many submits it takes a minute; none when no page says.
    [[nodiscard]] std::optional<int> submitsPerMinute() const;
    //! \brief How many status calls a minute are asked of it: what it documents, or a modest guess.
    [[nodiscard]] int statusCallsPerMinute() const;
    //! \brief After how long a clip like that is later than usual: what the description says, or a
    //! guess by its length and resolution.
    [[nodiscard]] std::chrono::seconds usualTime(const Shot &shot) const;
    //! \brief How long a clip's link lives when the reply does not say.
    [[nodiscard]] std::optional<std::chrono::seconds> linkLifetime() const;

    //! \brief Whether the picture has to be uploaded before the submit.
    [[nodiscard]] bool needsUpload(const Shot &shot) const;
    [[nodiscard]] Result<HttpRequest> uploadCall(const Shot &shot) const;
    [[nodiscard]] Result<QUrl> parseUploaded(const HttpReply &reply) const;

    //! \brief \a uploaded is what parseUploaded gave, when needsUpload. \a promptAsSent, if there is
    //! one, goes as it is; otherwise the shot's is put into the model's dialect.
    [[nodiscard]] Result<HttpRequest> submitCall(const Shot &shot, const QString &modelId,
                                                 const QUrl &uploaded = {},
                                                 const QString &promptAsSent = {}) const;
    //! \brief An Error of kind UnknownOutcome means that the provider may have accepted the task:
    //! 5xx, an unreadable 2xx, a 2xx without an id. Every other kind is a refusal.
    //! \a submittedTo is the submit call's url; some providers file their tasks below it.
    [[nodiscard]] Result<Task> parseSubmitted(const HttpReply &reply,
                                              const QUrl &submittedTo = {}) const;

    //! \brief The task of that id, as if a submit of the model in that mode and resolution had just
    //! brought it. None when it cannot be an id.
    [[nodiscard]] std::optional<Task> taskOf(const QString &taskId, const QString &modelId,
                                             Mode mode, Resolution resolution) const;

    [[nodiscard]] HttpRequest statusCall(const Task &task) const;
    [[nodiscard]] Result<TaskStatus> parseStatus(const HttpReply &reply) const;

    //! \brief Whether the clips' links come from a call of their own after success.
    [[nodiscard]] bool hasResultCall() const;
    //! \a finished is what the status call said of the task.
    [[nodiscard]] HttpRequest resultCall(const Task &task, const TaskStatus &finished = {}) const;
    //! \brief An Error of kind NotReady means: not yet.
    [[nodiscard]] Result<TaskStatus> parseResult(const HttpReply &reply) const;

    [[nodiscard]] bool canCancel() const;
    [[nodiscard]] HttpRequest cancelCall(const Task &task) const;
    [[nodiscard]] Result<CancelOutcome> parseCancelled(const HttpReply &reply) const;

    //! \brief Whether it can list its latest tasks, so that one whose id was lost may be found.
    [[nodiscard]] bool canFind() const;
    [[nodiscard]] HttpRequest findCall() const;
    //! \brief Those that have an id and the time when they were made.
    [[nodiscard]] Result<QList<ListedTask>> parseFound(const HttpReply &reply) const;
    //! \brief Whether what a list calls a task's model may be that one; also when it says nothing.
    [[nodiscard]] bool mayBeModel(const QString &word, const QString &modelId, Mode mode,
                                  Resolution resolution) const;

    //! \brief Whether there is a call that costs nothing and shows whether the key is good.
    [[nodiscard]] bool canCheckKey() const;
    [[nodiscard]] HttpRequest checkCall() const;
    [[nodiscard]] KeyVerdict parseChecked(const HttpReply &reply) const;

    [[nodiscard]] bool hasBalance() const;
    [[nodiscard]] HttpRequest balanceCall() const;
    [[nodiscard]] Result<Balance> parseBalance(const HttpReply &reply) const;

private:
    std::shared_ptr<const ProviderDescription> m_description;
};

} // namespace Firstframe
