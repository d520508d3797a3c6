// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QDir>
#include <QTest>

using namespace Firstframe;

class TestAppCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOptions();
    void makesAPictureAbsolute_data();
    void makesAPictureAbsolute();
    void takesSeveralPictures();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void TestAppCommandLine::readsItsOptions()
{
    const auto line = parseCommandLine({u"firstframe"_qs, u"--data-dir"_qs, u"data"_qs,
                                        u"--provider=minimax-cn"_qs, u"--version"_qs});
    QVERIFY(line);
    QCOMPARE(line->dataDir, QDir::current().absoluteFilePath(u"data"_qs));
    QCOMPARE(line->providerId, u"minimax-cn"_qs);
    QVERIFY(line->showsVersion);
    QVERIFY(!line->showsHelp);
}

void TestAppCommandLine::makesAPictureAbsolute_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("picture");
    QTest::newRow("relative") << u"a cat.jpg"_qs
                              << QDir::current().absoluteFilePath(u"a cat.jpg"_qs);
    QTest::newRow("absolute") << u"/p/cat.jpg"_qs << u"/p/cat.jpg"_qs;
    QTest::newRow("file link") << u"file:///p/a%20cat.jpg"_qs << u"/p/a cat.jpg"_qs;
    QTest::newRow("link") << u"https://example.org/cat.jpg"_qs << u"https://example.org/cat.jpg"_qs;
}

void TestAppCommandLine::makesAPictureAbsolute()
{
    QFETCH(QString, argument);
    const auto line = parseCommandLine({u"firstframe"_qs, argument});
    QVERIFY(line);
    QTEST(line->pictures.value(0), "picture");
}

void TestAppCommandLine::takesSeveralPictures()
{
    const auto line = parseCommandLine(
        {u"firstframe"_qs, u"/p/1.jpg"_qs, u"--provider=fal"_qs, u"https://example.org/2.jpg"_qs});
    QVERIFY(line);
    QCOMPARE(line->pictures, QStringList({u"/p/1.jpg"_qs, u"https://example.org/2.jpg"_qs}));
}

void TestAppCommandLine::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("option") << QStringList{u"--datadir"_qs, u"x"_qs};
    QTest::newRow("no folder") << QStringList{u"--data-dir="_qs};
    QTest::newRow("no value") << QStringList{u"--provider"_qs};
}

void TestAppCommandLine::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    arguments.prepend(u"firstframe"_qs);
    const auto line = parseCommandLine(arguments);
    QVERIFY(!line);
    QVERIFY(line.error().endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestAppCommandLine)
#include "tst_appcommandline.moc"
