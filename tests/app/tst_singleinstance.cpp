// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Firstframe;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsAPictureToTheFirst();
    void leavesOtherDataFoldersAlone();
    void isFreeAgainAfterTheFirstIsGone();
};

void TestSingleInstance::handsAPictureToTheFirst()
{
    const QTemporaryDir dir;
    SingleInstance first(dir.path());
    QVERIFY(first.claim());
    QSignalSpy another(&first, &SingleInstance::anotherStarted);

    SingleInstance second(dir.path());
    QVERIFY(!second.claim());
    // Blocks like the second program does, so it is told from another thread.
    const QString picture = u"/pictures/a cat 猫.jpg"_qs;
    auto told = QtConcurrent::run([&] { return second.tellFirst(picture); });
    QVERIFY(another.wait());
    QCOMPARE(another.at(0).at(0).toString(), picture);
    QTRY_VERIFY(told.isFinished());
    QVERIFY(told.result());
}

void TestSingleInstance::leavesOtherDataFoldersAlone()
{
    const QTemporaryDir dir;
    const QTemporaryDir other;
    SingleInstance first(dir.path());
    SingleInstance second(other.path());
    QVERIFY(first.claim());
    QVERIFY(second.claim());
}

void TestSingleInstance::isFreeAgainAfterTheFirstIsGone()
{
    const QTemporaryDir dir;
    {
        SingleInstance first(dir.path());
        QVERIFY(first.claim());
    }
    SingleInstance second(dir.path());
    QVERIFY(second.claim());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
