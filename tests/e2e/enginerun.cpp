// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginerun.h"

#include "e2e/killpoints.h"
#include "jobs/database.h"
#include "jobs/jobstore.h"
#include "media/clipprobe.h"
#include "support/childprocess.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTest>

#include <csignal>

namespace Firstframe {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto watchFile = u"seen"_s;

QStringList stepOptions(const QString &option, const QByteArrayList &steps)
{
    QStringList options;
    for (const QByteArray &step : steps)
        options << option << QString::fromUtf8(step);
    return options;
}

} // namespace

Job Truth::job() const
{
    return jobs.size() == 1 ? *jobs.cbegin() : Job();
}

EngineRun::EngineRun(const QString &providerId, TaskProvider::Temper temper, const QByteArray &clip)
    : m_provider(providerId, temper, clip)
    , m_providerId(providerId)
{
    m_engine.setProcessChannelMode(QProcess::MergedChannels);
    m_engine.setChildProcessModifier(dieWithParent);
}

EngineRun::~EngineRun()
{
    endGroup(m_engine);
}

EngineRun::End EngineRun::run(const QStringList &options)
{
    constexpr std::chrono::milliseconds limit = 30s;
    constexpr std::chrono::seconds between = 10min;
    const QStringList always{u"--folder"_s,   m_folder.path(),
                             u"--provider"_s, m_providerId,
                             u"--origin"_s,   m_provider.origin().toString(),
                             u"--later"_s,    QString::number(between.count() * m_runs++)};
    m_engine.start(QStringLiteral(FIRSTFRAME_ENGINE), always + options);
    const bool hasEnded =
        QTest::qWaitFor([this] { return m_engine.state() == QProcess::NotRunning; },
                        static_cast<int>(limit.count()));
    endGroup(m_engine);
    m_output = m_engine.readAll();
    if (!hasEnded)
        return End::Never;
    if (m_engine.exitStatus() == QProcess::NormalExit)
        return m_engine.exitCode() == 0 ? End::ByItself : End::Never;
    return m_engine.exitCode() == SIGKILL ? End::Killed : End::Never;
}

void EngineRun::kill()
{
    ::kill(static_cast<pid_t>(m_engine.processId()), SIGKILL);
}

QStringList EngineRun::killedAt(const QByteArrayList &steps) const
{
    return stepOptions(u"--kill"_s, filledIn(steps, m_provider));
}

QStringList EngineRun::watchedAt(const QByteArrayList &steps) const
{
    return stepOptions(u"--watch"_s, filledIn(steps, m_provider))
           << u"--watch-file"_s << m_folder.filePath(watchFile);
}

QList<int> EngineRun::seen() const
{
    QFile file(m_folder.filePath(watchFile));
    QList<int> indexes;
    if (file.open(QFile::ReadOnly)) {
        while (!file.atEnd())
            indexes.append(file.readLine().trimmed().toInt());
    }
    return indexes;
}

QStringList EngineRun::madeOf(const QString &picture, int takes)
{
    return {u"--picture"_s, picture, u"--takes"_s, QString::number(takes)};
}

Truth EngineRun::truth() const
{
    const QTemporaryDir copies;
    for (const QString &name : {u"/jobs.sqlite"_s, u"/jobs.sqlite-wal"_s})
        QFile::copy(m_folder.path() + name, copies.path() + name);
    const QString path = copies.filePath(u"jobs.sqlite"_s);
    Truth truth;
    Database database;
    if (database.open(path)) {
        const auto checked = database.run(u"PRAGMA integrity_check"_s);
        truth.integrity =
            checked && (*checked)->next() ? (*checked)->value(0).toString() : u"unreadable"_s;
        database.close();
    }
    JobStore store;
    if (!store.open(path, QDateTime::currentDateTimeUtc()) || store.notice())
        return truth;
    const QList<Job> jobs = store.jobs().value_or(QList<Job>());
    for (const Job &job : jobs)
        truth.jobs.insert(job.id, job);
    return truth;
}

QStringList EngineRun::filesIn(const QString &folder) const
{
    return QDir(m_folder.filePath(folder)).entryList(QDir::Files | QDir::Hidden);
}

QString EngineRun::untruth(const Truth &truth) const
{
    QStringList clips;
    QStringList posters;
    for (const Job &job : truth.jobs) {
        if (job.state != JobState::Done)
            continue;
        if (const QString untrue = untruth(job); !untrue.isEmpty())
            return untrue;
        clips.append(QFileInfo(job.clipPath).fileName());
        posters.append(QFileInfo(job.posterPath).fileName());
    }
    clips.sort();
    posters.sort();
    if (filesIn(u"videos"_s) != clips)
        return u"in videos: "_s + filesIn(u"videos"_s).join(u", ");
    if (filesIn(u"posters"_s) != posters)
        return u"in posters: "_s + filesIn(u"posters"_s).join(u", ");
    if (filesIn(u"images"_s).size() != 1)
        return u"in images: "_s + filesIn(u"images"_s).join(u", ");
    return {};
}

QString EngineRun::untruth(const Job &done) const
{
    QFile clip(done.clipPath);
    if (!clip.open(QFile::ReadOnly) || clip.readAll() != m_provider.clip(done.task.id.toUtf8()))
        return u"not the clip of "_s + done.task.id;
    if (!probeClip(done.clipPath))
        return u"a clip that does not play"_s;
    return QImage(done.posterPath).isNull() ? u"no poster"_s : QString();
}

} // namespace Firstframe
