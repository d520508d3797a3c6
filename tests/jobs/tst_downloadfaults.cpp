// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"
#include "support/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Never lose a paid clip: servers, disks and folders that do not behave.
class tst_DownloadFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void endsWithTheWholeClip_data();
    void endsWithTheWholeClip();
    void waitsForRoomOnTheDisk();
    void waitsForRoomOnASmallDisk_data();
    void waitsForRoomOnASmallDisk();
    void followsTheVideosFolder();
    void startsOverWhenItsFolderWasMovedAway();
    void takesAnotherNameWhenItsOwnIsTaken();

private:
    [[nodiscard]] QString partPath(JobId id) const
    {
        const QString name = m_engine->column(id, QStringLiteral("part_name")).toString();
        return m_engine->folders.videos + u'/' + name;
    }
    [[nodiscard]] QStringList videos() const
    {
        return QDir(m_engine->folders.videos).entryList(QDir::Files);
    }

    std::unique_ptr<EngineFixture> m_engine;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ScriptedAnswer beginning(qsizetype bytes, qint64 announced, const QByteArray &tag,
                         ScriptedAnswer::Then then = ScriptedAnswer::Then::Close)
{
    return {"HTTP/1.1 200 OK\r\nETag: " + tag + "\r\nContent-Length: "
                + QByteArray::number(announced) + "\r\n\r\n" + clipBytes().left(bytes),
            then};
}

ScriptedAnswer whole(const QByteArray &tag)
{
    return {httpReply(200, clipBytes(), {{"ETag", tag}})};
}

} // namespace

void tst_DownloadFaults::endsWithTheWholeClip_data()
{
    QTest::addColumn<ScriptedAnswer>("first");
    QTest::addColumn<ScriptedAnswer>("second");
    const qsizetype size = clipBytes().size();
    const ScriptedAnswer cut = beginning(size / 2, size, "\"v1\"");
    QTest::newRow("the server ignores the range") << cut << whole("\"v1\"");
    QTest::newRow("the clip behind the link changed") << cut << whole("\"v2\"");
    QTest::newRow("the range does not fit any more")
        << cut << ScriptedAnswer{httpReply(416, {}, {{"Content-Range", "bytes */1"}})};
    QTest::newRow("less than announced")
        << beginning(size, size + 100, "\"v1\"") << whole("\"v2\"");
    QTest::newRow("nothing at all") << ScriptedAnswer{httpReply(200)} << whole("\"v1\"");
    QTest::newRow("a page") << ScriptedAnswer{httpReply(200, "<html>Log in</html>")}
                            << whole("\"v1\"");
    QTest::newRow("half a clip that claims to be whole")
        << beginning(size / 2, size / 2, "\"v1\"") << whole("\"v1\"");
}

void tst_DownloadFaults::endsWithTheWholeClip()
{
    QFETCH(const ScriptedAnswer, first);
    QFETCH(const ScriptedAnswer, second);
    EngineFixture &engine = *m_engine;
    engine.onClip = [&](const ServedRequest &request) {
        if (engine.clips > 2)
            return request.header("Range").isEmpty() ? whole("\"v3\"") : engine.clip(request);
        return engine.clips == 1 ? first : second;
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(engine.clips >= 2);
    QCOMPARE(contentOf(engine.job(id).clipPath), clipBytes());
    QCOMPARE(videos().size(), 1);
    QCOMPARE(engine.submits, 1);
}

void tst_DownloadFaults::waitsForRoomOnTheDisk()
{
    if (!QFileInfo::exists(QStringLiteral("/dev/full")))
        QSKIP("There is no /dev/full here.");
    EngineFixture &engine = *m_engine;
    engine.onClip = [&](const ServedRequest &) {
        QFile::link(QStringLiteral("/dev/full"), partPath(1));
        return whole("\"v1\"");
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).error.has_value(); }));
    QCOMPARE(engine.job(id).state, JobState::Downloading);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::NoSpace);
    QVERIFY(canRetry(engine.job(id)));

    QFile::remove(partPath(id)); // somebody made room
    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(contentOf(engine.job(id).clipPath), clipBytes());
    QCOMPARE(engine.submits, 1);
}

void tst_DownloadFaults::waitsForRoomOnASmallDisk_data()
{
    QTest::addColumn<bool>("isAnnounced");
    QTest::newRow("which is seen before a byte is written") << true;
    QTest::newRow("which is seen while it is written") << false;
}

void tst_DownloadFaults::waitsForRoomOnASmallDisk()
{
    QFETCH(const bool, isAnnounced);
    const SmallDisk disk(512);
    if (!disk.isMounted())
        QSKIP("No file system can be mounted here.");
    EngineFixture &engine = *m_engine;
    engine.folders.videos = disk.filePath(QStringLiteral("videos"));
    QVERIFY(QDir().mkpath(engine.folders.videos));
    QVERIFY(disk.fill());
    engine.onClip = [&](const ServedRequest &) -> ScriptedAnswer {
        if (isAnnounced)
            return whole("\"v1\"");
        return {"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\n\r\n" + clipBytes(),
                ScriptedAnswer::Then::Close};
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return engine.job(id).error.has_value(); }));
    QCOMPARE(engine.job(id).state, JobState::Downloading);
    QCOMPARE(engine.job(id).error->kind, ErrorKind::NoSpace);
    QCOMPARE(engine.job(id).error->detail.contains(u"wanted"), isAnnounced);

    disk.empty();
    engine.onClip = [&](const ServedRequest &request) { return engine.clip(request); };
    QVERIFY(engine.reach(id, JobState::Done));
    QCOMPARE(contentOf(engine.job(id).clipPath), clipBytes());
    QCOMPARE(engine.submits, 1);
}

void tst_DownloadFaults::followsTheVideosFolder()
{
    EngineFixture &engine = *m_engine;
    const qsizetype half = clipBytes().size() / 2;
    engine.onClip = [&](const ServedRequest &request) {
        return engine.clips == 1
                   ? beginning(half, clipBytes().size(), "\"v1\"", ScriptedAnswer::Then::Stall)
                   : engine.clip(request);
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] { return QFileInfo(partPath(id)).size() == half; }));
    engine.kill();
    engine.folders.videos = engine.dir.filePath(QStringLiteral("elsewhere"));
    engine.start();
    QVERIFY(engine.reach(id, JobState::Done));
    QVERIFY(engine.job(id).clipPath.startsWith(engine.folders.videos));
    QCOMPARE(contentOf(engine.job(id).clipPath), clipBytes());
}

void tst_DownloadFaults::startsOverWhenItsFolderWasMovedAway()
{
    EngineFixture &engine = *m_engine;
    const QString away = engine.dir.filePath(QStringLiteral("away"));
    bool wasMoved = false;
    engine.onClip = [&](const ServedRequest &request) {
        if (engine.clips > 1)
            return engine.clip(request);
        ScriptedAnswer slow = whole("\"v1\"");
        slow.pieceBytes = 4096;
        return slow;
    };
    engine.start();
    const JobId id = engine.generate();
    QVERIFY(engine.pass([&] {
        if (!wasMoved && QFileInfo(partPath(id)).size() > 0)
            wasMoved = QDir().rename(engine.folders.videos, away);
        return engine.job(id).state == JobState::Done;
    }));
    QVERIFY(wasMoved);
    QCOMPARE(contentOf(engine.job(id).clipPath), clipBytes());
    QVERIFY(engine.job(id).clipPath.startsWith(engine.folders.videos));
    QCOMPARE(engine.submits, 1);
}

void tst_DownloadFaults::takesAnotherNameWhenItsOwnIsTaken()
{
    EngineFixture &engine = *m_engine;
    QString taken;
    engine.onClip = [&](const ServedRequest &request) {
        taken = partPath(1).chopped(5) + QStringLiteral(".mp4");
        QFile mine(taken);
        if (mine.open(QIODevice::WriteOnly))
            mine.write("mine");
        return engine.clip(request);
    };
    engine.start();
    QCOMPARE(engine.generate(), 1);
    QVERIFY(engine.reach(1, JobState::Done));
    QCOMPARE(contentOf(taken), QByteArray("mine"));
    QVERIFY(engine.job(1).clipPath != taken);
    QCOMPARE(contentOf(engine.job(1).clipPath), clipBytes());
}

QTEST_GUILESS_MAIN(tst_DownloadFaults)
#include "tst_downloadfaults.moc"
