// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/shotreview.h"
#include "providers/providercatalog.h"

#include <QTest>

using namespace Firstframe;

class TestShotReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsAGoodShotThrough();
    void saysWhatAPictureIs();
    void saysWhyAPictureDoesNotFit();
    void keepsGenerateOffWhileAPictureLoads();
    void namesThePictureThatIsLeftAfterAFailure();
    void doesNotBlameAPromptThatIsNotBegun();
    void doesNotBlameBracketsThatAreBeingWritten_data();
    void doesNotBlameBracketsThatAreBeingWritten();
    void countsThePromptAsItIsSent();
    void asksForAMissingKey();
    void listsEveryProblem();
    void saysWhatIsWrongAtTheOtherProviders();
    void waitsForTheProviders();

private:
    ShotUnderReview goodShot() const;

    ProviderCatalog m_catalog = loadProviders({});
};

ShotUnderReview TestShotReview::goodShot() const
{
    ShotUnderReview review;
    review.model = &m_catalog.providers.constFirst().models().constFirst();
    review.shot.prompt = u"A cat walks [Push in]"_qs;
    review.shot.firstFrame = FirstFrame{.path = u"/pictures/cat.jpg"_qs,
                                        .info = {ImageFormat::Jpeg, QSize(5120, 2880), 3'200'000}};
    return review;
}

void TestShotReview::letsAGoodShotThrough()
{
    const ShotReview said = reviewShot(goodShot());
    QVERIFY(said.mayGenerate());
    QCOMPARE(said.problems, QList<GenerateProblem>());
    QCOMPARE(said.prompt, QString());
}

void TestShotReview::saysWhatAPictureIs()
{
    const ShotReview said = reviewShot(goodShot());
    QCOMPARE(said.firstFrame, u"✓ JPEG · 3.2 MB · 5120 × 2880 · fits Animatic"_qs);
    QCOMPARE(said.firstFrameTone, ShotReview::Tone::Good);
}

void TestShotReview::saysWhyAPictureDoesNotFit()
{
    ShotUnderReview review = goodShot();
    review.shot.firstFrame->info.size = {200, 200};
    const ShotReview said = reviewShot(review);
    QVERIFY(said.firstFrame.startsWith(u"JPEG · 3.2 MB · 200 × 200"_qs));
    QVERIFY(said.firstFrame.contains(u"300"_qs));
    QCOMPARE(said.firstFrameTone, ShotReview::Tone::Error);
    QVERIFY(!said.mayGenerate());
}

void TestShotReview::keepsGenerateOffWhileAPictureLoads()
{
    ShotUnderReview review = goodShot();
    review.pictureLoading = true;
    const ShotReview said = reviewShot(review);
    QVERIFY(!said.mayGenerate());
    QCOMPARE(said.firstFrameTone, ShotReview::Tone::Plain);
}

void TestShotReview::namesThePictureThatIsLeftAfterAFailure()
{
    ShotUnderReview review = goodShot();
    review.pictureFailure = u"notes.jpg is not a picture."_qs;
    review.previousPicture = u"cat.jpg"_qs;
    const ShotReview said = reviewShot(review);
    QVERIFY(said.firstFrame.startsWith(review.pictureFailure));
    QVERIFY(said.firstFrame.contains(u"cat.jpg"_qs));
    QVERIFY(!said.mayGenerate());
}

void TestShotReview::doesNotBlameAPromptThatIsNotBegun()
{
    ShotUnderReview review = goodShot();
    review.shot.firstFrame.reset();
    review.shot.prompt.clear();
    const ShotReview said = reviewShot(review);
    QCOMPARE(said.prompt, QString());
    QVERIFY(!said.mayGenerate());
    QCOMPARE(said.problems.constFirst().field, ShotField::Prompt);
}

void TestShotReview::doesNotBlameBracketsThatAreBeingWritten_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<qsizetype>("writingAt");
    QTest::addColumn<bool>("isBlamed");
    const auto open = u"A cat [Ti"_qs;
    QTest::newRow("just opened") << open << qsizetype(9) << false;
    QTest::newRow("left open, writing before it") << open << qsizetype(3) << true;
    QTest::newRow("left open, the focus is elsewhere") << open << qsizetype(-1) << true;
    const auto wrong = u"A cat [Pan lft] walks"_qs;
    QTest::newRow("a wrong name is being changed") << wrong << qsizetype(11) << false;
    QTest::newRow("a wrong name was left") << wrong << qsizetype(15) << true;
}

void TestShotReview::doesNotBlameBracketsThatAreBeingWritten()
{
    QFETCH(const QString, prompt);
    QFETCH(const qsizetype, writingAt);
    QFETCH(const bool, isBlamed);
    ShotUnderReview review = goodShot();
    review.shot.prompt = prompt;
    review.writingAt = writingAt;
    QCOMPARE(!reviewShot(review).prompt.isEmpty(), isBlamed);
}

void TestShotReview::countsThePromptAsItIsSent()
{
    ShotUnderReview review = goodShot();
    review.shot.prompt = u"猫😀[推进]"_qs;
    const ShotReview said = reviewShot(review);
    QCOMPARE(said.promptLength, codePointCount(u"猫😀[Push in]"));
    review.shot.prompt = QString(2001, u'a');
    const ShotReview tooLong = reviewShot(review);
    QCOMPARE(tooLong.promptTone, ShotReview::Tone::Error);
    QVERIFY(!tooLong.mayGenerate());
}

void TestShotReview::asksForAMissingKey()
{
    ShotUnderReview review = goodShot();
    PlannedShot plan;
    plan.target = {u"minimax"_qs, u"hailuo-2.3"_qs};
    plan.lackingKey = u"MiniMax"_qs;
    review.plans = {plan};
    const QList<GenerateProblem> problems = reviewShot(review).problems;
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.constFirst().message.startsWith(u"MiniMax needs a key."_qs));
    QCOMPARE(problems.constFirst().place, GenerateProblem::Place::Key);
    QCOMPARE(problems.constFirst().providerId, u"minimax"_qs);
}

void TestShotReview::listsEveryProblem()
{
    ShotUnderReview review = goodShot();
    review.shot.firstFrame->info.size = {200, 1200};
    review.shot.prompt = QString(2001, u'a');
    review.shot.duration = std::chrono::seconds(10);
    review.shot.resolution = Resolution::P1080;
    review.shot.watermark = true;
    QList<ShotField> fields;
    for (const GenerateProblem &problem : reviewShot(review).problems) {
        QCOMPARE(problem.place, GenerateProblem::Place::Field);
        fields.append(problem.field);
    }
    QCOMPARE(fields,
             (QList<ShotField>{ShotField::FirstFrame, ShotField::FirstFrame, ShotField::Prompt,
                               ShotField::Duration, ShotField::Watermark}));
}

void TestShotReview::saysWhatIsWrongAtTheOtherProviders()
{
    ShotUnderReview review = goodShot();
    PlannedShot own;
    PlannedShot other;
    other.title = u"fal Hailuo 2.3"_qs;
    other.target = {u"fal"_qs, u"hailuo-2.3"_qs};
    other.lackingKey = u"fal"_qs;
    other.problems = {{.field = ShotField::FirstFrame, .message = u"Too small."_qs}};
    review.plans = {own, other};
    QList<GenerateProblem> problems = reviewShot(review).problems;
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.constFirst().message, u"fal Hailuo 2.3: Too small."_qs);
    QCOMPARE(problems.constFirst().place, GenerateProblem::Place::AlsoWith);
    QCOMPARE(problems.constLast().place, GenerateProblem::Place::Key);

    review.shot.firstFrame->info.size = {200, 200}; // too small here, which says it already
    problems = reviewShot(review).problems;
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.constFirst().place, GenerateProblem::Place::Field);
}

void TestShotReview::waitsForTheProviders()
{
    ShotUnderReview review = goodShot();
    review.model = nullptr;
    QVERIFY(!reviewShot(review).mayGenerate());
}

QTEST_MAIN(TestShotReview)
#include "tst_shotreview.moc"
