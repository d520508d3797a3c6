// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobrunner.h"
#include "jobs/submitverdict.h"

namespace Firstframe {

//! \brief From waiting to running: checks the picture, uploads it if need be, submits once.
//!
//! \verbatim
//!   waiting: check picture -> upload? -> [submitting committed] -> one request on the wire
//!      accepted  -> [running and task id committed]
//!      key refused -> waiting, once, when the provider has another form of the key
//!      not taken -> waiting, later        refused -> failed        anything else -> unconfirmed
//! \endverbatim
class SubmitRunner final : public JobRunner
{
    Q_OBJECT
public:
    using JobRunner::JobRunner;

    //! \brief Before anything was sent the job is cancelled at once; later, when the answer is in.
    void requestCancel() override;

protected:
    void run() override;

private:
    void checkPicture(const FirstFrame &picture);
    void uploadIfNeeded();
    void finishUpload(const Result<HttpReply> &reply);
    void submit();
    void send(const HttpRequest &request);
    void apply(const SubmitVerdict &verdict);
    void applyAccepted(const Task &task);
    void keepKeyForm();
    void applyNotTaken(const Error &error);
    void waitAgain(const QString &reason);
    void applyRefused(const Error &error, const QString &reason);
    [[nodiscard]] bool hasOtherKeyForm();

    void fail(const Error &error, const QString &reason);
    void cancelUnsent();

    bool m_cancelled = false;
};

} // namespace Firstframe
