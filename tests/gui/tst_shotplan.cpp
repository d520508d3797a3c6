// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotplan.h"
#include "providers/providercatalog.h"

#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! \brief The same shot at several providers: what each gets, and why one cannot have it.
class TestShotPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryModelAShotThatItMakes_data();
    void givesEveryModelAShotThatItMakes();
    void saysWhatHadToBeChanged();
    void keepsAnOptionThatTheChosenModelDoesNotHave();
    void makesNothingTwice();
    void leavesOutWhatIsNotThereAnyMore();
    void addsUpWhatAllOfThemCost();
    void offersEveryOtherModelOrSaysWhyNot();
    void holdsAnUnwrittenPromptAgainstNobody();
    void asksForTheKeyOfEachProvider();
    void wantsOnePictureForAll();

private:
    [[nodiscard]] ShotToPlan shot() const;

    const ProviderCatalog m_catalog = loadProviders({});
    const ModelRef m_fal{u"fal"_s, u"hailuo-2.3"_s};
    const ModelRef m_falFast{u"fal"_s, u"hailuo-2.3-fast"_s};
    const ModelRef m_minimaxCn{u"minimax-cn"_s, u"hailuo-2.3"_s};
};

// At the Sandbox, with every key and a good picture.
ShotToPlan TestShotPlan::shot() const
{
    ShotToPlan plan;
    plan.shot.prompt = u"A cat walks [Push in]"_s;
    plan.shot.firstFrame =
        FirstFrame{.path = u"/p/cat.jpg"_s, .info = {ImageFormat::Jpeg, {1280, 720}, 400'000}};
    plan.chosen = {u"sandbox"_s, u"animatic"_s};
    plan.choices = {.modelId = u"animatic"_s, .optimizePrompt = false};
    plan.providers = m_catalog.providers;
    for (const Provider &provider : m_catalog.providers)
        plan.keyed.insert(provider.id());
    return plan;
}

void TestShotPlan::givesEveryModelAShotThatItMakes_data()
{
    QTest::addColumn<ModelRef>("target");
    QTest::addColumn<bool>("hasPicture");
    for (const Provider &provider : m_catalog.providers) {
        for (const VideoModel &model : provider.models()) {
            for (const bool hasPicture : {false, true})
                QTest::addRow("%s/%s %s", qPrintable(provider.id()), qPrintable(model.id),
                              hasPicture ? "picture" : "text")
                    << ModelRef{provider.id(), model.id} << hasPicture;
        }
    }
}

void TestShotPlan::givesEveryModelAShotThatItMakes()
{
    QFETCH(ModelRef, target);
    QFETCH(bool, hasPicture);
    const VideoModel &model = *m_catalog.provider(target.providerId)->model(target.modelId);
    ShotToPlan plan = shot();
    if (!hasPicture)
        plan.shot.firstFrame.reset();
    plan.takes = 3;
    for (const auto &[resolution, duration] :
         {std::pair(Resolution::P768, 6s), std::pair(Resolution::P768, 10s),
          std::pair(Resolution::P1080, 6s), std::pair(Resolution::P512, 4s)}) {
        plan.choices.resolution = resolution;
        plan.choices.duration = duration;
        const std::optional<PlannedShot> planned = planShot(plan, target);
        QVERIFY(planned);
        QCOMPARE(planned->isPossible(), model.has(plan.shot.mode()));
        QCOMPARE(planned->request.providerId, target.providerId);
        QCOMPARE(planned->request.modelId, target.modelId);
        QCOMPARE(planned->request.takes, 3);
        QVERIFY(model.offers(planned->request.shot.resolution, planned->request.shot.duration));
        QCOMPARE(planned->changes.isEmpty(), model.offers(resolution, duration));
    }
}

void TestShotPlan::saysWhatHadToBeChanged()
{
    ShotToPlan plan = shot();
    plan.choices.resolution = Resolution::P512;
    const std::optional<PlannedShot> planned = planShot(plan, m_fal);
    QCOMPARE(planned->title, u"fal Hailuo 2.3"_s);
    QCOMPARE(planned->changes.size(), 1);
    QVERIFY(planned->changes.constFirst().contains(u"768P"_s));
    QCOMPARE(planned->request.shot.resolution, Resolution::P768);
}

void TestShotPlan::keepsAnOptionThatTheChosenModelDoesNotHave()
{
    ShotToPlan plan = shot(); // the Sandbox has no optimizer, so it says nothing about one
    QVERIFY(planShot(plan, m_fal)->request.shot.optimizePrompt); // as fal does unasked
    plan.remembered.insert(u"fal"_s, {.modelId = u"hailuo-2.3"_s, .optimizePrompt = false});
    QVERIFY(!planShot(plan, m_fal)->request.shot.optimizePrompt); // as was chosen there
}

void TestShotPlan::makesNothingTwice()
{
    const ShotToPlan plan = shot();
    const QList<PlannedShot> planned = planShots(plan, {m_fal, plan.chosen, m_fal, m_falFast});
    QList<ModelRef> targets;
    for (const PlannedShot &one : planned)
        targets.append(one.target);
    QCOMPARE(targets, (QList<ModelRef>{plan.chosen, m_fal, m_falFast}));
}

void TestShotPlan::leavesOutWhatIsNotThereAnyMore()
{
    QCOMPARE(planShots(shot(), {{u"gone"_s, u"x"_s}, {u"fal"_s, u"gone"_s}}).size(), 1);
    QCOMPARE(planShots({}, {m_fal}).size(), 0); // nothing is there while the files are being read
}

void TestShotPlan::addsUpWhatAllOfThemCost()
{
    ShotToPlan plan = shot();
    plan.takes = 2;
    const Estimate total =
        totalOf(planShots(plan, {m_fal, m_falFast, m_minimaxCn, {u"modellix"_s, u"hailuo-2.3"_s}}));
    QCOMPARE(total.clips(), 10);
    QCOMPARE(total.unknown(), 2);
    QCOMPARE(total.sums(), (QList<Money>{{940'000, u"USD"_s}, {4'000'000, u"CNY"_s}}));
}

void TestShotPlan::offersEveryOtherModelOrSaysWhyNot()
{
    ShotToPlan plan = shot();
    plan.shot.firstFrame.reset();
    qsizetype models = 0;
    for (const Provider &provider : m_catalog.providers)
        models += provider.models().size();
    const QList<TargetOffer> offers = targetOffers(plan);
    QCOMPARE(offers.size(), models - 1);
    for (const TargetOffer &offer : offers) {
        QVERIFY(!(offer.target == plan.chosen));
        const VideoModel &model =
            *m_catalog.provider(offer.target.providerId)->model(offer.target.modelId);
        QCOMPARE(offer.reason.isEmpty(), model.has(Mode::TextToVideo));
    }
}

void TestShotPlan::holdsAnUnwrittenPromptAgainstNobody()
{
    ShotToPlan plan = shot();
    plan.shot.prompt.clear();
    QVERIFY(!planShot(plan, m_fal)->isPossible());
    for (const TargetOffer &offer : targetOffers(plan))
        QCOMPARE(offer.reason, QString());
}

void TestShotPlan::asksForTheKeyOfEachProvider()
{
    ShotToPlan plan = shot();
    plan.keyed = {u"fal"_s};
    QVERIFY(planShot(plan, m_fal)->isPossible());
    QVERIFY(planShot(plan, plan.chosen)->isPossible());
    QCOMPARE(planShot(plan, m_minimaxCn)->lackingKey, u"MiniMax China"_s);
    for (const TargetOffer &offer : targetOffers(plan))
        QCOMPARE(offer.reason.isEmpty(), offer.target.providerId == u"fal");
}

void TestShotPlan::wantsOnePictureForAll()
{
    const ShotToPlan plan = shot();
    QCOMPARE(imageRulesOf({}), std::nullopt);
    QCOMPARE(imageRulesOf(planShots(plan, {m_fal})), ImageRules());
    QCOMPARE(imageRulesOf(planShots(plan, {m_fal, {u"toapis"_s, u"hailuo-2.3"_s}})),
             ImageRules{.bytesBelow = 10'000'000});
    PlannedShot textOnly;
    QCOMPARE(imageRulesOf({textOnly}), std::nullopt);
}

QTEST_GUILESS_MAIN(TestShotPlan)
#include "tst_shotplan.moc"
