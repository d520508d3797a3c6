// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dataplaces.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;

class TestDataPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingBelowADataFolder();
    void putsClipsIntoTheMoviesFolderOtherwise();
    void makesItsFolders();
    void saysWhichFolderCannotBeMade();
};

void TestDataPlaces::keepsEverythingBelowADataFolder()
{
    const DataPlaces places = dataPlaces(u"/data/here"_qs);
    QCOMPARE(places.database, u"/data/here/jobs.sqlite"_qs);
    for (const QString &place : {places.settings, places.drafts, places.database, places.providers,
                                 places.videos, places.images, places.posters, places.pasted,
                                 places.downloads, places.sandbox, places.log})
        QVERIFY2(place.startsWith(u"/data/here/"_qs), qPrintable(place));
}

void TestDataPlaces::putsClipsIntoTheMoviesFolderOtherwise()
{
    const DataPlaces places = dataPlaces({});
    QVERIFY(
        places.videos.startsWith(QStandardPaths::writableLocation(QStandardPaths::MoviesLocation)));
    QVERIFY(places.database.startsWith(places.root));
}

void TestDataPlaces::makesItsFolders()
{
    const QTemporaryDir dir;
    const DataPlaces places = dataPlaces(dir.filePath(u"new/data"_qs));
    QCOMPARE(makeFolders(places), QString());
    QVERIFY(QFileInfo(places.videos).isDir());
    QVERIFY(!QFileInfo(places.root).permission(QFile::ReadOther));
}

void TestDataPlaces::saysWhichFolderCannotBeMade()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString root = dir.filePath(u"file/data"_qs);
    QCOMPARE(makeFolders(dataPlaces(root)), root);
}

QTEST_GUILESS_MAIN(TestDataPlaces)
#include "tst_dataplaces.moc"
