// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobdesk.h"

#include "core/validate.h"
#include "jobs/jobtexts.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUuid>

namespace Firstframe::JobDesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(JobDesk)
};

constexpr int mostTakes = 100;

Result<void> check(const Shot &shot, const VideoModel &model)
{
    QStringList sentences;
    for (const ShotProblem &problem : validate(shot, model)) {
        if (problem.severity == ShotProblem::Severity::Error)
            sentences.append(problem.message);
    }
    if (sentences.isEmpty())
        return {};
    return failure(ErrorKind::InvalidRequest, sentences.join(u' '));
}

void setOver(JobRecord &record, const QDateTime &now)
{
    record.dueAt = {};
    record.job.cancelRequested = false;
    record.job.isSlow = false;
    record.job.progress.reset();
    record.job.queuePosition.reset();
    record.job.expectedAt.reset();
    record.job.finishedAt = now;
}

} // namespace

Result<QList<JobRecord>> newJobs(const JobRequest &request, const Provider &provider,
                                 const std::optional<PictureCopy> &picture, const QDateTime &now)
{
    const VideoModel *const model = provider.model(request.modelId);
    if (!model)
        return failure(
            ErrorKind::InvalidRequest,
            Text::tr("%1 does not offer this model. Choose another one.").arg(provider.name()),
            request.modelId);
    JobRecord record;
    Job &job = record.job;
    job.shot = request.shot;
    if (picture) {
        job.shot.firstFrame = picture->firstFrame;
        job.pictureDigest = picture->digest;
    }
    if (const Result<void> checked = check(job.shot, *model); !checked)
        return std::unexpected(checked.error());
    job.shotId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    job.providerId = provider.id();
    job.providerName = provider.name();
    job.modelId = model->id;
    job.modelName = model->name;
    job.promptAsSent = job.shot.promptIn(model->dialect);
    job.createdAt = now;
    record.baseUrl = provider.baseUrl();
    record.dueAt = now;
    QList<JobRecord> records;
    for (job.take = 1; job.take <= std::clamp(request.takes, 1, mostTakes); ++job.take)
        records.append(record);
    return records;
}

JobRecord newTake(const JobRecord &of, int take, const QDateTime &now)
{
    JobRecord record;
    record.job.shotId = of.job.shotId;
    record.job.take = take;
    record.job.providerId = of.job.providerId;
    record.job.providerName = of.job.providerName;
    record.job.modelId = of.job.modelId;
    record.job.modelName = of.job.modelName;
    record.job.shot = of.job.shot;
    record.job.pictureDigest = of.job.pictureDigest;
    record.job.promptAsSent = of.job.promptAsSent;
    record.job.createdAt = now;
    record.baseUrl = of.baseUrl;
    record.dueAt = now;
    return record;
}

Result<JobRecord> watchedTask(const WatchRequest &request, const Provider &provider,
                              const QDateTime &now)
{
    const VideoModel *const model = provider.model(request.modelId);
    if (!model)
        return failure(
            ErrorKind::InvalidRequest,
            Text::tr("%1 does not offer this model. Choose another one.").arg(provider.name()),
            request.modelId);
    JobRecord record;
    Job &job = record.job;
    const Mode mode = model->has(Mode::ImageToVideo) ? Mode::ImageToVideo : Mode::TextToVideo;
    const std::optional<Task> task =
        provider.taskOf(request.taskId.trimmed(), model->id, mode, job.shot.resolution);
    if (!task)
        return std::unexpected(JobTexts::noTaskId());
    job.task = *task;
    job.shotId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    job.providerId = provider.id();
    job.providerName = provider.name();
    job.modelId = model->id;
    job.modelName = model->name;
    job.state = JobState::Running;
    job.createdAt = now;
    record.baseUrl = provider.baseUrl();
    record.dueAt = now;
    return record;
}

Result<JobRecord> withTask(const JobRecord &record, const QString &taskId, const Provider &provider,
                           const QDateTime &now)
{
    const Shot &shot = record.job.shot;
    const std::optional<Task> task =
        provider.taskOf(taskId.trimmed(), record.job.modelId, shot.mode(), shot.resolution);
    if (!task)
        return std::unexpected(JobTexts::noTaskId());
    JobRecord after = resumed(record, now);
    after.job.task = *task;
    after.job.state = JobState::Running;
    after.job.outcome = TaskOutcome::Open;
    after.baseUrl = provider.baseUrl();
    return after;
}

JobRecord interrupted(const JobRecord &record, const QDateTime &now)
{
    JobRecord after = record;
    setOver(after, now);
    after.job.state = JobState::Unconfirmed;
    after.job.error = JobTexts::interrupted();
    return after;
}

JobRecord cancelled(const JobRecord &record, const QDateTime &now)
{
    JobRecord after = record;
    setOver(after, now);
    after.job.error.reset();
    if (record.job.state == JobState::Running)
        after.job.error = JobTexts::noLongerWatched(record.job);
    else
        after.job.outcome = TaskOutcome::Refused;
    after.job.state = JobState::Cancelled;
    return after;
}

JobRecord noLongerWatched(const JobRecord &record, const QDateTime &now)
{
    JobRecord after = record;
    setOver(after, now);
    after.job.error = JobTexts::leftToProvider(record.job);
    after.job.outcome = TaskOutcome::Open;
    after.job.state = JobState::Cancelled;
    return after;
}

JobRecord resumed(const JobRecord &record, const QDateTime &now)
{
    JobRecord after = record;
    after.job.state =
        record.job.outcome == TaskOutcome::Made ? JobState::Downloading : JobState::Running;
    after.job.error.reset();
    after.job.cancelRequested = false;
    after.job.finishedAt = {};
    after.job.isSlow = false; // the next look says it again
    after.cancelSent = false;
    after.attempts = 0;
    after.lostReplies = 0;
    after.linksAsked = 0;
    after.clipLink.clear();
    after.dueAt = now;
    return after;
}

} // namespace Firstframe::JobDesk
