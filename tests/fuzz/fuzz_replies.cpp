// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider's reply means, whatever is in it: every built-in provider, every call.
#include "fuzz/replyinput.h"
#include "fuzz/require.h"

#include <QUrl>

#include <chrono>
#include <cstddef>
#include <cstdint>

using namespace Firstframe;

namespace {

constexpr qsizetype longestMessage = 700;

void check(const Error &error)
{
    require(!error.message.isEmpty() && error.message.size() < longestMessage);
    require(error.detail.size() < 2 * longestMessage);
    require(!error.retryAfter
            || (error.retryAfter->count() >= 0 && *error.retryAfter <= std::chrono::hours(24)));
}

void check(const QUrl &link)
{
    require(link.isValid() && !link.host().isEmpty());
    require(link.scheme() == u"https" || link.scheme() == u"http");
}

void checkSubmit(const Provider &provider, const HttpReply &reply)
{
    const Result<Task> task = provider.parseSubmitted(reply);
    if (!task) {
        check(task.error());
        return;
    }
    require(!task->id.isEmpty() && reply.isSuccess());
    for (const HttpRequest &call :
         {provider.statusCall(*task), provider.resultCall(*task), provider.cancelCall(*task)})
        require(isSameOrigin(call.url, provider.baseUrl()));
}

void check(const TaskStatus &status, bool needsLink)
{
    const bool hasWorked = status.state == TaskStatus::State::Succeeded;
    require(!hasWorked || !needsLink || !status.clips.isEmpty());
    require((status.state == TaskStatus::State::Failed) == status.error.has_value());
    if (status.error)
        check(*status.error);
    for (const QUrl &clip : status.clips)
        check(clip);
    require(status.progress.value_or(0) >= 0 && status.progress.value_or(0) <= 100);
    require(status.queuePosition.value_or(0) >= 0);
    require(!status.expiresAt || status.expiresAt->isValid());
}

void check(const Result<TaskStatus> &status, bool needsLink)
{
    if (status)
        check(*status, needsLink);
    else
        check(status.error());
}

template<typename T>
void checkError(const Result<T> &result)
{
    if (!result)
        check(result.error());
}

void checkUpload(const Provider &provider, const HttpReply &reply)
{
    const Result<QUrl> link = provider.parseUploaded(reply);
    checkError(link);
    if (link)
        check(*link);
}

void checkAccount(const Provider &provider, const HttpReply &reply)
{
    require(provider.parseChecked(reply) != KeyVerdict::Accepted || !reply.body.isEmpty());
    const Result<Balance> balance = provider.parseBalance(reply);
    checkError(balance);
    require(!balance || (!balance->amount.isEmpty() && balance->amount.size() < longestMessage));
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto [provider, call, reply] = ReplyInput::read(bytes);
    if (call == u"submit")
        checkSubmit(provider, reply);
    else if (call == u"status")
        check(provider.parseStatus(reply), !provider.hasResultCall());
    else if (call == u"result")
        check(provider.parseResult(reply), true);
    else if (call == u"cancel")
        checkError(provider.parseCancelled(reply));
    else if (call == u"upload")
        checkUpload(provider, reply);
    else
        checkAccount(provider, reply);
    return 0;
}
