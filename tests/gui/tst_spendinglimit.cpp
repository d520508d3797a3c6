// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/spendinglimit.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 one = 1'000'000;

// Of clips that cost 1 USD, 2 CNY, nobody knows what, nothing.
Estimate estimateOf(int dollars, int yuan, int unknown, int free)
{
    Estimate estimate;
    VideoModel model;
    if (unknown > 0)
        estimate.add(model, Resolution::P768, 6s, unknown);
    model.isFree = true;
    if (free > 0)
        estimate.add(model, Resolution::P768, 6s, free);
    model.setPrice({.price = {one, u"USD"_s}});
    if (dollars > 0)
        estimate.add(model, Resolution::P768, 6s, dollars);
    model.setPrice({.price = {2 * one, u"CNY"_s}});
    if (yuan > 0)
        estimate.add(model, Resolution::P768, 6s, yuan);
    return estimate;
}

} // namespace

//! \brief When the user wants to be asked.
class TestSpendingLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAboveTheLimitAndForWhatNobodyKnows_data()
    {
        QTest::addColumn<SpendingLimit>("limit");
        QTest::addColumn<Estimate>("estimate");
        QTest::addColumn<bool>("asks");
        const SpendingLimit off;
        const SpendingLimit two{.isOn = true, .most = {{u"USD"_s, 2 * one}}};
        const SpendingLimit carefree{
            .isOn = true, .asksWhenUnknown = false, .most = {{u"USD"_s, 2 * one}}};
        const SpendingLimit both{.isOn = true, .most = {{u"USD"_s, 2 * one}, {u"CNY"_s, 4 * one}}};
        QTest::newRow("no limit") << off << estimateOf(100, 0, 1, 0) << false;
        QTest::newRow("below") << two << estimateOf(1, 0, 0, 0) << false;
        QTest::newRow("as much") << two << estimateOf(2, 0, 0, 0) << false;
        QTest::newRow("above") << two << estimateOf(3, 0, 0, 0) << true;
        QTest::newRow("nothing") << two << estimateOf(0, 0, 0, 8) << false;
        QTest::newRow("unknown") << two << estimateOf(0, 0, 1, 0) << true;
        QTest::newRow("unknown beside little") << two << estimateOf(1, 0, 1, 0) << true;
        QTest::newRow("unknown, not to be asked") << carefree << estimateOf(1, 0, 1, 0) << false;
        QTest::newRow("above beside unknown") << carefree << estimateOf(3, 0, 1, 0) << true;
        QTest::newRow("a currency without a limit") << two << estimateOf(0, 1, 0, 0) << true;
        QTest::newRow("two currencies below") << both << estimateOf(2, 2, 0, 0) << false;
        QTest::newRow("the second above") << both << estimateOf(0, 3, 0, 0) << true;
    }
    void asksAboveTheLimitAndForWhatNobodyKnows()
    {
        QFETCH(SpendingLimit, limit);
        QFETCH(Estimate, estimate);
        QTEST(limit.isExceededBy(estimate), "asks");
    }

    void staysFromOneStartToTheNext()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"s.ini"_s);
        SpendingLimit limit{
            .isOn = true, .asksWhenUnknown = false, .most = {{u"USD"_s, 1'500'000}, {u"CNY"_s, 0}}};
        {
            QSettings settings(file, QSettings::IniFormat);
            QCOMPARE(loadSpendingLimit(settings), SpendingLimit());
            saveSpendingLimit(settings, limit);
        }
        QSettings settings(file, QSettings::IniFormat);
        QCOMPARE(loadSpendingLimit(settings), limit);
        limit.most.remove(u"USD"_s);
        saveSpendingLimit(settings, limit);
        QCOMPARE(loadSpendingLimit(settings), limit);
    }

    void amountThatCannotBeReadAsksForEverything()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        saveSpendingLimit(settings, {.isOn = true});
        settings.setValue(u"spending/most/USD"_s, u"a lot"_s);
        QVERIFY(loadSpendingLimit(settings).isExceededBy(estimateOf(1, 0, 0, 0)));
    }
};

QTEST_GUILESS_MAIN(TestSpendingLimit)
#include "tst_spendinglimit.moc"
