// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/videomodel.h"

#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

class tst_VideoModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsDurationsOnceAndShortestFirst();
    void offersOnlyWhatTheTableHolds();
    void resolutionNamesGoBothWays();
};

void tst_VideoModel::listsDurationsOnceAndShortestFirst()
{
    VideoModel model;
    model.clips = {{Resolution::P1080, {6s}}, {Resolution::P768, {10s, 6s}}};
    QCOMPARE(model.durations(), QList({6s, 10s}));
    QCOMPARE(model.resolutions(), QList({Resolution::P1080, Resolution::P768}));
}

void tst_VideoModel::offersOnlyWhatTheTableHolds()
{
    VideoModel model;
    model.clips = {{Resolution::P768, {6s, 10s}}, {Resolution::P1080, {6s}}};
    QVERIFY(model.offers(Resolution::P768, 10s));
    QVERIFY(model.offers(Resolution::P1080, 6s));
    QVERIFY(!model.offers(Resolution::P1080, 10s));
    QVERIFY(!model.offers(Resolution::P512, 6s));
}

void tst_VideoModel::resolutionNamesGoBothWays()
{
    for (const Resolution resolution : {Resolution::P512, Resolution::P768, Resolution::P1080})
        QCOMPARE(resolutionFromName(resolutionName(resolution)), resolution);
    QCOMPARE(resolutionFromName(u"768p"), Resolution::P768);
    QCOMPARE(resolutionFromName(u"720P"), std::nullopt);
    QCOMPARE(shorterSide(Resolution::P1080), 1080);
}

QTEST_GUILESS_MAIN(tst_VideoModel)
#include "tst_videomodel.moc"
