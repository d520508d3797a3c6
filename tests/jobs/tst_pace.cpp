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

QTEST_GUILESS_MAIN(tst_Pace)
#include "tst_pace.moc"
