// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"
#include "support/readonlyfolder.h"
#include "support/smalldisk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Firstframe;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsItsPicturesToTheFirst();
    void leavesOtherDataFoldersAlone();
    void isFreeAgainAfterTheFirstIsGone();
    void isTheFirstWhereNothingCanBeWritten();
    void isTheFirstOnAFullDisk();
};

void TestSingleInstance::handsItsPicturesToTheFirst()
{
    const QTemporaryDir dir;
    SingleInstance first(dir.path());
    QVERIFY(first.claim());
    QSignalSpy another(&first, &SingleInstance::anotherStarted);

    SingleInstance second(dir.path());
    QVERIFY(!second.claim());
    // Blocks like the second program does, so it is told from another thread.
    const QStringList pictures = {u"/pictures/a cat 猫.jpg"_qs, u"/pictures/two\nlines %20.png"_qs};
    auto told = QtConcurrent::run([&] { return second.tellFirst(pictures); });
    QVERIFY(another.wait());
    QCOMPARE(another.at(0).at(0).toStringList(), pictures);
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

void TestSingleInstance::isTheFirstWhereNothingCanBeWritten()
{
    const QTemporaryDir dir;
    const ReadOnlyFolder folder(dir.path());
    QVERIFY(folder.isActive());
    SingleInstance first(dir.path());
    QVERIFY(first.claim());
    SingleInstance second(dir.path());
    QVERIFY(!second.claim());
}

void TestSingleInstance::isTheFirstOnAFullDisk()
{
    const SmallDisk disk(100);
    if (!disk.isMounted())
        QSKIP("This needs the right to mount a file system.");
    QVERIFY(disk.fill());
    const QString root = disk.filePath(QString()).chopped(1);
    SingleInstance first(root);
    QVERIFY(first.claim());
    SingleInstance second(root);
    QVERIFY(!second.claim());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
