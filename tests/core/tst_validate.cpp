// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validate.h"

#include <QTest>

#include <functional>

using namespace Firstframe;
using namespace std::chrono_literals;

using Severity = ShotProblem::Severity;
using ShotEdit = std::function<void(Shot &)>;
using ModelEdit = std::function<void(VideoModel &)>;

namespace {

VideoModel hailuo()
{
    VideoModel model;
    model.id = QStringLiteral("hailuo-2.3");
    model.name = QStringLiteral("Hailuo 2.3");
    model.modes = {Mode::TextToVideo, Mode::ImageToVideo};
    model.clips = {{Resolution::P768, {6s, 10s}}, {Resolution::P1080, {6s}}};
    model.promptOptimizer = {true, true};
    model.fastPretreatment = {true, false};
    model.watermark = {true, false};
    return model;
}

Shot goodShot()
{
    Shot shot;
    shot.firstFrame = FirstFrame{
        QStringLiteral("/pictures/a.jpg"), {}, {ImageFormat::Jpeg, {1920, 1080}, 1'000'000}};
    shot.prompt = QStringLiteral("A cat walks [Push in]");
    return shot;
}

QString repeated(QStringView text, int times)
{
    QString all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

class tst_Validate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodShotHasNoProblem();
    void errorsNameTheirField_data();
    void errorsNameTheirField();
    void warningsDoNotForbid();
    void returnsEveryProblemAtOnce();
    void namesMovesThatUndoEachOther();
    void warnsOfAPlaceholderThatIsLeft();
    void lengthIsCountedInTheProvidersDialect();
    void everyMessageIsAFinishedSentence();
};

void tst_Validate::aGoodShotHasNoProblem()
{
    QVERIFY(validate(goodShot(), hailuo()).isEmpty());
    Shot text = goodShot();
    text.firstFrame.reset();
    QVERIFY(validate(text, hailuo()).isEmpty());
    Shot silent = goodShot();
    silent.prompt.clear();
    QVERIFY(validate(silent, hailuo()).isEmpty());
}

void tst_Validate::errorsNameTheirField_data()
{
    QTest::addColumn<ShotEdit>("editShot");
    QTest::addColumn<ModelEdit>("editModel");
    QTest::addColumn<ShotField>("field");
    const auto row = [](
                         const char *name, ShotField field, const ShotEdit &editShot,
                         const ModelEdit &editModel = [](VideoModel &) {}) {
        QTest::newRow(name) << editShot << editModel << field;
    };
    row("10 s excludes 1080P", ShotField::Duration, [](Shot &shot) {
        shot.duration = 10s;
        shot.resolution = Resolution::P1080;
    });
    row("a resolution the model lacks", ShotField::Resolution,
        [](Shot &shot) { shot.resolution = Resolution::P512; });
    row(
        "fast is image-to-video only", ShotField::FirstFrame,
        [](Shot &shot) { shot.firstFrame.reset(); },
        [](VideoModel &model) { model.modes = {Mode::ImageToVideo}; });
    row(
        "a text model takes no picture", ShotField::FirstFrame, [](Shot &) {},
        [](VideoModel &model) { model.modes = {Mode::TextToVideo}; });
    row("a picture against the rules", ShotField::FirstFrame, [](Shot &shot) {
        shot.firstFrame->info.size = {200, 200};
    });
    row("text to video needs a prompt", ShotField::Prompt, [](Shot &shot) {
        shot.firstFrame.reset();
        shot.prompt = QStringLiteral("  \n ");
    });
    row(
        "a provider that always needs a prompt", ShotField::Prompt,
        [](Shot &shot) { shot.prompt.clear(); },
        [](VideoModel &model) { model.promptRequiredWithImage = true; });
    row("2,001 characters", ShotField::Prompt,
        [](Shot &shot) { shot.prompt = repeated(u"🐈", 2001); });
    row("fast pretreatment without the optimizer", ShotField::FastPretreatment, [](Shot &shot) {
        shot.fastPretreatment = true;
        shot.optimizePrompt = false;
    });
    row(
        "fast pretreatment that the model lacks", ShotField::FastPretreatment,
        [](Shot &shot) { shot.fastPretreatment = true; },
        [](VideoModel &model) { model.fastPretreatment.available = false; });
    row(
        "a watermark that the model lacks", ShotField::Watermark,
        [](Shot &shot) { shot.watermark = true; },
        [](VideoModel &model) { model.watermark.available = false; });
    row(
        "a watermark that the model has in the other mode", ShotField::Watermark,
        [](Shot &shot) { shot.watermark = true; },
        [](VideoModel &model) { model.watermark.onlyIn = Mode::TextToVideo; });
}

void tst_Validate::errorsNameTheirField()
{
    QFETCH(const ShotEdit, editShot);
    QFETCH(const ModelEdit, editModel);
    Shot shot = goodShot();
    VideoModel model = hailuo();
    editShot(shot);
    editModel(model);
    const QList<ShotProblem> problems = validate(shot, model);
    QCOMPARE(problems.size(), 1);
    QTEST(problems.first().field, "field");
    QCOMPARE(problems.first().severity, Severity::Error);
    QVERIFY(hasErrors(problems));
}

void tst_Validate::warningsDoNotForbid()
{
    Shot shot = goodShot();
    shot.prompt = QStringLiteral("A cat [Fly] walks [Push in, Shake, Zoom in, Tilt up]");
    const QList<ShotProblem> problems = validate(shot, hailuo());
    QCOMPARE(problems.size(), 2);
    for (const ShotProblem &problem : problems) {
        QCOMPARE(problem.severity, Severity::Warning);
        QVERIFY(problem.start >= 0);
        QVERIFY(problem.length > 0);
    }
    QVERIFY(!hasErrors(problems));
}

void tst_Validate::returnsEveryProblemAtOnce()
{
    Shot shot = goodShot();
    shot.firstFrame->info = {ImageFormat::Gif, {1000, 200}, 30'000'000};
    shot.prompt = repeated(u"x", 2001);
    shot.duration = 10s;
    shot.resolution = Resolution::P1080;
    shot.fastPretreatment = true;
    shot.optimizePrompt = false;
    shot.watermark = true;
    VideoModel model = hailuo();
    model.watermark.available = false;
    QCOMPARE(validate(shot, model).size(), 4 + 1 + 1 + 1 + 1);
}

void tst_Validate::namesMovesThatUndoEachOther()
{
    Shot shot = goodShot();
    shot.prompt = QStringLiteral("[Zoom in, Shake, Zoom out]");
    const QList<ShotProblem> problems = validate(shot, hailuo());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().severity, Severity::Warning);
    QVERIFY(problems.first().message.startsWith(QStringLiteral("“Zoom in” and “Zoom out”")));
}

void tst_Validate::warnsOfAPlaceholderThatIsLeft()
{
    Shot shot = goodShot();
    shot.prompt = QStringLiteral("A {subject} walks {} [Push in]");
    const QList<ShotProblem> problems = validate(shot, hailuo());
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().severity, Severity::Warning);
    QCOMPARE(problems.first().start, 2);
    QCOMPARE(problems.first().length, 9);
    QVERIFY(problems.first().message.contains(QStringLiteral("“{subject}”")));
}

void tst_Validate::lengthIsCountedInTheProvidersDialect()
{
    Shot shot = goodShot();
    shot.prompt = repeated(u"x", 1996) + QStringLiteral("[Pan left]");
    VideoModel model = hailuo();
    QVERIFY(hasErrors(validate(shot, model))); // 1,996 + 10 in English
    model.dialect = Dialect::Chinese;
    QVERIFY(!hasErrors(validate(shot, model))); // 1,996 + 4 as [左摇]
}

void tst_Validate::everyMessageIsAFinishedSentence()
{
    Shot shot;
    shot.prompt = QStringLiteral("[Fly] [] [Pan left, Pan right] [ab {who}");
    shot.fastPretreatment = true;
    VideoModel model = hailuo();
    model.modes = {Mode::ImageToVideo};
    model.clips.clear();
    model.fastPretreatment.available = false;
    for (const ShotProblem &problem : validate(shot, model)) {
        QVERIFY2(problem.message.endsWith(u'.') || problem.message.endsWith(u'?'),
                 qPrintable(problem.message));
        QVERIFY2(!problem.message.contains(u'%'), qPrintable(problem.message));
    }
}

QTEST_GUILESS_MAIN(tst_Validate)
#include "tst_validate.moc"
