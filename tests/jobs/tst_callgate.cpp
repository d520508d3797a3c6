// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/callgate.h"

#include <QTest>

#include <algorithm>

using namespace Firstframe;
using namespace std::chrono_literals;

class tst_CallGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsEverythingThroughWithoutALimit();
    void letsSoManyThroughInAnyStretch();
    void staysInsideTheMinute_data();
    void staysInsideTheMinute();
};

void tst_CallGate::letsEverythingThroughWithoutALimit()
{
    CallGate gate;
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(gate.closedFor(5s), 0ms);
        gate.pass(5s);
    }
}

void tst_CallGate::letsSoManyThroughInAnyStretch()
{
    CallGate gate(2, 10s);
    gate.pass(100s);
    QCOMPARE(gate.closedFor(104s), 0ms);
    gate.pass(104s);
    QCOMPARE(gate.closedFor(104s), 6000ms);
    QCOMPARE(gate.closedFor(110s), 0ms);
    gate.pass(110s);
    QCOMPARE(gate.closedFor(111s), 3000ms);
}

void tst_CallGate::staysInsideTheMinute_data()
{
    QTest::addColumn<int>("perMinute");
    for (const int perMinute : {1, 5, 7, 10, 20, 59, 60, 600, 3000})
        QTest::addRow("%d", perMinute) << perMinute;
}

void tst_CallGate::staysInsideTheMinute()
{
    QFETCH(const int, perMinute);
    CallGate gate = CallGate::evenly(perMinute);
    QList<std::chrono::milliseconds> passed;
    for (auto now = 0ms; now < 5min; now += 1ms) { // as often as it may
        while (gate.closedFor(now) == 0ms) {
            gate.pass(now);
            passed.append(now);
        }
    }
    qsizetype most = 0;
    for (qsizetype first = 0, last = 0; last < passed.size(); ++last) {
        while (passed[first] <= passed[last] - 1min)
            ++first;
        most = std::max(most, last - first + 1);
    }
    QVERIFY2(most <= perMinute, qPrintable(QString::number(most)));
    QVERIFY2(passed.size() >= perMinute * 4, qPrintable(QString::number(passed.size())));
}

QTEST_APPLESS_MAIN(tst_CallGate)
#include "tst_callgate.moc"
