// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate.h"

#include <QLocale>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

VideoModel modelAt(const QString &currency, qint64 millionths)
{
    VideoModel model;
    model.clips = {{Resolution::P768, {6s, 10s}}};
    model.setPrice(
        {.resolution = Resolution::P768, .duration = 6s, .price = {millionths, currency}});
    return model;
}

VideoModel freeModel()
{
    VideoModel model;
    model.isFree = true;
    return model;
}

} // namespace

//! \brief What clips will cost: sums, what is unknown, what is free.
class TestEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en"_s)); }

    void saysWhatIsKnownAndWhatIsNot_data()
    {
        QTest::addColumn<QList<int>>("clips"); // of dollars, yuan, an unknown price, nothing
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing asked for") << QList<int>{0, 0, 0, 0} << QString();
        QTest::newRow("one clip") << QList<int>{1, 0, 0, 0} << u"$0.28 est."_s;
        QTest::newRow("takes") << QList<int>{2, 0, 0, 0} << u"$0.56 est."_s;
        QTest::newRow("another currency") << QList<int>{0, 2, 0, 0} << u"¥4.00 est."_s;
        QTest::newRow("two currencies") << QList<int>{1, 2, 0, 0} << u"$0.28 + ¥4.00 est."_s;
        QTest::newRow("unknown") << QList<int>{0, 0, 3, 0} << u"cost unknown"_s;
        QTest::newRow("unknown beside known")
            << QList<int>{2, 0, 1, 0} << u"$0.56 est. + 1 unknown"_s;
        QTest::newRow("free") << QList<int>{0, 0, 0, 4} << u"free"_s;
        QTest::newRow("free beside known") << QList<int>{1, 0, 0, 4} << u"$0.28 est."_s;
        QTest::newRow("free beside unknown") << QList<int>{0, 0, 2, 1} << u"free + 2 unknown"_s;
    }
    void saysWhatIsKnownAndWhatIsNot()
    {
        QFETCH(QList<int>, clips);
        Estimate estimate;
        const QList<VideoModel> models = {modelAt(u"USD"_s, 280'000), modelAt(u"CNY"_s, 2'000'000),
                                          VideoModel(), freeModel()};
        for (qsizetype i = 0; i < models.size(); ++i) {
            if (clips.at(i) > 0)
                estimate.add(models.at(i), Resolution::P768, 6s, clips.at(i));
        }
        QTEST(estimate.text(), "text");
        QCOMPARE(estimate.unknown(), clips.at(2));
    }

    void keepsToTheClipThatThePriceIsFor()
    {
        Estimate estimate;
        estimate.add(modelAt(u"USD"_s, 280'000), Resolution::P768, 10s, 1);
        QCOMPARE(estimate.unknown(), 1);
        QCOMPARE(estimate.sums().size(), 0);
    }

    void addsExactly()
    {
        Estimate estimate;
        for (int i = 0; i < 1000; ++i)
            estimate.add(modelAt(u"USD"_s, 100'000), Resolution::P768, 6s, 1);
        QCOMPARE(estimate.sums(), QList<Money>({{100'000'000, u"USD"_s}}));
    }

    void takesTheUsersPriceOfAFreeClip()
    {
        VideoModel model = freeModel();
        model.setPrice({.resolution = Resolution::P768,
                        .duration = 6s,
                        .price = {1'000'000, u"EUR"_s},
                        .isOwn = true});
        Estimate estimate;
        estimate.add(model, Resolution::P768, 6s, 1);
        QCOMPARE(estimate.text(), u"€1.00 est."_s);
    }
};

QTEST_GUILESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
