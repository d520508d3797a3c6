// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/downloadrunner.h"

#include "jobs/clipfile.h"
#include "jobs/clipname.h"
#include "jobs/jobslog.h"
#include "jobs/jobtexts.h"
#include "jobs/pace.h"
#include "jobs/worker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Firstframe {

namespace {

constexpr int mostLinksAsked = 4;
// A fresh link may lead to another host, where this one's is away for good.
constexpr int mostTriesOfOneLink = 3;

} // namespace

QString DownloadRunner::inVideos(const QString &name) const
{
    return m_engine.folders.videos + u'/' + name;
}

// The program ended between the rename and the commit of done.
bool DownloadRunner::isPlacedAlready() const
{
    return !m_record.targetName.isEmpty() && !QFileInfo::exists(inVideos(m_record.partName))
           && QFileInfo(inVideos(m_record.targetName)).size() == m_record.job.clipBytes
           && m_record.job.clipBytes > 0;
}

void DownloadRunner::run()
{
    QDir().mkpath(m_engine.folders.videos); // Download says it if that was in vain
    if (m_record.partName.isEmpty())
        m_record.partName =
            clipBaseName(m_record.job.shot.prompt, m_record.job.createdAt, m_record.job.id)
            + QStringLiteral(".part");
    const bool isExpired = m_record.job.linkExpiresAt && *m_record.job.linkExpiresAt <= now();
    if (isPlacedAlready())
        makePoster();
    else if (m_record.clipLink.isEmpty() || isExpired)
        askLink();
    else
        fetch();
}

void DownloadRunner::askLink()
{
    askStatus([this](const Result<TaskStatus> &status) {
        if (status)
            applyStatus(*status);
        else if (status.error().kind == ErrorKind::NotFound)
            askAnotherLink(JobTexts::clipIsGone(m_record.job));
        else
            retryLater(status.error());
    });
}

void DownloadRunner::applyStatus(const TaskStatus &status)
{
    if (status.state != TaskStatus::State::Succeeded || status.clips.isEmpty()) {
        askAnotherLink(status.error.value_or(JobTexts::clipIsGone(m_record.job)));
        return;
    }
    const auto lifetime = m_access.provider.linkLifetime();
    m_record.job.linkExpiresAt = status.expiresAt;
    if (!status.expiresAt && lifetime)
        m_record.job.linkExpiresAt = now().addSecs(lifetime->count());
    m_record.clipLink = status.clips.first();
    save(Database::Durability::Full, [this] { fetch(); });
}

void DownloadRunner::fetch()
{
    DownloadRequest request;
    request.url = m_record.clipLink;
    request.partPath = inVideos(m_record.partName);
    request.entityTag = m_record.entityTag;
    m_isResumed = QFileInfo(request.partPath).size() > 0;
    auto *const download = new Download(m_engine.network, request, this);
    connect(download, &Download::entityTagKnown, this, [this](const QByteArray &entityTag) {
        m_record.entityTag = entityTag;
        note();
    });
    connect(download, &Download::progressed, this, &DownloadRunner::noteProgress);
    connect(download, &Download::finished, this,
            [this, download](const Result<DownloadedFile> &result) {
                download->deleteLater();
                applyFetched(result);
            });
    download->start();
}

void DownloadRunner::noteProgress(qint64 received, qint64 total)
{
    if (total <= 0)
        return;
    const int percent = static_cast<int>(received * 100 / total);
    if (m_record.job.progress == percent)
        return;
    if (percent > m_record.job.progress.value_or(-1)) {
        m_record.job.error.reset(); // further than before: whatever it was is over
        m_record.attempts = 0;
    }
    m_record.job.progress = percent;
    note();
}

void DownloadRunner::applyFetched(const Result<DownloadedFile> &result)
{
    if (result)
        check(result->isLengthKnown && !m_isResumed);
    else if (result.error().kind == ErrorKind::NotFound)
        askAnotherLink(JobTexts::linksDoNotWork(m_record.job));
    else
        retryLater(result.error());
}

// After a power cut a part may be as long as it was and hold nothing: what was resumed is decoded
// to its end, as is what came without a length.
void DownloadRunner::check(bool isWhole)
{
    const QString path = inVideos(m_record.partName);
    if (!QFileInfo::exists(path)) { // it went on growing where its folder was moved to
        m_record.entityTag.clear();
        retryLater(JobTexts::partIsGone());
        return;
    }
    runOnWorker(
        this, [=] { return ClipFile::check(path, isWhole); },
        [this, path](const Result<void> &checked) {
            if (checked) {
                choosePlace(QFileInfo(path).size());
                return;
            }
            if (checked.error().kind == ErrorKind::Internal) { // nobody here can tell: it stays
                retryLater(checked.error());
                return;
            }
            QFile::remove(path);
            m_record.entityTag.clear();
            askAnotherLink(JobTexts::notAVideo(m_record.job, checked.error().detail));
        });
}

void DownloadRunner::choosePlace(qint64 bytes)
{
    m_record.targetName = unusedFileName(
        m_engine.folders.videos,
        clipBaseName(m_record.job.shot.prompt, m_record.job.createdAt, m_record.job.id),
        QStringLiteral(".mp4"));
    m_record.job.clipBytes = bytes;
    // On disk before the rename, so that a restart in between finds the clip under its name.
    save(Database::Durability::Full, [this] { place(); });
}

void DownloadRunner::place()
{
    runOnWorker(
        this,
        [part = inVideos(m_record.partName), target = inVideos(m_record.targetName)] {
            return ClipFile::place(part, target);
        },
        [this](const Result<void> &placed) {
            if (placed)
                makePoster();
            else
                retryLater(placed.error());
        });
}

void DownloadRunner::makePoster()
{
    const QString clip = inVideos(m_record.targetName);
    const QString poster =
        QStringLiteral("%1/%2.jpg").arg(m_engine.folders.posters).arg(m_record.job.id);
    runOnWorker(
        this, [clip, poster] { return ClipFile::writePoster(clip, poster); },
        [this](const Result<void> &written) {
            if (!written)
                qCWarning(jobsLog).noquote()
                    << "job" << m_record.job.id << "has no poster:" << written.error().detail;
            setDone(written.has_value());
        });
}

void DownloadRunner::setDone(bool hasPoster)
{
    setOver();
    m_record.job.error.reset();
    m_record.job.clipPath = inVideos(m_record.targetName);
    if (hasPoster)
        m_record.job.posterPath =
            QStringLiteral("%1/%2.jpg").arg(m_engine.folders.posters).arg(m_record.job.id);
    m_record.clipLink.clear(); // is signed, and nothing needs it any more
    m_record.partName.clear();
    m_record.entityTag.clear();
    moveTo(JobState::Done, QStringLiteral("in place"), [this] { finish(); });
}

void DownloadRunner::askAnotherLink(const Error &whenGivenUp)
{
    m_record.clipLink.clear();
    m_record.job.linkExpiresAt.reset();
    if (++m_record.linksAsked > mostLinksAsked) {
        fail(whenGivenUp, errorKindName(whenGivenUp.kind));
        return;
    }
    postpone(m_record.linksAsked == 1 ? std::chrono::milliseconds(0)
                                      : Pace::backoff(m_record.linksAsked, jitter()));
    save(Database::Durability::Process, [this] { finish(); });
}

void DownloadRunner::retryLater(const Error &error)
{
    postpone(error);
    if (m_record.attempts % mostTriesOfOneLink == 0)
        m_record.clipLink.clear();
    save(Database::Durability::Process, [this] { finish(); });
}

void DownloadRunner::fail(const Error &error, const QString &reason)
{
    setOver();
    setError(error);
    moveTo(JobState::Failed, reason, [this] { finish(); });
}

} // namespace Firstframe
