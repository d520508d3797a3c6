// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"
#include "jobfixtures.h"
#include "jobs/jobstore.h"
#include "media/clipprobe.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Never lose a paid clip: what may happen between the clip and the user.
class tst_Downloading final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void bringsTheClipUnderAReadableName();
    void writesTheLinkBeforeItFetches();
    void resumesACutDownload();
    void resumesThePartAfterARestart();
    void fetchesAPartAgainThatAPowerCutLeftEmpty();
    void findsAClipThatWasPlacedBeforeTheRestart();
    void asksForAFreshLink_data();
    void asksForAFreshLink();
    void asksForAFreshLinkWhenTheOldHasExpired();
    void failsForNowWhenNoLinkWorks();
    void refusesWhatIsNotAVideo();
    void neverOverwritesAFile();
    void staysUntilTheFolderCanBeWrittenTo();

private:
    [[nodiscard]] QStringList videos() const
    {
        return QDir(m_engine->folders.videos).entryList(QDir::Files);
    }

    std::unique_ptr<EngineFixture> m_engine;
};

namespace {

// Half of the clip, then the connection is gone.
ScriptedAnswer cutClip(const QByteArray &total)
{
    return {"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Length: " + QByteArray::number(total.size())
                + "\r\n\r\n" + total.left(total.size() / 2),
            ScriptedAnswer::Then::Close};
}

} // namespace

void tst_Downloading::bringsTheClipUnderAReadableName()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    const Job job = engine.job(id);
    QCOMPARE(engine.states(id).join(u' '),
             QStringLiteral("waiting submitting running downloading done"));
    QCOMPARE(videos().size(), 1);
    QVERIFY2(videos().first().startsWith(u"A cat walks 2026-"), qPrintable(videos().first()));
    QCOMPARE(job.clipPath, engine.folders.videos + u'/' + videos().first());
    QFile clip(job.clipPath);
    QVERIFY(clip.open(QIODevice::ReadOnly));
    QCOMPARE(clip.readAll(), clipBytes());
    QCOMPARE(job.clipBytes, clipBytes().size());
    QVERIFY(probeClip(job.clipPath));
    QVERIFY(!QImage(job.posterPath).isNull());
    QVERIFY(job.finishedAt.isValid());
}

void tst_Downloading::writesTheLinkBeforeItFetches()
{
    EngineFixture &engine = *m_engine;
    QStringList row;
    engine.onClip = [&](const ServedRequest &request) {
        row = {engine.column(1, QStringLiteral("state")).toString(),
               engine.column(1, QStringLiteral("clip_link")).toString()};
        return engine.clip(request);
    };
    engine.start();
    QCOMPARE(engine.generate(), 1);
    QVERIFY(engine.reach(1, JobState::Done));
    QCOMPARE(row, (QStringList{QStringLiteral("downloading"),
                               engine.server.url(QStringLiteral("/clip.mp4?sig=abc")).toString()}));
}

void tst_Downloading::resumesACutDownload()
{
    EngineFixture &engine = *m_engine;
    QByteArray range;
    engine.onClip = [&](const ServedRequest &request) {
        range = request.header("Range");
        return engine.clips == 1 ? cutClip(clipBytes()) : engine.clip(request);
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.clips, 2);
    QCOMPARE(range, "bytes=" + QByteArray::number(clipBytes().size() / 2) + '-');
    QFile clip(engine.job(id).clipPath);
    QVERIFY(clip.open(QIODevice::ReadOnly));
    QCOMPARE(clip.readAll(), clipBytes());
    QCOMPARE(engine.submits, 1);
}

void tst_Downloading::resumesThePartAfterARestart()
{
    EngineFixture &engine = *m_engine;
    QByteArray range;
    engine.onClip = [&](const ServedRequest &request) {
        range = request.header("Range");
        if (engine.clips > 1)
            return engine.clip(request);
        ScriptedAnswer cut = cutClip(clipBytes());
        cut.then = ScriptedAnswer::Then::Stall;
        return cut;
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] {
        const QString part = engine.column(id, QStringLiteral("part_name")).toString();
        return QFileInfo(engine.folders.videos + u'/' + part).size() == clipBytes().size() / 2;
    }));
    engine.kill();
    const int polls = engine.polls;
    engine.start();
    QCOMPARE(engine.job(id).state, JobState::Downloading);
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY2(range.startsWith("bytes="), range.constData());
    QCOMPARE(engine.submits, 1);
    QCOMPARE(engine.polls, polls); // the link was kept
    QCOMPARE(videos().size(), 1);
}

// Its length was on disk, its bytes were not.
void tst_Downloading::fetchesAPartAgainThatAPowerCutLeftEmpty()
{
    EngineFixture &engine = *m_engine;
    engine.onClip = [&](const ServedRequest &request) {
        if (engine.clips > 1)
            return engine.clip(request);
        ScriptedAnswer cut = cutClip(clipBytes());
        cut.then = ScriptedAnswer::Then::Stall;
        return cut;
    };
    engine.start();
    const JobId id = engine.generate();
    QString part;
    const qint64 half = clipBytes().size() / 2;
    QVERIFY(engine.pass([&] {
        part = engine.folders.videos + u'/'
               + engine.column(id, QStringLiteral("part_name")).toString();
        return QFileInfo(part).size() == half;
    }));
    engine.kill();
    QFile file(part);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(half / 2));
    QCOMPARE(file.write(QByteArray(half / 2, '\0')), half / 2);
    file.close();

    engine.start();
    QVERIFY(engine.reach(id, JobState::Done));
    QFile clip(engine.job(id).clipPath);
    QVERIFY(clip.open(QIODevice::ReadOnly));
    QCOMPARE(clip.readAll(), clipBytes());
    QCOMPARE(engine.submits, 1);
}

void tst_Downloading::findsAClipThatWasPlacedBeforeTheRestart()
{
    EngineFixture &engine = *m_engine;
    const QDateTime now = engine.clock.now();
    JobRecord record = waitingRecord(QStringLiteral("sandbox"), now);
    record.job.state = JobState::Downloading;
    record.job.outcome = TaskOutcome::Made;
    record.job.task.id = QStringLiteral("t1");
    record.job.clipBytes = clipBytes().size();
    record.partName = QStringLiteral("A cat.part");
    record.targetName = QStringLiteral("A cat.mp4");
    {
        JobStore store;
        QVERIFY(store.open(engine.folders.database, now));
        record = store.insert({record}).value().first();
    }
    QVERIFY(QDir().mkpath(engine.folders.videos));
    QFile placed(engine.folders.videos + QStringLiteral("/A cat.mp4"));
    QVERIFY(placed.open(QIODevice::WriteOnly));
    placed.write(clipBytes());
    placed.close();

    engine.start();
    QVERIFY(engine.reach(record.job.id, JobState::Done));
    QCOMPARE(engine.job(record.job.id).clipPath, placed.fileName());
    QVERIFY(engine.server.requests().isEmpty());
}

void tst_Downloading::asksForAFreshLink_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("403") << 403;
    QTest::newRow("404") << 404;
    QTest::newRow("410") << 410;
}

void tst_Downloading::asksForAFreshLink()
{
    QFETCH(const int, code);
    EngineFixture &engine = *m_engine;
    engine.onClip = [&](const ServedRequest &request) {
        return engine.clips == 1 ? EngineFixture::error(code) : engine.clip(request);
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.polls, 2);
    QCOMPARE(engine.submits, 1);
}

void tst_Downloading::asksForAFreshLinkWhenTheOldHasExpired()
{
    EngineFixture &engine = *m_engine;
    engine.onStatus = [&](const ServedRequest &) {
        const QByteArray link = engine.server.url(QStringLiteral("/clip.mp4")).toEncoded();
        const QByteArray expires = QByteArray::number(engine.clock.now().toSecsSinceEpoch() + 60);
        return engine.status(R"("status":"done","video":{"url":")" + link + R"(","expires_at":)"
                             + expires + "}");
    };
    engine.onClip = [](const ServedRequest &) {
        return ScriptedAnswer{{}, ScriptedAnswer::Then::Close};
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.clips > 0 && engine.job(id).error; }));
    engine.kill();
    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    engine.clock.advance(1h);
    const int polls = engine.polls;
    engine.start();
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.polls, polls + 1);
}

void tst_Downloading::failsForNowWhenNoLinkWorks()
{
    EngineFixture &engine = *m_engine;
    engine.onClip = [](const ServedRequest &) { return EngineFixture::error(403); };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Failed));
    QVERIFY(engine.clips > 2);
    QVERIFY(!retrySubmits(engine.job(id)));

    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    engine.queue().retry(id);
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

void tst_Downloading::refusesWhatIsNotAVideo()
{
    EngineFixture &engine = *m_engine;
    engine.onClip = [](const ServedRequest &) {
        return ScriptedAnswer{httpReply(200, "<html>Log in to see your clip</html>")};
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Failed));
    QCOMPARE(engine.job(id).error->kind, ErrorKind::ProviderFault);
    QCOMPARE(videos(), QStringList());
    QVERIFY(!retrySubmits(engine.job(id)));

    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    engine.queue().retry(id);
    QVERIFY(engine.reach(id, JobState::Done));
}

void tst_Downloading::neverOverwritesAFile()
{
    EngineFixture &engine = *m_engine;
    engine.start();
    const JobId first = engine.generate();
    QVERIFY(engine.reach(first, JobState::Done));
    const QString path = engine.job(first).clipPath;
    engine.kill();
    QVERIFY(QFile::remove(engine.folders.database)); // ids begin again
    QFile::remove(engine.folders.database + QStringLiteral("-wal"));
    QFile::remove(engine.folders.database + QStringLiteral("-shm"));
    QFile mine(path);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    engine.clock.setNow(engine.job(first).createdAt);

    engine.start();
    const JobId second = engine.generate();
    QVERIFY(engine.reach(second, JobState::Done));
    QVERIFY(engine.job(second).clipPath != path);
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), QByteArray("mine"));
}

void tst_Downloading::staysUntilTheFolderCanBeWrittenTo()
{
    EngineFixture &engine = *m_engine;
    QFile inTheWay(engine.folders.videos);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).error.has_value(); }));
    QCOMPARE(engine.job(id).state, JobState::Downloading);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::File);
    QVERIFY(canRetry(engine.job(id)));
    QVERIFY(inTheWay.remove());
    engine.queue().retry(id);
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(engine.submits, 1);
}

QTEST_GUILESS_MAIN(tst_Downloading)
#include "tst_downloading.moc"
