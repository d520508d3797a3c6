// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/submitverdict.h"

#include "jobs/jobtexts.h"
#include "net/transporterror.h"

namespace Firstframe {

SubmitVerdict::Kind judgeSilence(ErrorKind kind)
{
    using Kind = SubmitVerdict::Kind;
    switch (kind) {
    case ErrorKind::Network: // by HttpCall's word it never reached the provider
        return Kind::NotTaken;
    case ErrorKind::File: // the picture changed before the first byte
    case ErrorKind::Internal: // the key was for another origin: nothing was sent
        return Kind::Refused;
    case ErrorKind::Key:
    case ErrorKind::Balance:
    case ErrorKind::RateLimit:
    case ErrorKind::Content:
    case ErrorKind::InvalidRequest:
    case ErrorKind::NotFound:
    case ErrorKind::ProviderFault: // a reply came and was too long to read
    case ErrorKind::UnknownOutcome:
    case ErrorKind::NotReady:
    case ErrorKind::NoSpace:
    case ErrorKind::Cancelled:
        return Kind::Unknown;
    }
    return Kind::Unknown;
}

SubmitVerdict::Kind judgeRefusal(ErrorKind kind)
{
    using Kind = SubmitVerdict::Kind;
    switch (kind) {
    case ErrorKind::RateLimit:
        return Kind::NotTaken;
    case ErrorKind::Key:
    case ErrorKind::Balance:
    case ErrorKind::Content:
    case ErrorKind::InvalidRequest:
    case ErrorKind::NotFound:
    case ErrorKind::ProviderFault: // by Provider's word a refusal; a doubtful one is UnknownOutcome
        return Kind::Refused;
    case ErrorKind::Network:
    case ErrorKind::UnknownOutcome:
    case ErrorKind::NotReady:
    case ErrorKind::File:
    case ErrorKind::NoSpace:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return Kind::Unknown;
    }
    return Kind::Unknown;
}

namespace {

// Whoever looks at an unconfirmed job wants to know what became of the request, not of the network.
SubmitVerdict judgedSilence(const Error &error, const QString &providerName)
{
    const SubmitVerdict::Kind kind = judgeSilence(error.kind);
    if (kind != SubmitVerdict::Kind::Unknown)
        return {kind, {}, error};
    if (error.kind == ErrorKind::ProviderFault)
        return {kind, {}, JobTexts::answerTooLong(providerName, error.detail)};
    return {kind,
            {},
            isTimeout(error) ? JobTexts::noAnswer(providerName, error.detail)
                             : JobTexts::connectionBroke(error.detail)};
}

} // namespace

SubmitVerdict judgeSubmit(const Result<HttpReply> &reply, const Provider &provider,
                          const QUrl &submittedTo)
{
    if (!reply)
        return judgedSilence(reply.error(), provider.name());
    const Result<Task> task = provider.parseSubmitted(*reply, submittedTo);
    if (!task)
        return {judgeRefusal(task.error().kind), {}, task.error()};
    return {SubmitVerdict::Kind::Accepted, *task, {}};
}

} // namespace Firstframe
