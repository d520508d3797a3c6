// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preview/clipplayer.h"
#include "media/animatic.h"
#include "support/patience.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Plays a real clip of one second with the real backend.
class TestClipPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void playsAgainAndAgainWithoutAWordOfStopping();
    void stopsAtTheEndWhenItShallNotLoop();
    void closesWhileItIsAboutToBeginAgain();

private:
    QTemporaryDir m_dir;
    QString m_clip;
};

namespace {

// How often the position went back, which is how often the clip began again.
class Laps final : public QObject
{
public:
    explicit Laps(ClipPlayer &player)
    {
        connect(&player, &ClipPlayer::positionChanged, this, [this, &player] {
            const auto position = player.position();
            count += position < m_last - 300ms;
            m_last = position;
        });
    }

    int count = 0;

private:
    std::chrono::milliseconds m_last{0};
};

} // namespace

void TestClipPlayer::initTestCase()
{
    qputenv("QT_MEDIA_BACKEND", "ffmpeg"); // as the program has it
    m_clip = m_dir.filePath(u"clip.mp4"_qs);
    const Result<void> rendered = renderAnimatic({.duration = 1s}, m_clip);
    QVERIFY2(rendered, rendered ? "" : qPrintable(rendered.error().message));
}

void TestClipPlayer::playsAgainAndAgainWithoutAWordOfStopping()
{
    ClipPlayer player;
    const Laps laps(player);
    QSignalSpy playing(&player, &ClipPlayer::playingChanged);
    QSignalSpy frames(&player, &ClipPlayer::frameReady);
    player.open(m_clip);
    QTRY_VERIFY_WITH_TIMEOUT(laps.count >= 2, patience);
    QVERIFY(player.isPlaying());
    QCOMPARE(playing.size(), 1);
    QCOMPARE(playing.at(0).at(0).toBool(), true);
    QVERIFY(!frames.isEmpty());
}

void TestClipPlayer::stopsAtTheEndWhenItShallNotLoop()
{
    ClipPlayer player;
    player.setLooping(false);
    QSignalSpy playing(&player, &ClipPlayer::playingChanged);
    player.open(m_clip);
    QTRY_COMPARE_WITH_TIMEOUT(playing.size(), 2, patience);
    QCOMPARE(playing.at(1).at(0).toBool(), false);
    QVERIFY(!player.isPlaying());
}

void TestClipPlayer::closesWhileItIsAboutToBeginAgain()
{
    ClipPlayer player;
    const Laps laps(player);
    player.open(m_clip);
    QTRY_VERIFY_WITH_TIMEOUT(laps.count >= 1, patience);
    player.open({});
    QVERIFY(!player.isPlaying());
    QCOMPARE(player.path(), QString());
}

QTEST_MAIN(TestClipPlayer)
#include "tst_clipplayer.moc"
