// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/draftreview.h"
#include "providers/providercatalog.h"

#include <QTest>

using namespace Firstframe;
using namespace Qt::StringLiterals;

namespace {

const QString cat = u"/pictures/cat.jpg"_s;

DraftPicture picture(QSize size = {1280, 720})
{
    return {.firstFrame = FirstFrame{.path = cat, .info = {ImageFormat::Jpeg, size, 400'000}}};
}

} // namespace

class TestDraftReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatTheDraftSays();
    void fitsTheChoicesToTheModel();
    void asksForNothingBeforeTheProvidersAreKnown();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    DraftProviders m_by{.providers = loadProviders({}).providers};
};

void TestDraftReview::asksForWhatTheDraftSays()
{
    const Draft draft{
        .prompt = u"猫 [推进]"_s,
        .dialect = Dialect::Chinese,
        .picture = cat,
        .providerId = u"minimax"_s,
        .choices = {{u"minimax"_s,
                     {.duration = std::chrono::seconds(10), .optimizePrompt = false}}},
        .takes = 3,
        .alsoWith = {{u"fal"_s, u"hailuo-2.3"_s}}};
    const QList<PlannedShot> plans = plansOf(draft, picture(), m_by);
    QCOMPARE(plans.size(), 2);
    QCOMPARE(plans.constLast().target, draft.alsoWith.constFirst());
    const JobRequest *request = &plans.constFirst().request;
    QCOMPARE(request->providerId, u"minimax"_s);
    QVERIFY(!request->modelId.isEmpty());
    QCOMPARE(request->takes, 3);
    QCOMPARE(request->shot.prompt, draft.prompt);
    QCOMPARE(request->shot.dialect, Dialect::Chinese);
    QCOMPARE(request->shot.firstFrame->path, cat);
    QCOMPARE(request->shot.duration, std::chrono::seconds(10));
    QVERIFY(!request->shot.optimizePrompt);
}

void TestDraftReview::fitsTheChoicesToTheModel()
{
    const Draft draft{
        .prompt = u"A cat"_s,
        .picture = cat,
        .providerId = u"minimax"_s,
        .choices = {{u"minimax"_s,
                     {.duration = std::chrono::seconds(10), .resolution = Resolution::P1080}}}};
    const QList<PlannedShot> plans = plansOf(draft, picture(), m_by);
    const JobRequest *request = &plans.constFirst().request;
    QCOMPARE(request->shot.resolution, Resolution::P1080);
    QCOMPARE(request->shot.duration, std::chrono::seconds(6)); // no 10 s at 1080P
}

void TestDraftReview::asksForNothingBeforeTheProvidersAreKnown()
{
    QVERIFY(plansOf({.prompt = u"A cat"_s}, {}, {}).isEmpty());
    QVERIFY(!troubleOf({.prompt = u"A cat"_s}, {}, {}).isEmpty());
}

void TestDraftReview::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("providerId");
    QTest::addColumn<bool>("isKeyed");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<DraftPicture>("picture");
    QTest::addColumn<QString>("said");
    const QString prompt = u"A cat walks"_s;
    QTest::newRow("nothing") << u"minimax"_s << true << prompt << picture() << QString();
    QTest::newRow("no key") << u"minimax"_s << false << prompt << picture() << u"needs a key"_s;
    QTest::newRow("small picture")
        << u"minimax"_s << true << prompt << picture({200, 200}) << u"300"_s;
    QTest::newRow("long prompt") << u"minimax"_s << true << QString(2001, u'a') << picture()
                                 << u"2001"_s;
    QTest::newRow("picture not there yet")
        << u"minimax"_s << true << prompt << DraftPicture() << u"still loading"_s;
    QTest::newRow("picture that fails")
        << u"minimax"_s << true << prompt << DraftPicture{.failure = u"It is a folder."_s}
        << u"could not be used"_s;
}

void TestDraftReview::saysWhatIsWrong()
{
    QFETCH(QString, providerId);
    QFETCH(bool, isKeyed);
    QFETCH(QString, prompt);
    QFETCH(DraftPicture, picture);
    QFETCH(QString, said);
    const Draft draft{.prompt = prompt, .picture = cat, .providerId = providerId};
    DraftProviders by = m_by;
    if (isKeyed)
        by.keyed.insert(providerId);
    const QString trouble = troubleOf(draft, picture, by);
    QVERIFY2(trouble.contains(said), qPrintable(trouble));
    QCOMPARE(trouble.isEmpty(), said.isEmpty());
}

QTEST_GUILESS_MAIN(TestDraftReview)
#include "tst_draftreview.moc"
