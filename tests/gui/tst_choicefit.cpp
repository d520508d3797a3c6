// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validate.h"
#include "gui/composer/choicefit.h"
#include "gui/composer/shotplan.h"
#include "gui/composer/shotsettings.h"
#include "gui/statuslabel.h"
#include "providers/providercatalog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QStandardItemModel>
#include <QTest>

using namespace Firstframe;
using namespace std::chrono_literals;

//! \brief The form follows the model: for every provider and model of the catalog.
class TestChoiceFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersExactlyTheClipsOfTheModel_data() { everyModel(); }
    void offersExactlyTheClipsOfTheModel();
    void offersExactlyTheOptionsOfTheModel_data() { everyModel(); }
    void offersExactlyTheOptionsOfTheModel();
    void neverMakesAShotThatTheFormForbids_data() { everyModel(); }
    void neverMakesAShotThatTheFormForbids();
    void keepsWhatIsValidAtAnotherProvider_data() { everyModel(); }
    void keepsWhatIsValidAtAnotherProvider();
    void takesWhatTheTableAllowsAndNothingElse_data() { everyModel(); }
    void takesWhatTheTableAllowsAndNothingElse();
    void saysWhyWhereTheFocusCanBe_data() { everyModel(); }
    void saysWhyWhereTheFocusCanBe();
    void changesOnlyWhatItMust_data();
    void changesOnlyWhatItMust();
    void saysWhatAnotherModelChanged();
    void keepsWhatOnlyThePictureHides();

private:
    void everyModel() const;
    void choose(const char *box, const QString &text) const;
    [[nodiscard]] QString said() const;
    [[nodiscard]] QCheckBox *option(const char *name) const;
    void goTo(const QString &providerId, const QString &modelId);

    ProviderCatalog m_catalog = loadProviders({});
    std::unique_ptr<ShotSettings> m_settings;
};

namespace {

bool isEnabled(const QComboBox *box, int index)
{
    return qobject_cast<QStandardItemModel *>(box->model())->item(index)->isEnabled();
}

const std::array modes = {Mode::TextToVideo, Mode::ImageToVideo};

// Every mode, resolution, duration of any model and option, also those that no model has.
QList<std::pair<Mode, ShotChoices>> everyCombination(const QString &modelId)
{
    QList<std::pair<Mode, ShotChoices>> all;
    constexpr int optionCount = 3;
    for (const Mode mode : modes) {
        for (const Resolution resolution :
             {Resolution::P512, Resolution::P768, Resolution::P1080}) {
            for (const std::chrono::seconds duration : {5s, 6s, 10s}) {
                for (int options = 0; options < (1 << optionCount); ++options)
                    all.append({mode,
                                {.modelId = modelId,
                                 .duration = duration,
                                 .resolution = resolution,
                                 .optimizePrompt = (options & 1) != 0,
                                 .fastPretreatment = (options & 2) != 0,
                                 .watermark = (options & 4) != 0}});
            }
        }
    }
    return all;
}

} // namespace

void TestChoiceFit::init()
{
    m_settings = std::make_unique<ShotSettings>();
    m_settings->setProviders(m_catalog.providers);
}

void TestChoiceFit::everyModel() const
{
    QTest::addColumn<QString>("providerId");
    QTest::addColumn<QString>("modelId");
    for (const Provider &provider : m_catalog.providers) {
        for (const VideoModel &model : provider.models())
            QTest::addRow("%s/%s", qPrintable(provider.id()), qPrintable(model.id))
                << provider.id() << model.id;
    }
}

void TestChoiceFit::choose(const char *box, const QString &text) const
{
    auto *combo = m_settings->findChild<QComboBox *>(QLatin1String(box));
    const int index = combo->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    combo->setCurrentIndex(index);
}

QString TestChoiceFit::said() const
{
    return m_settings->findChild<StatusLabel *>(u"settingsStatus"_qs)->text();
}

QCheckBox *TestChoiceFit::option(const char *name) const
{
    return m_settings->findChild<QCheckBox *>(QLatin1String(name));
}

void TestChoiceFit::goTo(const QString &providerId, const QString &modelId)
{
    for (const auto &[box, wanted] :
         {std::pair{u"providerBox"_qs, providerId}, std::pair{u"modelBox"_qs, modelId}}) {
        auto *combo = m_settings->findChild<QComboBox *>(box);
        combo->setCurrentIndex(combo->findData(wanted));
    }
    QCOMPARE(m_settings->provider()->id(), providerId);
    QCOMPARE(m_settings->model()->id, modelId);
}

void TestChoiceFit::offersExactlyTheClipsOfTheModel()
{
    QFETCH(const QString, providerId);
    QFETCH(const QString, modelId);
    goTo(providerId, modelId);
    const VideoModel model = *m_settings->model();
    const auto *durations = m_settings->findChild<QComboBox *>(u"durationBox"_qs);
    const auto *resolutions = m_settings->findChild<QComboBox *>(u"resolutionBox"_qs);
    QCOMPARE(resolutions->count(), model.resolutions().size());
    QCOMPARE(durations->count(), model.durations().size());
    for (const ClipChoice &clip : model.clips) {
        for (const std::chrono::seconds duration : clip.durations) {
            m_settings->setChoices(
                providerId,
                {.modelId = modelId, .duration = duration, .resolution = clip.resolution});
            QCOMPARE(m_settings->choices().duration, duration);
            QCOMPARE(m_settings->choices().resolution, clip.resolution);
            for (int i = 0; i < durations->count(); ++i)
                QCOMPARE(isEnabled(durations, i), clip.durations.contains(std::chrono::seconds(
                                                      durations->itemData(i).toLongLong())));
            for (int i = 0; i < resolutions->count(); ++i)
                QCOMPARE(isEnabled(resolutions, i),
                         model.offers(static_cast<Resolution>(resolutions->itemData(i).toInt()),
                                      duration));
        }
    }
}

void TestChoiceFit::offersExactlyTheOptionsOfTheModel()
{
    QFETCH(const QString, providerId);
    QFETCH(const QString, modelId);
    goTo(providerId, modelId);
    for (const Mode mode : modes) {
        m_settings->setMode(mode);
        const VideoModel &model = *m_settings->model();
        if (option("optimizeBox")->isEnabled())
            option("optimizeBox")->setChecked(true);
        QCOMPARE(option("optimizeBox")->isEnabled(), model.promptOptimizer.isIn(mode));
        QCOMPARE(option("pretreatmentBox")->isEnabled(), model.fastPretreatment.isIn(mode));
        QCOMPARE(option("watermarkBox")->isEnabled(), model.watermark.isIn(mode));
        for (const QCheckBox *box :
             {option("optimizeBox"), option("pretreatmentBox"), option("watermarkBox")}) {
            QVERIFY(box->isEnabled() || !box->isChecked());
            QVERIFY(box->isEnabled() || !box->toolTip().isEmpty());
        }
    }
}

void TestChoiceFit::neverMakesAShotThatTheFormForbids()
{
    QFETCH(const QString, providerId);
    QFETCH(const QString, modelId);
    const VideoModel &model = *m_catalog.provider(providerId)->model(modelId);
    for (const Mode mode : modes) {
        for (const Resolution resolution :
             {Resolution::P512, Resolution::P768, Resolution::P1080}) {
            const ShotChoices wanted{.modelId = u"other"_qs,
                                     .duration = 10s,
                                     .resolution = resolution,
                                     .optimizePrompt = true,
                                     .fastPretreatment = true,
                                     .watermark = true};
            const FittedChoices fitted = fitChoices(wanted, model, mode);
            QCOMPARE(fitted.choices.modelId, modelId);
            QVERIFY(model.offers(fitted.choices.resolution, fitted.choices.duration));
            QCOMPARE(fitted.choices.optimizePrompt, model.promptOptimizer.isIn(mode));
            QCOMPARE(fitted.choices.watermark, model.watermark.isIn(mode));
            QCOMPARE(fitted.choices.fastPretreatment,
                     model.fastPretreatment.isIn(mode) && fitted.choices.optimizePrompt);
            QCOMPARE(fitChoices(fitted.choices, model, mode), (FittedChoices{fitted.choices, {}}));
        }
    }
}

void TestChoiceFit::takesWhatTheTableAllowsAndNothingElse()
{
    QFETCH(const QString, providerId);
    QFETCH(const QString, modelId);
    const VideoModel &model = *m_catalog.provider(providerId)->model(modelId);
    for (const auto &[mode, wanted] : everyCombination(modelId)) {
        m_settings->setMode(mode);
        m_settings->setChoices(providerId, wanted);
        const bool isAllowed = model.offers(wanted.resolution, wanted.duration)
                               && (!wanted.optimizePrompt || model.promptOptimizer.isIn(mode))
                               && (!wanted.fastPretreatment
                                   || (model.fastPretreatment.isIn(mode) && wanted.optimizePrompt))
                               && (!wanted.watermark || model.watermark.isIn(mode));
        QCOMPARE(m_settings->choices() == wanted, isAllowed);
        // Whatever was wanted, what is chosen then is something that the model makes.
        Shot shot = withChoices({}, m_settings->choices());
        shot.prompt = u"A cat"_qs;
        if (mode == Mode::ImageToVideo)
            shot.firstFrame = FirstFrame{.path = u"/p/cat.jpg"_qs,
                                         .info = {ImageFormat::Jpeg, {1280, 720}, 400'000}};
        QCOMPARE(hasErrors(validate(shot, model)), !model.has(mode));
    }
}

void TestChoiceFit::saysWhyWhereTheFocusCanBe()
{
    QFETCH(const QString, providerId);
    QFETCH(const QString, modelId);
    const auto *modelBox = m_settings->findChild<QComboBox *>(u"modelBox"_qs);
    for (const auto &[mode, wanted] : everyCombination(modelId)) {
        m_settings->setMode(mode);
        m_settings->setChoices(providerId, wanted);
        for (const char *name : {"durationBox", "resolutionBox"}) {
            const auto *box = m_settings->findChild<QComboBox *>(QLatin1String(name));
            bool isAllPossible = true;
            for (int i = 0; i < box->count(); ++i) {
                const QString reason = box->itemData(i, Qt::ToolTipRole).toString();
                QCOMPARE(reason.isEmpty(), isEnabled(box, i));
                isAllPossible = isAllPossible && isEnabled(box, i);
                QVERIFY(box->accessibleDescription().contains(reason));
                QCOMPARE(box->whatsThis(), box->accessibleDescription());
            }
            QCOMPARE(box->accessibleDescription().isEmpty(), isAllPossible);
        }
        for (const char *name : {"optimizeBox", "pretreatmentBox", "watermarkBox"}) {
            const QCheckBox *box = option(name);
            if (!box->isEnabled())
                QVERIFY(modelBox->accessibleDescription().contains(box->accessibleName() + u": "_qs
                                                                   + box->toolTip()));
        }
    }
}

void TestChoiceFit::keepsWhatIsValidAtAnotherProvider()
{
    QFETCH(const QString, providerId);
    QFETCH(const QString, modelId);
    goTo(providerId, modelId);
    const ShotChoices before = m_settings->choices();
    for (const Provider &other : m_catalog.providers) {
        goTo(providerId, modelId);
        m_settings->setChoices(providerId, before);
        if (other.id() == providerId)
            continue;
        choose("providerBox", other.name());
        const VideoModel &model = *m_settings->model();
        const ShotChoices after = m_settings->choices();
        QCOMPARE(model.id == modelId, other.model(modelId) != nullptr);
        QCOMPARE(said().contains(u"Model is now"_qs), other.model(modelId) == nullptr);
        if (model.offers(before.resolution, before.duration)) {
            QCOMPARE(after.resolution, before.resolution);
            QCOMPARE(after.duration, before.duration);
        } else {
            QVERIFY(said().contains(u"is now"_qs));
        }
        QVERIFY(model.offers(after.resolution, after.duration));
        if (before.optimizePrompt && !after.optimizePrompt)
            QVERIFY(said().contains(u"Optimize prompt"_qs));
    }
}

void TestChoiceFit::changesOnlyWhatItMust_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<Resolution>("newResolution");
    QTest::addColumn<int>("newSeconds");
    QTest::addColumn<int>("changes");
    const auto p768 = Resolution::P768;
    const auto p1080 = Resolution::P1080;
    QTest::newRow("nothing") << p768 << 10 << p768 << 10 << 0;
    QTest::newRow("the duration") << p1080 << 10 << p1080 << 6 << 1;
    QTest::newRow("the resolution") << Resolution::P512 << 10 << p768 << 10 << 1;
    QTest::newRow("both") << Resolution::P512 << 5 << p768 << 6 << 2;
}

void TestChoiceFit::changesOnlyWhatItMust()
{
    QFETCH(const Resolution, resolution);
    QFETCH(const int, seconds);
    VideoModel model;
    model.id = u"m"_qs;
    model.clips = {{Resolution::P768, {6s, 10s}}, {Resolution::P1080, {6s}}};
    const FittedChoices fitted = fitChoices({.duration = std::chrono::seconds(seconds),
                                             .resolution = resolution,
                                             .optimizePrompt = false},
                                            model, Mode::TextToVideo);
    QTEST(fitted.choices.resolution, "newResolution");
    QTEST(static_cast<int>(fitted.choices.duration.count()), "newSeconds");
    QTEST(static_cast<int>(fitted.changes.size()), "changes");
}

void TestChoiceFit::saysWhatAnotherModelChanged()
{
    goTo(u"sandbox"_qs, u"animatic"_qs);
    choose("durationBox", u"10 s"_qs);
    QCOMPARE(said(), QString());
    choose("providerBox", m_catalog.provider(u"modellix"_qs)->name());
    QCOMPARE(m_settings->choices().duration, 10s); // goes along
    QVERIFY(said().startsWith(u"Model is now Hailuo 2.3: Modellix does not offer Animatic."_qs));
    QVERIFY(m_settings->choices().optimizePrompt); // as the provider does by itself
    choose("durationBox", u"6 s"_qs);
    QCOMPARE(said(), QString()); // the user's own choice is no news
}

void TestChoiceFit::keepsWhatOnlyThePictureHides()
{
    const auto found = std::ranges::find_if(m_catalog.providers, [](const Provider &provider) {
        const OptionSupport &watermark = provider.models().constFirst().watermark;
        return watermark.onlyIn == Mode::TextToVideo;
    });
    QVERIFY(found != m_catalog.providers.end());
    goTo(found->id(), found->models().constFirst().id);
    option("watermarkBox")->setChecked(true);
    m_settings->setMode(Mode::ImageToVideo);
    QVERIFY(!m_settings->choices().watermark);
    QVERIFY(said().contains(u"Watermark"_qs));
    m_settings->setMode(Mode::TextToVideo);
    QVERIFY(m_settings->choices().watermark);
}

QTEST_MAIN(TestChoiceFit)
#include "tst_choicefit.moc"
