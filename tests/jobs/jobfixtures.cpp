// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobfixtures.h"

namespace Firstframe {

namespace {

QDateTime at(qint64 second)
{
    return QDateTime::fromSecsSinceEpoch(1'780'000'000 + second, Qt::UTC);
}

Shot fullShot()
{
    Shot shot;
    shot.firstFrame = FirstFrame{QStringLiteral("/data/images/ab.webp"),
                                 QUrl(QStringLiteral("https://example.org/cat%20one.webp")),
                                 PictureInfo{ImageFormat::Webp, QSize(1366, 768), 123'456}};
    shot.prompt = QStringLiteral("A cat walks [左移], \"then\" '; DROP TABLE job; --");
    shot.dialect = Dialect::Chinese;
    shot.duration = std::chrono::seconds(10);
    shot.resolution = Resolution::P1080;
    shot.optimizePrompt = false;
    shot.fastPretreatment = true;
    shot.watermark = true;
    return shot;
}

Job fullJob()
{
    Job job;
    job.shotId = QStringLiteral("shot-1");
    job.take = 3;
    job.providerId = QStringLiteral("myrouter");
    job.providerName = QStringLiteral("MyRouter");
    job.modelId = QStringLiteral("hailuo-2.3");
    job.modelName = QStringLiteral("Hailuo 2.3");
    job.shot = fullShot();
    job.pictureDigest = "abcdef";
    job.promptAsSent = QStringLiteral("A cat walks [Pan Left]");
    job.state = JobState::Running;
    job.task = {QStringLiteral("12345678901234567890"), QUrl(QStringLiteral("https://a.example/s")),
                QUrl(QStringLiteral("https://a.example/r")),
                QUrl(QStringLiteral("https://a.example/c"))};
    job.outcome = TaskOutcome::Made;
    job.providerWord = QStringLiteral("TASK_STATUS_PROCESSING");
    job.progress = 41;
    job.queuePosition = 7;
    job.expectedAt = at(10);
    job.linkExpiresAt = at(20);
    job.error = Error{ErrorKind::RateLimit, QStringLiteral("Wait."), QStringLiteral("429"), {}};
    job.cancelRequested = true;
    job.isSlow = true;
    job.createdAt = at(30);
    job.submittedAt = at(40);
    job.finishedAt = at(50);
    job.clipPath = QStringLiteral("/videos/a cat.mp4");
    job.posterPath = QStringLiteral("/posters/1.jpg");
    job.clipBytes = 5'000'000'000;
    return job;
}

} // namespace

JobRecord fullRecord()
{
    JobRecord record;
    record.job = fullJob();
    record.baseUrl = QUrl(QStringLiteral("https://api.example:8443"));
    record.dueAt = at(60);
    record.attempts = 4;
    record.lostReplies = 2;
    record.cancelSent = true;
    record.uploadedLink = QUrl(QStringLiteral("https://up.example/1?sig=a%2Bb"));
    record.uploadedAt = at(70);
    record.clipLink = QUrl(QStringLiteral("https://cdn.example/clip.mp4?sig=a%2Fb%3D&x=1"));
    record.keyTries = 1;
    record.linksAsked = 5;
    record.partName = QStringLiteral("a cat.part");
    record.entityTag = "\"tag\"";
    record.targetName = QStringLiteral("a cat.mp4");
    return record;
}

JobRecord waitingRecord(const QString &providerId, const QDateTime &since)
{
    JobRecord record;
    record.job.shotId = QStringLiteral("shot");
    record.job.providerId = providerId;
    record.job.createdAt = since;
    record.dueAt = since;
    return record;
}

} // namespace Firstframe
