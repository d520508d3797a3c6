// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/joblist/jobactions.h"

#include "gui/icons.h"

#include <QAction>
#include <QCoreApplication>

namespace Firstframe {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JobActions)
};

QAction *newAction(QObject *owner, const QString &text, const QString &icon, const QString &tip)
{
    auto *action = new QAction(lineIcon(icon), text, owner);
    action->setToolTip(tip);
    action->setEnabled(false);
    return action;
}

// What retry does is not the same for every job; the words say which it is.
void wordRetry(QAction *retry, const std::optional<Job> &job)
{
    if (job && retrySubmits(*job)) {
        retry->setText(Text::tr("Re&try Job"));
        retry->setToolTip(Text::tr("Make a new job of the same shot; it may be charged"));
    } else if (job && job->state == JobState::Cancelled) {
        retry->setText(Text::tr("Resume Wa&tching"));
        retry->setToolTip(Text::tr("Ask the provider for this job's clip again, without a charge"));
    } else {
        retry->setText(Text::tr("Re&try Job"));
        retry->setToolTip(Text::tr("Fetch this job's clip again, without a charge"));
    }
}

} // namespace

JobActions JobActions::make(QObject *owner)
{
    const auto action = [owner](const QString &text, const char *icon, const QString &tip) {
        return newAction(owner, text, QString::fromLatin1(icon), tip);
    };
    return {
        .cancel = action(Text::tr("&Cancel Job"), "cancel",
                         Text::tr("Cancel the job, also at the provider where it can do that")),
        .stopWatching =
            action(Text::tr("Stop W&atching"), "eye-off",
                   Text::tr("Leave the job to its provider, which may still finish and charge it")),
        .retry = action(Text::tr("Re&try Job"), "retry", {}),
        .check = action(Text::tr("C&heck"), "search",
                        Text::tr("Look whether the provider lists this job; costs nothing")),
        .enterTaskId = action(Text::tr("&Enter Task ID…"), "paste",
                              Text::tr("The provider lists this job: follow it by its ID there")),
        .submitAgain = action(Text::tr("&Submit Again…"), "submit",
                              Text::tr("Send the shot once more; it may be charged twice")),
        .dismiss = action(Text::tr("D&ismiss"), "dismiss",
                          Text::tr("Stop asking about this job and mark it as failed")),
        .moveUp = action(Text::tr("Move &Up"), "up", Text::tr("Earlier in the queue")),
        .moveDown = action(Text::tr("Move D&own"), "down", Text::tr("Later in the queue")),
        .details =
            action(Text::tr("&Job Details…"), "details",
                   Text::tr("Show what was sent, the task's id and everything that happened")),
        .reuse = action(Text::tr("&Reuse Settings"), "reuse",
                        Text::tr("Put this job's picture, prompt and settings into the composer")),
        .lastFrame = action(Text::tr("Use &Last Frame"), "film",
                            Text::tr("Begin a shot with the last frame of this job's clip")),
        .showInFolder = action(Text::tr("Show in &Folder"), "folder",
                               Text::tr("Open the folder that the clip is in")),
        .remove = action(Text::tr("&Delete Job…"), "delete", Text::tr("Delete the job")),
    };
}

QList<QAction *> JobActions::inMenuOrder() const
{
    return {cancel,      stopWatching, retry,     nullptr,      check,    enterTaskId,
            submitAgain, dismiss,      nullptr,   moveUp,       moveDown, nullptr,
            details,     reuse,        lastFrame, showInFolder, nullptr,  remove};
}

void JobActions::offerFor(const std::optional<Job> &job, bool canFind) const
{
    cancel->setEnabled(job && canCancel(*job));
    retry->setEnabled(job && canRetry(*job));
    wordRetry(retry, job);
    stopWatching->setEnabled(job && canStopWatching(*job));
    check->setEnabled(job && canSubmitAgain(*job) && canFind);
    enterTaskId->setEnabled(job && canSubmitAgain(*job));
    submitAgain->setEnabled(job && canSubmitAgain(*job));
    dismiss->setEnabled(job && canSubmitAgain(*job));
    details->setEnabled(job.has_value());
    reuse->setEnabled(job && !isWatchedOnly(*job));
    for (QAction *move : {moveUp, moveDown})
        move->setEnabled(false);
    lastFrame->setEnabled(job && job->state == JobState::Done && !job->clipPath.isEmpty());
    showInFolder->setEnabled(job && !job->clipPath.isEmpty());
    remove->setEnabled(job.has_value());
}

} // namespace Firstframe
