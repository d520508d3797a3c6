// SPDX-License-Identifier: GPL-3.0-or-later
#include "mendrig.h"
#include "support/pictures.h"

#include <QJsonArray>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Firstframe;
using namespace Qt::StringLiterals;

//! \brief A shot that goes to several models at once, whose rules differ: one picture for all.
class TestMendTargets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fitsAllWithOneMend_data();
    void fitsAllWithOneMend();
    void compressesBelowTheLowestLimit();
    void convertsToAFormatThatAllTake();
    void offersNothingForAModelThatIsNotChosen();

private:
    //! \brief Chooses where the shot goes, first of all the provider itself.
    void choose(const QStringList &providers, const QString &picture);
    [[nodiscard]] QStringList problemsAt(const QString &provider) const;

    ProviderCatalog m_catalog;
    std::unique_ptr<MendRig> m_rig;
};

// A provider of the user's own that takes less of everything than those that are built in.
void TestMendTargets::initTestCase()
{
    m_catalog = catalogWith(u"strict"_s, {{u"formats"_s, QJsonArray{u"webp"_s, u"jpeg"_s}},
                                          {u"shortSideAbove"_s, 500},
                                          {u"leastAspect"_s, 0.75},
                                          {u"greatestAspect"_s, 1.5}});
    QVERIFY2(m_catalog.problems.isEmpty(),
             qPrintable(m_catalog.problems.value(0).pointer + m_catalog.problems.value(0).reason));
}

void TestMendTargets::init()
{
    m_rig = std::make_unique<MendRig>(m_catalog);
}

void TestMendTargets::choose(const QStringList &providers, const QString &picture)
{
    Draft draft = m_rig->composer.draft();
    draft.providerId = providers.value(0);
    draft.choices = {};
    draft.alsoWith.clear();
    for (const QString &id : providers.mid(1))
        draft.alsoWith.append({id, m_catalog.provider(id)->models().constFirst().id});
    draft.picture = picture;
    draft.edits = {};
    m_rig->composer.setDraft(draft);
    QVERIFY(m_rig->isReady());
    QCOMPARE(m_rig->slot().state(), PictureSlot::State::Ready);
}

QStringList TestMendTargets::problemsAt(const QString &provider) const
{
    const VideoModel &model = m_catalog.provider(provider)->models().constFirst();
    return imageProblems(m_rig->slot().picture()->firstFrame.info, model.imageRules);
}

void TestMendTargets::fitsAllWithOneMend_data()
{
    QTest::addColumn<QStringList>("providers");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("mend");
    const QStringList usualFirst = {u"minimax"_s, u"strict"_s};
    const QStringList strictFirst = {u"strict"_s, u"minimax"_s};
    for (const QStringList &providers : {usualFirst, strictFirst}) {
        const char *first = providers == usualFirst ? "minimax first" : "strict first";
        QTest::addRow("%s, a border", first) << providers << QSize(1200, 600) << u"Add Border"_s;
        QTest::addRow("%s, larger", first)
            << providers << QSize(480, 480) << u"Enlarge to 501 px"_s;
    }
}

void TestMendTargets::fitsAllWithOneMend()
{
    QFETCH(const QStringList, providers);
    QFETCH(const QSize, size);
    QFETCH(const QString, mend);
    const QString path = m_rig->give(size, "jpg");
    choose(providers, path);
    QCOMPARE(problemsAt(u"minimax"_s), QStringList());
    QVERIFY(!problemsAt(u"strict"_s).isEmpty());
    QVERIFY2(m_rig->button(mend), qPrintable(m_rig->buttonsBelow().join(u", ")));
    m_rig->button(mend)->click();
    QVERIFY(m_rig->isReady());
    QCOMPARE(problemsAt(u"minimax"_s), QStringList());
    QCOMPARE(problemsAt(u"strict"_s), QStringList());
    QVERIFY(!m_rig->button(mend));
}

void TestMendTargets::compressesBelowTheLowestLimit()
{
    const QString path = m_rig->path(u"noise.png"_s);
    QVERIFY(writeNoise(path, {2000, 1900})); // 11 MB
    choose({u"minimax"_s, u"toapis"_s}, path);
    QCOMPARE(problemsAt(u"minimax"_s), QStringList());
    QCOMPARE(problemsAt(u"toapis"_s).size(), 1);
    QCOMPARE(m_rig->buttonsBelow(), QStringList{u"Compress to under 10 MB"_s});
    m_rig->button(u"Compress to under 10 MB"_s)->click();
    QVERIFY(m_rig->isReady());
    QVERIFY(m_rig->slot().picture()->firstFrame.info.bytes < 10'000'000);
    QCOMPARE(problemsAt(u"minimax"_s), QStringList());
    QCOMPARE(problemsAt(u"toapis"_s), QStringList());
}

void TestMendTargets::convertsToAFormatThatAllTake()
{
    const QString path = m_rig->give({800, 700}, "png");
    choose({u"minimax"_s, u"strict"_s}, path);
    QCOMPARE(m_rig->buttonsBelow(), QStringList{u"Convert to JPEG"_s});
    m_rig->button(u"Convert to JPEG"_s)->click();
    QVERIFY(m_rig->isReady());
    QCOMPARE(problemsAt(u"minimax"_s), QStringList());
    QCOMPARE(problemsAt(u"strict"_s), QStringList());
}

void TestMendTargets::offersNothingForAModelThatIsNotChosen()
{
    const QString path = m_rig->give({1200, 600}, "jpg");
    choose({u"minimax"_s, u"toapis"_s}, path);
    QCOMPARE(m_rig->buttonsBelow(), QStringList());
    choose({u"minimax"_s, u"strict"_s}, path);
    QVERIFY(!m_rig->buttonsBelow().isEmpty());
    choose({u"minimax"_s}, path);
    QCOMPARE(m_rig->buttonsBelow(), QStringList());
}

QTEST_MAIN(TestMendTargets)
#include "tst_mendtargets.moc"
