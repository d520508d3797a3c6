// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginefixture.h"

#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief Hours and days, and clocks that people set: none of it costs a clip or a second submit.
class tst_PassingTime final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_engine = std::make_unique<EngineFixture>(); }
    void cleanup() { m_engine.reset(); }

    void watchesATaskThatTakesMoreThanADay();
    void savesAClipWhoseLinkExpiredAfterAnHour();
    void goesOnWhenTheClockIsSet_data();
    void goesOnWhenTheClockIsSet();

private:
    [[nodiscard]] bool pollsAfter(std::chrono::milliseconds time);
    [[nodiscard]] bool bringsItWithoutWaitingLong(JobId id);

    std::unique_ptr<EngineFixture> m_engine;
};

bool tst_PassingTime::pollsAfter(std::chrono::milliseconds time)
{
    const int before = m_engine->polls;
    m_engine->clock.advance(time);
    return m_engine->pass([&] {
        m_engine->clock.advance(1min); // after so long a time it is asked for every few minutes
        return m_engine->polls > before;
    });
}

void tst_PassingTime::watchesATaskThatTakesMoreThanADay()
{
    m_engine->onStatus = [this](const ServedRequest &) {
        return m_engine->status(R"("status":"running","progress":1)");
    };
    m_engine->start();
    const JobId id = m_engine->generate();
    QVERIFY(m_engine->reach(id, JobState::Running));
    for (auto passed = 0min; passed < 26h; passed += 20min) {
        QVERIFY(pollsAfter(20min));
        QCOMPARE(m_engine->job(id).state, JobState::Running);
    }
    m_engine->onStatus = [this](const ServedRequest &) { return m_engine->done(); };
    QVERIFY(m_engine->reach(id, JobState::Done));
    QCOMPARE(m_engine->submits, 1);
}

void tst_PassingTime::savesAClipWhoseLinkExpiredAfterAnHour()
{
    int links = 0;
    m_engine->onStatus = [&](const ServedRequest &) {
        const QByteArray link =
            m_engine->server.url(QStringLiteral("/clip.mp4?link=%1").arg(++links)).toEncoded();
        const qint64 expiry = m_engine->clock.now().addSecs(3600).toSecsSinceEpoch();
        return m_engine->status(R"("status":"done","video":{"url":")" + link + R"(","expires_at":)"
                                + QByteArray::number(expiry) + "}");
    };
    m_engine->onClip = [](const ServedRequest &) { return EngineFixture::error(503); };
    m_engine->start();
    const JobId id = m_engine->generate();
    QVERIFY(m_engine->pass([this] { return m_engine->clips > 0; }));
    const int linksBefore = links;
    const QDateTime expiry = m_engine->job(id).linkExpiresAt.value();

    // The network of the clips comes back when the link has ended.
    m_engine->clock.setNow(expiry.addSecs(1));
    m_engine->clock.advance(1min);
    m_engine->onClip = [&](const ServedRequest &request) {
        const QByteArray newest = "link=" + QByteArray::number(links);
        return links > linksBefore && request.target.endsWith(newest) ? m_engine->clip(request)
                                                                      : EngineFixture::error(403);
    };
    QVERIFY(m_engine->reach(id, JobState::Done));
    QVERIFY(links > linksBefore);
    QCOMPARE(m_engine->submits, 1);
}

void tst_PassingTime::goesOnWhenTheClockIsSet_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<qint64>("seconds");
    constexpr qint64 hour = 3600;
    constexpr qint64 year = 365 * 24 * hour;
    for (const JobState state : {JobState::Waiting, JobState::Running, JobState::Downloading}) {
        const QByteArray name = jobStateName(state).toLatin1();
        for (const qint64 seconds : {-10 * year, -25 * hour, -hour, hour, 25 * hour, 10 * year})
            QTest::addRow("%s, %lld h", name.constData(), seconds / hour) << state << seconds;
    }
}

// Waits of a few seconds may not become hours.
bool tst_PassingTime::bringsItWithoutWaitingLong(JobId id)
{
    const auto before = m_engine->clock.steady();
    return m_engine->reach(id, JobState::Done) && m_engine->clock.steady() - before < 30min;
}

void tst_PassingTime::goesOnWhenTheClockIsSet()
{
    QFETCH(const JobState, state);
    QFETCH(const qint64, seconds);
    const auto broken = [](const ServedRequest &) { return EngineFixture::error(503); };
    if (state == JobState::Waiting)
        m_engine->onSubmit = [](const ServedRequest &) { return EngineFixture::error(429); };
    if (state == JobState::Running)
        m_engine->onStatus = broken;
    if (state == JobState::Downloading)
        m_engine->onClip = broken;
    m_engine->start();
    const JobId id = m_engine->generate();
    QVERIFY(m_engine->pass(
        [&] { return m_engine->job(id).state == state && m_engine->job(id).error; }));
    const int refused = state == JobState::Waiting ? m_engine->submits : 0;

    m_engine->clock.setNow(m_engine->clock.now().addSecs(seconds));
    m_engine->onSubmit = [this](const ServedRequest &) { return m_engine->accepted(); };
    m_engine->onStatus = [this](const ServedRequest &) { return m_engine->done(); };
    m_engine->onClip = [this](const ServedRequest &request) { return m_engine->clip(request); };
    QVERIFY(bringsItWithoutWaitingLong(id));
    QCOMPARE(m_engine->submits - refused, 1);
}

QTEST_GUILESS_MAIN(tst_PassingTime)
#include "tst_passingtime.moc"
