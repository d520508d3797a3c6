// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/timeshares.h"

#include <QTest>

using namespace Firstframe;

class tst_TimeShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areEqualAtFirst();
    void findsTheGroupThatIsOn();
    void movesABorderBetweenItsNeighbours_data();
    void movesABorderBetweenItsNeighbours();
    void leavesTheOuterBordersAlone();
    void comesBackFromItsEnds();
    void isNoneOfEndsThatCannotBe_data();
    void isNoneOfEndsThatCannotBe();
};

void tst_TimeShares::areEqualAtFirst()
{
    const TimeShares shares(4);
    for (qsizetype group = 0; group < 4; ++group)
        QCOMPARE(shares.share(group), 0.25);
    QVERIFY(shares.areEqual());
    QCOMPARE(TimeShares().size(), 0);
}

void tst_TimeShares::findsTheGroupThatIsOn()
{
    const TimeShares shares(2);
    QCOMPARE(shares.groupAt(0), 0);
    QCOMPARE(shares.groupAt(0.499), 0);
    QCOMPARE(shares.groupAt(0.5), 1);
    QCOMPARE(shares.groupAt(1), 1);
}

void tst_TimeShares::movesABorderBetweenItsNeighbours_data()
{
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("there");
    QTest::newRow("later") << 0.6 << 0.6;
    QTest::newRow("earlier") << 0.4 << 0.4;
    QTest::newRow("past the group's beginning") << 0.1 << 0.3;
    QTest::newRow("past the next one's end") << 2.0 << 0.7;
}

void tst_TimeShares::movesABorderBetweenItsNeighbours()
{
    QFETCH(double, to);
    QFETCH(double, there);
    TimeShares shares(4);
    shares.moveEnd(1, to);
    QCOMPARE(shares.end(1), there);
    QCOMPARE(shares.end(0), 0.25);
    QCOMPARE(shares.end(2), 0.75);
    QVERIFY(!shares.areEqual());
    shares.moveEnd(1, 0.5);
    QVERIFY(shares.areEqual());
}

void tst_TimeShares::leavesTheOuterBordersAlone()
{
    TimeShares shares(2);
    shares.moveEnd(1, 0.5);
    shares.moveEnd(-1, 0.5);
    QVERIFY(shares.areEqual());
}

void tst_TimeShares::comesBackFromItsEnds()
{
    TimeShares shares(3);
    shares.moveEnd(1, 0.9);
    QCOMPARE(TimeShares::fromEnds({shares.end(0), shares.end(1), shares.end(2)}), shares);
    QCOMPARE(TimeShares::fromEnds({}), TimeShares());
}

void tst_TimeShares::isNoneOfEndsThatCannotBe_data()
{
    QTest::addColumn<QList<double>>("ends");
    QTest::newRow("out of order") << QList<double>{0.6, 0.5, 1};
    QTest::newRow("no share") << QList<double>{0.5, 0.5, 1};
    QTest::newRow("before the beginning") << QList<double>{-0.5, 1};
    QTest::newRow("not to the end") << QList<double>{0.5, 0.9};
    QTest::newRow("no numbers") << QList<double>{qQNaN(), 1};
}

void tst_TimeShares::isNoneOfEndsThatCannotBe()
{
    QFETCH(QList<double>, ends);
    QCOMPARE(TimeShares::fromEnds(ends), TimeShares());
}

QTEST_GUILESS_MAIN(tst_TimeShares)
#include "tst_timeshares.moc"
