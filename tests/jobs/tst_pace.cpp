// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pace.h"

#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

class tst_Pace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesUpToFiveMinutes_data();
    void doublesUpToFiveMinutes();
    void waitsAsLongAsItWasAskedTo_data();
    void waitsAsLongAsItWasAskedTo();
    void pollsNoEarlierThanTheInterval();
    void asksLessOftenForASlowTask_data();
    void asksLessOftenForASlowTask();
    void sharesTheLimitAmongAll_data();
    void sharesTheLimitAmongAll();
};

void tst_Pace::doublesUpToFiveMinutes_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<std::chrono::milliseconds>("shortest");
    QTest::addColumn<std::chrono::milliseconds>("longest");
    using Ms = std::chrono::milliseconds;
    QTest::newRow("none yet") << 0 << Ms(1s) << Ms(2s);
    QTest::newRow("first") << 1 << Ms(1s) << Ms(2s);
    QTest::newRow("second") << 2 << Ms(2s) << Ms(4s);
    QTest::newRow("third") << 3 << Ms(4s) << Ms(8s);
    QTest::newRow("eighth") << 8 << Ms(128s) << Ms(256s);
    QTest::newRow("ninth") << 9 << Ms(150s) << Ms(300s);
    QTest::newRow("offline for days") << 1'000'000 << Ms(150s) << Ms(300s);
}

void tst_Pace::doublesUpToFiveMinutes()
{
    QFETCH(const int, failures);
    QTEST(Pace::backoff(failures, 0), "shortest");
    QTEST(Pace::backoff(failures, 1), "longest");
}

void tst_Pace::waitsAsLongAsItWasAskedTo_data()
{
    QTest::addColumn<std::optional<std::chrono::milliseconds>>("retryAfter");
    QTest::addColumn<std::chrono::milliseconds>("expected");
    using Ms = std::chrono::milliseconds;
    using Asked = std::optional<Ms>;
    QTest::newRow("nothing asked") << Asked() << Ms(1s);
    QTest::newRow("less than we would") << Asked(0s) << Ms(1s);
    QTest::newRow("more than we would") << Asked(90s) << Ms(90s);
    QTest::newRow("a day") << Asked(24h) << Ms(1h);
}

void tst_Pace::waitsAsLongAsItWasAskedTo()
{
    QFETCH(const std::optional<std::chrono::milliseconds>, retryAfter);
    const Error error{ErrorKind::RateLimit, {}, {}, retryAfter};
    QTEST(Pace::afterError(error, 1, 0), "expected");
}

void tst_Pace::pollsNoEarlierThanTheInterval()
{
    QCOMPARE(Pace::untilNextPoll(10s, 0), 10'000ms);
    QCOMPARE(Pace::untilNextPoll(10s, 1), 11'000ms);
}

void tst_Pace::asksLessOftenForASlowTask_data()
{
    QTest::addColumn<std::chrono::milliseconds>("elapsed");
    QTest::addColumn<bool>("slow");
    QTest::addColumn<std::chrono::seconds>("expected");
    using Ms = std::chrono::milliseconds;
    using S = std::chrono::seconds;
    QTest::newRow("just sent") << Ms(0) << false << S(5);
    QTest::newRow("as usual") << Ms(4min) << false << S(5);
    QTest::newRow("a little late") << Ms(4min + 1s) << true << S(5);
    QTest::newRow("late") << Ms(6min) << true << S(30);
    QTest::newRow("very late") << Ms(26h) << true << S(300);
    QTest::newRow("the clock was set back") << Ms(-24h) << false << S(5);
}

void tst_Pace::asksLessOftenForASlowTask()
{
    QFETCH(const std::chrono::milliseconds, elapsed);
    Pace::Polling polling;
    polling.interval = 5s;
    polling.usual = 4min;
    polling.elapsed = elapsed;
    QTEST(Pace::isSlow(polling), "slow");
    QTEST(Pace::pollInterval(polling), "expected");
    polling.linkLifetime = 60s; // what is made may be gone after a minute
    QVERIFY(Pace::pollInterval(polling) <= 30s);
}

void tst_Pace::sharesTheLimitAmongAll_data()
{
    QTest::addColumn<int>("running");
    QTest::addColumn<int>("callsPerMinute");
    QTest::addColumn<std::chrono::seconds>("expected");
    using S = std::chrono::seconds;
    QTest::newRow("one") << 1 << 60 << S(5);
    QTest::newRow("a hundred") << 100 << 60 << S(100);
    QTest::newRow("a hundred at a strict one") << 100 << 5 << S(1200);
    QTest::newRow("never a call too many") << 10 << 7 << S(86);
}

void tst_Pace::sharesTheLimitAmongAll()
{
    QFETCH(const int, running);
    QFETCH(const int, callsPerMinute);
    Pace::Polling polling;
    polling.interval = 5s;
    polling.usual = 1h;
    polling.running = running;
    polling.callsPerMinute = callsPerMinute;
    QTEST(Pace::pollInterval(polling), "expected");
}

QTEST_GUILESS_MAIN(tst_Pace)
#include "tst_pace.moc"
