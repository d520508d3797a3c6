// SPDX-License-Identifier: GPL-3.0-or-later
#include "salvagefixture.h"

#include "jobfixtures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

namespace Firstframe {

namespace {

//! \brief Jobs in every state; every seventh has a prompt that does not fit into one page.
QList<JobRecord> someRecords()
{
    QList<JobRecord> records;
    for (int i = 0; i < jobCount; ++i) {
        JobRecord record = fullRecord();
        record.job.shotId = QStringLiteral("shot-%1").arg(i);
        record.job.state = JobState(i % 8);
        record.job.task.id =
            record.job.state >= JobState::Running ? QStringLiteral("task-%1").arg(i) : QString();
        if (i % 7 == 0)
            record.job.shot.prompt = QStringLiteral("雨 %1 ").arg(i).repeated(400);
        records.append(record);
    }
    return records;
}

} // namespace

SalvageFixture::SalvageFixture()
{
    beginAnew();
    if (!makeWhole() || !makeMoved())
        qFatal("cannot make the database that is to be damaged");
}

bool SalvageFixture::makeWhole()
{
    {
        JobStore store;
        if (!store.open(path(), start))
            return false;
        const auto made = store.insert(someRecords());
        if (!made)
            return false;
        for (const JobRecord &record : *made)
            m_records.insert(record.job.id, record);
    }
    m_whole = {readAll(path()), {}};
    return !m_whole.database.isEmpty();
}

bool SalvageFixture::makeMoved()
{
    JobStore store;
    if (!store.open(path(), start))
        return false;
    const auto waiting = store.inState(JobState::Waiting);
    for (const JobRecord &record : *waiting) {
        JobRecord sent = record;
        sent.job.state = JobState::Submitting;
        if (!store.move(sent, JobState::Waiting, QStringLiteral("sent"), start))
            return false;
        sent.job.state = JobState::Running;
        sent.job.task.id = QStringLiteral("new-%1").arg(sent.job.id);
        if (!store.move(sent, JobState::Submitting, QStringLiteral("accepted"), start))
            return false;
    }
    m_moved = {readAll(path()), readAll(path() + QStringLiteral("-wal"))};
    return m_moved.log.size() > 20 * frameBytes;
}

void SalvageFixture::beginAnew()
{
    const auto memory = QStringLiteral("/dev/shm");
    const QString place = QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
    m_dir = std::make_unique<QTemporaryDir>(place + QStringLiteral("/tst_salvage-XXXXXX"));
}

bool SalvageFixture::put(const DatabaseFiles &files)
{
    beginAnew();
    return writeAll(path(), files.database)
           && (files.log.isEmpty() || writeAll(path() + QStringLiteral("-wal"), files.log));
}

QStringList SalvageFixture::aside() const
{
    return QDir(folder()).entryList({QStringLiteral("jobs.sqlite.damaged-*[0-9]")}, QDir::Files);
}

void SalvageFixture::checkAgainst(JobStore &store, bool mayDoubt) const
{
    const auto jobs = store.jobs();
    QVERIFY(jobs);
    for (const Job &job : *jobs) {
        const Job before = m_records.value(job.id).job;
        const bool wasToBeSent =
            before.state == JobState::Waiting || before.state == JobState::Submitting;
        if (mayDoubt && wasToBeSent && job.state == JobState::Unconfirmed) {
            QVERIFY(!job.error->message.isEmpty());
            QCOMPARE(job.error->kind, ErrorKind::UnknownOutcome);
            QVERIFY(!store.record(job.id)->dueAt.isValid());
            QCOMPARE(job.promptAsSent, before.promptAsSent);
            continue;
        }
        QCOMPARE(job, before);
        QVERIFY(!mayDoubt || !wasToBeSent);
    }
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray noise(qint64 bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray made(bytes, '\0');
    for (char &byte : made)
        byte = char(random.bounded(256));
    return made;
}

QByteArray overwritten(QByteArray bytes, qint64 place, qint64 size, quint32 seed)
{
    const qint64 fits = std::min(size, bytes.size() - place);
    return bytes.replace(place, fits, noise(fits, seed));
}

} // namespace Firstframe
