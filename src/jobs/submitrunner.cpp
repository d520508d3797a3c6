// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/submitrunner.h"

#include "jobs/jobslog.h"
#include "jobs/jobtexts.h"
#include "jobs/picturecopy.h"
#include "jobs/worker.h"

namespace Firstframe {

using namespace std::chrono_literals;

namespace {

// Providers keep an upload for a day or more; after a while it is safer to upload it again.
constexpr auto uploadStaysFor = 1h;

} // namespace

void SubmitRunner::run()
{
    if (m_cancelled)
        return;
    if (const std::optional<FirstFrame> &picture = m_record.job.shot.firstFrame)
        checkPicture(*picture);
    else
        uploadIfNeeded();
}

void SubmitRunner::checkPicture(const FirstFrame &picture)
{
    const PictureCopy copy{picture, m_record.job.pictureDigest};
    runOnWorker(
        this, [copy] { return checkPictureCopy(copy); },
        [this](const Result<void> &checked) {
            if (m_cancelled)
                return;
            if (!checked)
                fail(checked.error(), QStringLiteral("picture"));
            else
                uploadIfNeeded();
        });
}

void SubmitRunner::uploadIfNeeded()
{
    const Shot &shot = m_record.job.shot;
    const bool isUploaded =
        !m_record.uploadedLink.isEmpty() && m_record.uploadedAt.isValid()
        && m_record.uploadedAt.secsTo(now()) < std::chrono::seconds(uploadStaysFor).count();
    if (!m_access.provider.needsUpload(shot) || isUploaded) {
        submit();
        return;
    }
    const Result<HttpRequest> request = m_access.provider.uploadCall(shot);
    if (!request) {
        fail(request.error(), QStringLiteral("upload"));
        return;
    }
    call(*request, [this](const Result<HttpReply> &reply) { finishUpload(reply); });
}

void SubmitRunner::finishUpload(const Result<HttpReply> &reply)
{
    const Result<QUrl> link =
        reply ? m_access.provider.parseUploaded(*reply) : std::unexpected(reply.error());
    if (link) {
        m_record.uploadedLink = *link;
        m_record.uploadedAt = now();
        save(Database::Durability::Process, [this] { submit(); });
        return;
    }
    switch (link.error().kind) {
    case ErrorKind::RateLimit:
    case ErrorKind::ProviderFault:
    case ErrorKind::Network:
    case ErrorKind::UnknownOutcome: // an upload costs nothing: unlike a submit it may be repeated
    case ErrorKind::NotReady:
        applyNotTaken(link.error());
        return;
    case ErrorKind::Key:
    case ErrorKind::Balance:
    case ErrorKind::Content:
    case ErrorKind::InvalidRequest:
    case ErrorKind::NotFound:
    case ErrorKind::File:
    case ErrorKind::NoSpace:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        applyRefused(link.error(), QStringLiteral("upload refused"));
        return;
    }
}

void SubmitRunner::submit()
{
    if (m_cancelled)
        return;
    const Result<HttpRequest> request = m_access.provider.submitCall(
        m_record.job.shot, m_record.job.modelId, m_record.uploadedLink, m_record.job.promptAsSent);
    if (!request) {
        fail(request.error(), QStringLiteral("request"));
        return;
    }
    m_record.job.submittedAt = now();
    m_record.job.error.reset();
    // Never pay twice: from here on a crash leaves a row that nothing sends again by itself.
    moveTo(JobState::Submitting, QStringLiteral("about to send"),
           [this, request = *request] { send(request); });
}

void SubmitRunner::send(const HttpRequest &request)
{
    if (m_record.job.cancelRequested) {
        cancelUnsent();
        return;
    }
    call(request, [this, url = request.url](const Result<HttpReply> &reply) {
        apply(judgeSubmit(reply, m_access.provider, url));
    });
}

void SubmitRunner::apply(const SubmitVerdict &verdict)
{
    switch (verdict.kind) {
    case SubmitVerdict::Kind::Accepted:
        applyAccepted(verdict.task);
        return;
    case SubmitVerdict::Kind::NotTaken:
        applyNotTaken(verdict.error);
        return;
    case SubmitVerdict::Kind::Refused:
        applyRefused(verdict.error, QStringLiteral("refused"));
        return;
    case SubmitVerdict::Kind::Unknown:
        setOver();
        setError(verdict.error);
        moveTo(JobState::Unconfirmed, errorKindName(verdict.error.kind), [this] { finish(); });
        return;
    }
}

void SubmitRunner::applyAccepted(const Task &task)
{
    m_record.job.task = task;
    m_record.job.error.reset();
    m_record.attempts = 0;
    if (m_record.job.cancelRequested)
        m_record.dueAt = now();
    else
        postpone(m_access.provider.firstPollAfter());
    // Never lose a paid clip: the id is on disk before anything else happens to it.
    moveTo(JobState::Running, QStringLiteral("accepted"), [this] {
        keepKeyForm();
        if (!m_record.job.cancelRequested || m_access.provider.canCancel()) {
            finish();
            return;
        }
        setOver();
        setError(JobTexts::noLongerWatched(m_record.job));
        moveTo(JobState::Cancelled, QStringLiteral("no longer watched"), [this] { finish(); });
    });
}

void SubmitRunner::keepKeyForm()
{
    if (const auto kept = m_engine.keyForms.accept(m_access.provider, m_access.keyForm); !kept)
        qCWarning(jobsLog).noquote() << "the form of the key is not kept:" << kept.error().detail;
}

void SubmitRunner::applyNotTaken(const Error &error)
{
    if (m_record.job.cancelRequested) {
        cancelUnsent();
        return;
    }
    postpone(error);
    if (error.kind == ErrorKind::RateLimit)
        Q_EMIT pauseAsked(WaitReason::RateLimited, m_record.dueAt);
    else if (error.kind == ErrorKind::Network) // the others would not get through either
        Q_EMIT pauseAsked(WaitReason::Offline, m_record.dueAt);
    waitAgain(errorKindName(error.kind));
}

void SubmitRunner::waitAgain(const QString &reason)
{
    if (m_record.job.state == JobState::Waiting)
        save(Database::Durability::Process, [this] { finish(); });
    else
        moveTo(JobState::Waiting, reason, [this] { finish(); });
}

// A refusal for the key is clean: nothing was accepted, so nothing can be paid twice. The other
// form is tried once for a job.
void SubmitRunner::applyRefused(const Error &error, const QString &reason)
{
    if (error.kind != ErrorKind::Key || !hasOtherKeyForm()) {
        fail(error, reason);
        return;
    }
    if (m_record.job.cancelRequested) {
        cancelUnsent();
        return;
    }
    ++m_record.keyTries;
    m_record.dueAt = now();
    setError(error);
    waitAgain(QStringLiteral("another form of the key"));
}

bool SubmitRunner::hasOtherKeyForm()
{
    return m_engine.keyForms.refuse(m_access.provider, m_access.keyForm) && m_record.keyTries == 0;
}

void SubmitRunner::fail(const Error &error, const QString &reason)
{
    setOver();
    setError(error);
    m_record.job.outcome = TaskOutcome::Refused;
    moveTo(JobState::Failed, reason, [this] { finish(); });
}

void SubmitRunner::requestCancel()
{
    if (m_record.job.cancelRequested)
        return;
    m_record.job.cancelRequested = true;
    if (m_record.job.state == JobState::Waiting)
        cancelUnsent();
    else if (m_record.job.state == JobState::Submitting)
        note();
}

void SubmitRunner::cancelUnsent()
{
    m_cancelled = true;
    abortCalls();
    setOver();
    m_record.job.error.reset();
    m_record.job.outcome = TaskOutcome::Refused;
    moveTo(JobState::Cancelled, QStringLiteral("before sending"), [this] { finish(); });
}

} // namespace Firstframe
